//! What the documents show is what happens: the commands of their ```console blocks are run, in
//! order, in an empty directory, and must do as shown.
//!
//! In a block, `$ reel ...` is run. A line `? N` after a command says that it exits with N and not
//! with 0. Other lines are output, for the reader: it differs from run to run and isn't compared,
//! except lines that begin with `| `, which must be in the output as they are. Blocks of other
//! kinds aren't run.

// A test fails by panicking.
#![allow(clippy::unwrap_used)]

use cases::{Failure, Stage};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use testing::Ending;

const LIMIT: Duration = Duration::from_secs(60);

/// A command of a document and what it must do.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shown {
    line: usize,
    command: String,
    code: i32,
    output: Vec<String>,
}

#[test]
fn the_commands_in_the_documents_work() {
    let mut ran = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        let commands = commands(&text);
        if commands.is_empty() {
            continue;
        }
        let stage = Stage::new("docs").unwrap();
        for shown in &commands {
            if let Err(error) = try_out(&stage, shown) {
                panic!(
                    "{}, line {}: {}: {error}",
                    document.display(),
                    shown.line,
                    shown.command
                );
            }
            ran += 1;
        }
        stage.discard().unwrap();
    }
    assert!(ran > 5, "only {ran} commands were found in the documents");
}

#[test]
fn the_files_that_the_documents_name_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut known = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        for name in file_names(&text) {
            let there = root.join(name).exists();
            assert!(there, "{} names {name}", document.display());
            known += 1;
        }
    }
    assert!(known > 50, "only {known} files were found in the documents");
}

/// What is written as code and looks like a source or a page of this project.
fn file_names(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(['`', '(', ')']);
    words.filter(|word| {
        let named = [".rs", ".c", ".S", ".md"]
            .iter()
            .any(|end| word.ends_with(end));
        let placeholder = ["NAME", "FAMILY", " ", "\n"]
            .iter()
            .any(|part| word.contains(part));
        named && !placeholder && word.contains('/')
    })
}

fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = [root.clone(), root.join("docs")];
    let entries = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap().flatten());
    let paths = entries.map(|entry| entry.path());
    let mut found: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
        .collect();
    found.sort();
    found
}

fn commands(text: &str) -> Vec<Shown> {
    let mut found: Vec<Shown> = Vec::new();
    let mut inside = false;
    for (index, line) in text.lines().enumerate() {
        // A block may stand in a list.
        let line = line.trim_start();
        if line.starts_with("```") {
            inside = line == "```console";
        } else if inside {
            take(line, index + 1, &mut found);
        }
    }
    found
}

fn take(line: &str, number: usize, found: &mut Vec<Shown>) {
    if let Some(command) = line.strip_prefix("$ ") {
        found.push(Shown {
            line: number,
            command: command.to_owned(),
            ..Shown::default()
        });
        return;
    }
    let Some(last) = found.last_mut() else { return };
    if let Some(code) = line.strip_prefix("? ") {
        last.code = code.parse().unwrap();
    } else if let Some(output) = line.strip_prefix("| ") {
        last.output.push(output.to_owned());
    }
}

/// By a shell in which `reel` is the one under test and recordings are private.
fn try_out(stage: &Stage, shown: &Shown) -> Result<(), Failure> {
    let reel = cases::reel()?;
    let folder = reel.parent().unwrap_or(Path::new("/"));
    let script = format!("PATH='{}':\"$PATH\"; {}", folder.display(), shown.command);
    let words = ["sh", "-c", &script].map(OsString::from);
    let outcome = stage
        .program(&words, LIMIT)
        .run(stage.work().as_path(), &format!(".{}", shown.line))?;
    if outcome.ending != Ending::Exit(shown.code) {
        let what = format!("it ended with {}, not with {}", outcome.ending, shown.code);
        return Err(stage.failure(&what, &outcome));
    }
    let said = [outcome.stdout.as_slice(), outcome.stderr.as_slice()].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    match shown
        .output
        .iter()
        .find(|line| !said.lines().any(|found| found == *line))
    {
        None => Ok(()),
        Some(line) => Err(stage.failure(&format!("it didn't say {line:?}"), &outcome)),
    }
}

#[test]
fn blocks_are_read_as_described() {
    let text = "```\n$ not this\n```\n```console\n$ reel ls\nany\n| exact\n$ false\n? 1\n```\n$ nor this\n";
    let found = commands(text);
    assert_eq!(found.len(), 2);
    assert_eq!(
        (found[0].line, found[0].command.as_str(), found[0].code),
        (5, "reel ls", 0)
    );
    assert_eq!(found[0].output, ["exact"]);
    assert_eq!((found[1].command.as_str(), found[1].code), ("false", 1));
}

#[test]
fn names_of_files_are_found_in_code_and_links() {
    let text = "`a/b.rs` and [x](docs/y.md), not `b.rs`, `a b/c.c` or `a/NAME.c`";
    let found: Vec<_> = file_names(text).collect();
    assert_eq!(found, ["a/b.rs", "docs/y.md"]);
}
