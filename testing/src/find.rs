//! Finds the guests by walking the `guests` folder.
//!
//! `guests/FAMILY/NAME.{c,cc,S}` is a guest called `FAMILY/NAME`. What a guest needs besides its
//! own source lies in `guests/FAMILY/support/`. Anything else in the folder is a mistake and is
//! reported: a misplaced file would be a guest that nothing runs.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::needs::{Needs, NeedsError};

/// A test program: its name, its source, and what it declares.
#[derive(Debug, Clone)]
pub struct Guest {
    /// `FAMILY/NAME`.
    pub name: String,
    /// Its source file.
    pub source: PathBuf,
    /// What it declares in its leading comment.
    pub needs: Needs,
}

/// Why the guests can't be listed.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// A file or folder can't be read.
    #[error("cannot read {path}: {source}", path = path.display())]
    Read {
        /// What can't be read.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file that would never be run.
    #[error(
        "{path} is neither a guest (FAMILY/NAME.c, .cc or .S) nor in FAMILY/support: move it",
        path = path.display()
    )]
    Stray {
        /// The file.
        path: PathBuf,
    },
    /// A declaration is wrong.
    #[error("{path}: {source}", path = path.display())]
    Needs {
        /// The guest's source.
        path: PathBuf,
        /// What is wrong.
        source: NeedsError,
    },
    /// No guest has the name asked for.
    #[error("no guest is called {name:?}: names are FAMILY/NAME, as in guests/FAMILY/NAME.c")]
    NoSuchGuest {
        /// The name.
        name: String,
    },
}

/// Extensions of guests' sources.
const EXTENSIONS: [&str; 3] = ["c", "cc", "S"];
/// Files that lie in the folder itself.
const TOP_FILES: [&str; 2] = ["guest.h", "README.md"];

/// The `guests` folder.
pub fn guests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("guests")
}

/// All guests, sorted by name.
pub fn guests() -> Result<Vec<Guest>, FindError> {
    let folder = guests_folder();
    let mut found = Vec::new();
    for entry in list(&folder)? {
        if entry.is_dir() {
            find_in_family(&entry, &mut found)?;
        } else if !TOP_FILES
            .iter()
            .any(|top| entry.file_name() == Some(OsStr::new(top)))
        {
            return Err(FindError::Stray { path: entry });
        }
    }
    found.sort_by(|a: &Guest, b| a.name.cmp(&b.name));
    Ok(found)
}

impl Guest {
    /// The guest of this name.
    pub fn named(name: &str) -> Result<Self, FindError> {
        let missing = || FindError::NoSuchGuest {
            name: name.to_owned(),
        };
        guests()?
            .into_iter()
            .find(|guest| guest.name == name)
            .ok_or_else(missing)
    }

    fn read(family: &str, source: &Path) -> Result<Option<Self>, FindError> {
        let extension = source
            .extension()
            .and_then(OsStr::to_str)
            .unwrap_or_default();
        let Some(stem) = source.file_stem().and_then(OsStr::to_str) else {
            return Ok(None);
        };
        if !EXTENSIONS.contains(&extension) {
            return Ok(None);
        }
        let text = fs::read_to_string(source).map_err(|error| FindError::Read {
            path: source.into(),
            source: error,
        })?;
        let needs = Needs::parse(&text).map_err(|error| FindError::Needs {
            path: source.into(),
            source: error,
        })?;
        Ok(Some(Self {
            name: format!("{family}/{stem}"),
            source: source.into(),
            needs,
        }))
    }
}

fn find_in_family(folder: &Path, found: &mut Vec<Guest>) -> Result<(), FindError> {
    let family = folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    for entry in list(folder)? {
        if entry.is_dir() && entry.file_name() == Some(OsStr::new("support")) {
            continue;
        }
        let guest = if entry.is_dir() {
            None
        } else {
            Guest::read(&family, &entry)?
        };
        found.push(guest.ok_or(FindError::Stray { path: entry })?);
    }
    Ok(())
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, FindError> {
    let wrong = |source| FindError::Read {
        path: folder.into(),
        source,
    };
    let entries = fs::read_dir(folder).map_err(wrong)?;
    entries
        .map(|entry| entry.map(|entry| entry.path()).map_err(wrong))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_come_sorted() {
        let names: Vec<_> = guests()
            .unwrap()
            .into_iter()
            .map(|guest| guest.name)
            .collect();
        let mut unique = names.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(names, unique);
        assert!(!names.is_empty());
    }

    #[test]
    fn a_name_that_is_no_guest_is_an_error() {
        let error = Guest::named("basics/no_such_guest").unwrap_err();
        assert!(matches!(error, FindError::NoSuchGuest { .. }), "{error}");
    }
}
