//! `cargo xtask new-call NAME`: where the table has a system call, or what it lacks; and a guest.

use crate::{new_guest, workspace};
use anyhow::Context;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Shows the row of a system call, or where one would have to be, and makes a guest for it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The call's name, as in unistd.h.
    name: String,
    /// The family of its guest.
    #[arg(long, default_value = "calls")]
    family: String,
}

/// Where the kernel's headers have the numbers.
const HEADERS: [&str; 2] = [
    "/usr/include/x86_64-linux-gnu/asm/unistd_64.h",
    "/usr/include/asm/unistd_64.h",
];

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    line: usize,
    text: String,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    match find(&args.name)? {
        Some((path, row)) => {
            let path = path.strip_prefix(workspace::root()).unwrap_or(&path);
            println!("{}:{}:{}", path.display(), row.line, row.text);
        }
        None => explain(&args.name)?,
    }
    let guest = format!("{}/{}", args.family, args.name);
    let path = new_guest::make(&guest, &source(&args.name))?;
    let path = path.strip_prefix(workspace::root()).unwrap_or(&path);
    println!("{}, which fails until it is written", path.display());
    println!("to run it: {}", new_guest::command(&guest));
    Ok(ExitCode::SUCCESS)
}

fn find(name: &str) -> anyhow::Result<Option<(PathBuf, Row)>> {
    let folder = workspace::root().join("linux/src/calls");
    let wrong = || format!("can't read {}", folder.display());
    for entry in fs::read_dir(&folder).with_context(wrong)? {
        let path = entry.with_context(wrong)?.path();
        let text = fs::read_to_string(&path).with_context(wrong)?;
        if let Some(row) = row_in(&text, name) {
            return Ok(Some((path, row)));
        }
    }
    Ok(None)
}

/// A row begins with its number and its name, and ends with a semicolon.
fn row_in(text: &str, name: &str) -> Option<Row> {
    let begins = |line: &&str| {
        let (number, rest) = line.trim_start().split_once(' ').unwrap_or_default();
        let named = rest
            .strip_prefix(name)
            .is_some_and(|rest| rest.starts_with('('));
        named && number.parse::<u32>().is_ok()
    };
    let index = text.lines().position(|line| begins(&line))?;
    let mut found = String::new();
    for line in text.lines().skip(index) {
        found.push('\n');
        found.push_str(line);
        if line.trim_end().ends_with(';') {
            break;
        }
    }
    let line = index + 1;
    Some(Row { line, text: found })
}

fn explain(name: &str) -> anyhow::Result<()> {
    let mut numbers = HEADERS.iter().map(Path::new);
    let number = numbers
        .find_map(|path| number_in(path, name))
        .with_context(|| format!("neither the table nor this machine's headers know {name}"))?;
    println!("{name} has no row. It needs:");
    println!("  {number} in NUMBERS in linux/src/table.rs");
    println!("  a row in a file of linux/src/calls: {number} {name}(argument: kind, ...);");
    println!("  REEL_BLESS=1 cargo test -p linux, which writes docs/syscalls.md");
    Ok(())
}

fn number_in(header: &Path, name: &str) -> Option<u32> {
    let text = fs::read_to_string(header).ok()?;
    let wanted = format!("__NR_{name}");
    text.lines().find_map(|line| {
        let mut words = line.strip_prefix("#define ")?.split_whitespace();
        (words.next()? == wanted).then(|| words.next()?.parse().ok())?
    })
}

fn source(name: &str) -> String {
    format!(
        "// One sentence: what {name} does.\n#include \"guest.h\"\n\nint main(void) {{\n    \
         CHECK(!\"{name} is tried here\");\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "calls! { Event;\n    7 poll(fds: x,\n        n: Int).note(\"a\");\n    \
                        271 ppoll(fds: x);\n}\n";

    #[test]
    fn a_row_is_found_whole_and_by_its_own_name() {
        let row = row_in(TEXT, "poll").unwrap();
        assert_eq!(row.line, 2);
        assert_eq!(
            row.text,
            "\n    7 poll(fds: x,\n        n: Int).note(\"a\");"
        );
        assert_eq!(row_in(TEXT, "ppoll").unwrap().line, 4);
        assert_eq!(row_in(TEXT, "pol"), None);
    }

    #[test]
    fn calls_have_rows_in_the_table() {
        assert!(find("read").unwrap().is_some());
        assert!(find("no_such_call").unwrap().is_none());
    }
}
