//! `cargo xtask new-guest FAMILY/NAME`: a program for one behaviour, to be filled in.

use crate::workspace;
use anyhow::{Context, bail, ensure};
use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Makes the source of a new guest, which fails until it is written.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Its family, a folder of `guests/`, and what it shows, as a sentence: signals/alarm_is_late.
    #[arg(value_name = "FAMILY/NAME")]
    name: String,
}

/// The check fails: a guest that nobody wrote must not pass.
const SOURCE: &str = "\
// One sentence: what must hold.
#include \"guest.h\"

int main(void) {
    CHECK(!\"this guest is written\");
}
";

pub(crate) fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let path = make(&args.name, SOURCE)?;
    let path = path.strip_prefix(workspace::root()).unwrap_or(&path);
    println!("{}, which fails until it is written", path.display());
    println!("to run it: {}", command(&args.name));
    Ok(ExitCode::SUCCESS)
}

/// The command that runs a guest in every mode.
pub(crate) fn command(name: &str) -> String {
    format!("cargo test -p testing --test guests -- {name}::")
}

/// Writes the source of a guest that isn't there yet.
pub(crate) fn make(name: &str, source: &str) -> anyhow::Result<PathBuf> {
    let guests = workspace::root().join("guests");
    let Some((family, stem)) = name.split_once('/') else {
        bail!(
            "{name} has no family: the families are {}",
            families()?.join(", ")
        );
    };
    for word in [family, stem] {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let good = !word.is_empty() && word.chars().all(plain);
        ensure!(good, "{word:?}: only a-z, 0-9 and _ are in names of guests");
    }
    let folder = guests.join(family);
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    let path = folder.join(format!("{stem}.c"));
    let mut file =
        File::create_new(&path).with_context(|| format!("can't make {}", path.display()))?;
    file.write_all(source.as_bytes())?;
    Ok(path)
}

fn families() -> anyhow::Result<Vec<String>> {
    let entries = fs::read_dir(workspace::root().join("guests"))?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> = folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_elsewhere_or_exist_are_refused() {
        for name in [
            "hello",
            "../x/y",
            "basics/",
            "basics/A b",
            "basics/hello_world",
        ] {
            assert!(make(name, SOURCE).is_err(), "{name} was made");
        }
    }
}
