//! The cases: scripts with what they declare in their leading comment lines.
//!
//! ```sh
//! #!/bin/bash
//! # What it shows.
//! # needs: git
//! # limit: 90
//! # replays: nobody bare
//! ```

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A real program to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The script's name without its extension.
    pub name: String,
    /// The script.
    pub script: PathBuf,
    /// The script that runs first, unrecorded.
    pub prepare: Option<PathBuf>,
    /// The programs that it can't do without.
    pub needs: Vec<String>,
    /// How long recording and replaying may take, each.
    pub limit: Duration,
    /// Further replays.
    pub replays: Vec<Replay>,
}

/// A way to replay besides the usual one, which is from another directory after everything that
/// the program used was deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replay {
    /// A second time: the same again.
    Again,
    /// With almost no environment.
    Bare,
    /// As another user (where the test runs as root), from a copy of the trace.
    Nobody,
}

/// Why the cases can't be listed.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// Something can't be read.
    #[error("cannot read {path}: {source}", path = path.display())]
    Read {
        /// What.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file that would never be run.
    #[error("{path} is no NAME.sh or NAME.prepare.sh of a case: move it", path = path.display())]
    Stray {
        /// The file.
        path: PathBuf,
    },
    /// A declaration is wrong.
    #[error("{path}: {line:?} declares nothing known (needs, limit, replays)", path = path.display())]
    Declaration {
        /// The script.
        path: PathBuf,
        /// The line.
        line: String,
    },
}

/// Without a declaration: several times what any case needs when the machine is idle.
const DEFAULT_LIMIT: Duration = Duration::from_secs(60);

/// All cases, sorted by name.
pub fn all() -> Result<Vec<Case>, CaseError> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("programs");
    let wrong = |source| CaseError::Read {
        path: folder.clone(),
        source,
    };
    let entries = fs::read_dir(&folder)
        .map_err(wrong)?
        .collect::<io::Result<Vec<_>>>();
    let paths: Vec<PathBuf> = entries
        .map_err(wrong)?
        .iter()
        .map(fs::DirEntry::path)
        .collect();
    let mut cases = Vec::new();
    for path in &paths {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let stray = || CaseError::Stray { path: path.clone() };
        let stem = name.strip_suffix(".sh").ok_or_else(stray)?;
        match stem.strip_suffix(".prepare") {
            None => cases.push(read(stem, path)?),
            Some(of) if folder.join(format!("{of}.sh")).is_file() => {}
            Some(_) => return Err(stray()),
        }
    }
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(cases)
}

fn read(name: &str, script: &Path) -> Result<Case, CaseError> {
    let text = fs::read_to_string(script).map_err(|source| CaseError::Read {
        path: script.into(),
        source,
    })?;
    let prepare = script.with_file_name(format!("{name}.prepare.sh"));
    let mut case = Case {
        name: name.to_owned(),
        script: script.to_owned(),
        prepare: prepare.is_file().then_some(prepare),
        needs: Vec::new(),
        limit: DEFAULT_LIMIT,
        replays: Vec::new(),
    };
    for line in text
        .lines()
        .skip(1)
        .map_while(|line| line.strip_prefix("# "))
    {
        let understood = declare(&mut case, line);
        understood.ok_or_else(|| CaseError::Declaration {
            path: script.into(),
            line: line.into(),
        })?;
    }
    Ok(case)
}

/// Takes one line; sentences begin with a capital letter and are for people.
fn declare(case: &mut Case, line: &str) -> Option<()> {
    match line.split_once(": ") {
        Some(("needs", names)) => case.needs.extend(names.split(' ').map(str::to_owned)),
        Some(("limit", seconds)) => case.limit = Duration::from_secs(seconds.parse().ok()?),
        Some(("replays", names)) => {
            for name in names.split(' ') {
                case.replays.push(Replay::named(name)?);
            }
        }
        Some((word, _)) if word.chars().all(char::is_lowercase) => return None,
        _ => {}
    }
    Some(())
}

impl Replay {
    fn named(name: &str) -> Option<Self> {
        [Self::Again, Self::Bare, Self::Nobody]
            .into_iter()
            .find(|replay| replay.name() == name)
    }

    /// What it is called in scripts and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::Bare => "bare",
            Self::Nobody => "nobody",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declared(text: &str) -> Result<Case, CaseError> {
        let folder = testing::Scratch::new("case").unwrap();
        let script = folder.path().join("x.sh");
        fs::write(&script, text).unwrap();
        let case = read("x", &script);
        folder.discard().unwrap();
        case
    }

    #[test]
    fn declarations_are_read_and_sentences_are_not() {
        let text = "#!/bin/sh\n# A sentence: it says something.\n# needs: git xz\n# limit: 7\n\
                    # replays: again nobody\n\n# limit: 9\n";
        let case = declared(text).unwrap();
        assert_eq!(case.needs, ["git", "xz"]);
        assert_eq!(case.limit, Duration::from_secs(7));
        assert_eq!(case.replays, [Replay::Again, Replay::Nobody]);
    }

    #[test]
    fn a_mistyped_declaration_is_an_error() {
        assert!(declared("#!/bin/sh\n# need: git\n").is_err());
        assert!(declared("#!/bin/sh\n# limit: soon\n").is_err());
        assert!(declared("#!/bin/sh\n# replays: everywhere\n").is_err());
    }

    #[test]
    fn there_are_cases_and_all_can_be_read() {
        assert!(all().unwrap().len() > 10);
    }
}
