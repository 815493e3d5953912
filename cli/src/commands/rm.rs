//! `reel rm`: removes recordings, and from the content store what they alone used.

use crate::exit::Exit;
use crate::open;
use anyhow::{Context, bail};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Removes recordings.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// The recordings: names that `reel ls` shows, or their directories.
    #[arg(required = true, value_name = "TRACE")]
    traces: Vec<PathBuf>,
}

/// What the top of a recording's directory may hold.
const CONTENTS: [&str; 6] = [
    "header",
    "events",
    "index",
    "file-table",
    "summary",
    "files",
];

pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    // All names are looked up first: a mistake in one of them removes nothing.
    let directories = args
        .traces
        .iter()
        .map(|name| removable(name))
        .collect::<anyhow::Result<BTreeSet<PathBuf>>>()?;
    let mut parents = BTreeSet::new();
    for directory in &directories {
        fs::remove_dir_all(directory)
            .with_context(|| format!("can't remove {}", directory.display()))?;
        parents.extend(directory.parent().map(Path::to_owned));
    }
    for parent in parents {
        trace::store::collect(&parent)
            .with_context(|| format!("can't clean up the files in {}", parent.display()))?;
    }
    Ok(Exit::Success)
}

/// The directory of that name. Refuses what isn't the directory of a recording and nothing else:
/// somebody's other files must not go with it.
fn removable(name: &Path) -> anyhow::Result<PathBuf> {
    let directory = open::directory(Some(name))?;
    let wrong = || format!("can't list {}", directory.display());
    let directory = fs::canonicalize(&directory).with_context(wrong)?;
    let mut known = 0;
    for entry in fs::read_dir(&directory).with_context(wrong)? {
        let name = entry.with_context(wrong)?.file_name();
        if !CONTENTS.iter().any(|expected| name == *expected) {
            let name = name.to_string_lossy();
            bail!(
                "{} holds {name}, which is no part of a recording: remove it by hand",
                directory.display()
            );
        }
        known += 1;
    }
    // Nothing at all is what a recorder leaves that was killed before it wrote anything.
    if known == 0 || directory.join("header").is_file() {
        return Ok(directory);
    }
    bail!(
        "{} is not a recording: it has no header",
        directory.display()
    )
}
