//! Where traces are: a directory of them, each named after its program and numbered, and `latest`
//! beside them, a link to the one that was begun last.

use std::{
    env, fs, io,
    os::unix::{ffi::OsStrExt, fs::DirBuilderExt, fs::symlink},
    path::{Component, Path, PathBuf},
    time::SystemTime,
};

/// The link to the trace that was begun last.
pub const LATEST: &str = "latest";

/// A trace's name keeps this much of its program's name.
const MAX_NAME_BYTES: usize = 100;

/// How often another number is tried when somebody else took the one that was free.
const MAX_ATTEMPTS: u64 = 10_000;

/// Why a place for traces, or a trace in it, couldn't be found or made.
#[derive(thiserror::Error, Debug)]
pub enum PlaceError {
    /// Nothing says where traces should be.
    #[error("don't know where to keep recordings: set REEL_TRACE_DIR or HOME")]
    NoBase,
    /// No trace has that name.
    #[error("there is no recording {}, neither here nor in {}", name.display(), base.display())]
    NotFound {
        /// What was asked for.
        name: PathBuf,
        /// Where traces are kept.
        base: PathBuf,
    },
    /// Nothing was recorded yet.
    #[error("there is no latest recording in {}: record something first", .0.display())]
    NoLatest(PathBuf),
    /// The operating system failed.
    #[error("can't {action} {}: {source}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why it failed.
        source: io::Error,
    },
}

/// A trace in the directory of traces.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Its name, which `resolve` takes.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// When it was begun, as the file system has it.
    pub begun: SystemTime,
}

/// The directory of traces: `$REEL_TRACE_DIR`, `$XDG_DATA_HOME/reel`, or `~/.local/share/reel`.
pub fn base_dir() -> Result<PathBuf, PlaceError> {
    base_dir_from(|name| env::var_os(name).map(PathBuf::from))
}

fn base_dir_from(variable: impl Fn(&str) -> Option<PathBuf>) -> Result<PathBuf, PlaceError> {
    let set = |name| variable(name).filter(|path| !path.as_os_str().is_empty());
    // A relative XDG_DATA_HOME is to be ignored (XDG Base Directory Specification).
    let data_home = || set("XDG_DATA_HOME").filter(|path| path.is_absolute());
    set("REEL_TRACE_DIR")
        .or_else(|| data_home().map(|path| path.join("reel")))
        .or_else(|| set("HOME").map(|path| path.join(".local/share/reel")))
        .ok_or(PlaceError::NoBase)
}

/// Makes a new, empty directory for a trace of `program`, NAME-N, and lets `latest` lead to it.
pub fn new_trace_dir(base: &Path, program: &Path) -> Result<PathBuf, PlaceError> {
    let fail = |action, path: &Path, source| PlaceError::Io {
        action,
        path: path.into(),
        source,
    };
    let mut private = fs::DirBuilder::new();
    private.mode(0o700);
    let made = private.recursive(true).create(base);
    made.map_err(|source| fail("create", base, source))?;
    let stem = trace_stem(program);
    let first = next_number(base, &stem).map_err(|source| fail("list", base, source))?;
    private.recursive(false);
    for number in first..first.saturating_add(MAX_ATTEMPTS) {
        let name = format!("{stem}-{number}");
        let path = base.join(&name);
        match private.create(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(source) => return Err(fail("create", &path, source)),
            Ok(()) => {
                point_latest(base, &name).map_err(|source| fail("update", base, source))?;
                return Ok(path);
            }
        }
    }
    Err(fail(
        "create",
        &base.join(stem),
        io::ErrorKind::AlreadyExists.into(),
    ))
}

/// The directory of the trace that a user means: a name in the directory of traces, a path, or,
/// without either, the latest.
pub fn resolve(name: Option<&Path>) -> Result<PathBuf, PlaceError> {
    // A path that leads somewhere needs no base.
    match name {
        Some(path) if !is_bare_name(path) && path.is_dir() => Ok(path.to_owned()),
        name => resolve_in(&base_dir()?, name),
    }
}

/// As `resolve`, with the directory of traces given.
pub fn resolve_in(base: &Path, name: Option<&Path>) -> Result<PathBuf, PlaceError> {
    let Some(name) = name else {
        let latest = fs::canonicalize(base.join(LATEST));
        return latest.map_err(|_| PlaceError::NoLatest(base.to_owned()));
    };
    if is_bare_name(name) {
        let named = base.join(name);
        if let Ok(path) = fs::canonicalize(&named) {
            return Ok(path);
        }
    }
    if name.is_dir() {
        return Ok(name.to_owned());
    }
    Err(PlaceError::NotFound {
        name: name.to_owned(),
        base: base.to_owned(),
    })
}

/// The traces in a directory of traces, the oldest first.
pub fn list(base: &Path) -> Result<Vec<Listed>, PlaceError> {
    let mut traces = match fs::read_dir(base) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.and_then(collect_traces),
    }
    .map_err(|source| PlaceError::Io {
        action: "list",
        path: base.to_owned(),
        source,
    })?;
    traces.sort_by(|a, b| (a.begun, &a.name).cmp(&(b.begun, &b.name)));
    Ok(traces)
}

fn collect_traces(entries: fs::ReadDir) -> io::Result<Vec<Listed>> {
    let mut traces = Vec::new();
    for entry in entries {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        // Links (`latest`) and the content store are no traces.
        if name.starts_with('.') || !entry.file_type()?.is_dir() {
            continue;
        }
        traces.push(Listed {
            begun: begun(&entry)?,
            path: entry.path(),
            name,
        });
    }
    Ok(traces)
}

/// The header is written when a trace begins and never again.
fn begun(entry: &fs::DirEntry) -> io::Result<SystemTime> {
    match fs::symlink_metadata(entry.path().join("header")) {
        Ok(header) => header.modified(),
        Err(_) => entry.metadata()?.modified(),
    }
}

/// What the traces of a program are called: the last part of its path, tamed.
fn trace_stem(program: &Path) -> String {
    let name = program.file_name().map_or(&b""[..], |name| name.as_bytes());
    let tame = |&byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' | b'+' => byte as char,
        _ => '_',
    };
    let stem: String = name.iter().take(MAX_NAME_BYTES).map(tame).collect();
    let stem = stem.trim_start_matches(['.', '-']);
    if stem.is_empty() {
        "program".to_owned()
    } else {
        stem.to_owned()
    }
}

/// The number after the highest that a trace of this name has.
fn next_number(base: &Path, stem: &str) -> io::Result<u64> {
    let mut next = 0;
    for entry in fs::read_dir(base)? {
        let name = entry?.file_name();
        let number = name
            .to_str()
            .and_then(|name| name.strip_prefix(stem)?.strip_prefix('-'));
        if let Some(number) = number.and_then(|digits| digits.parse::<u64>().ok()) {
            next = next.max(number.saturating_add(1));
        }
    }
    Ok(next)
}

/// Replaces the link in one step, so that there always is one.
fn point_latest(base: &Path, name: &str) -> io::Result<()> {
    let temporary = base.join(format!(".{LATEST}-{}-{name}", std::process::id()));
    symlink(name, &temporary)?;
    fs::rename(&temporary, base.join(LATEST))
}

fn is_bare_name(path: &Path) -> bool {
    let mut parts = path.components();
    let named = matches!(parts.next(), Some(Component::Normal(_))) && parts.next().is_none();
    named && !path.as_os_str().as_bytes().contains(&b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_are_numbered_and_the_latest_is_linked() {
        let base = tempfile::tempdir().unwrap();
        let base = base.path().join("deep/inside");
        let first = new_trace_dir(&base, Path::new("/bin/true")).unwrap();
        let second = new_trace_dir(&base, Path::new("/usr/bin/true")).unwrap();
        let other = new_trace_dir(&base, Path::new("./a b\n..")).unwrap();
        assert_eq!(first, base.join("true-0"));
        assert_eq!(second, base.join("true-1"));
        assert_eq!(other, base.join("a_b_..-0"));
        assert_eq!(
            resolve_in(&base, None).unwrap(),
            fs::canonicalize(&other).unwrap()
        );
        fs::remove_dir(&first).unwrap();
        assert_eq!(
            new_trace_dir(&base, Path::new("true")).unwrap(),
            base.join("true-2")
        );
        let names: Vec<_> = list(&base)
            .unwrap()
            .into_iter()
            .map(|trace| trace.name)
            .collect();
        assert_eq!(names.len(), 3);
        assert!(names.contains(&"true-2".to_owned()));
    }

    #[test]
    fn a_name_a_path_and_latest_lead_to_a_trace_and_nothing_else_does() {
        let base = tempfile::tempdir().unwrap();
        let base = base.path();
        assert!(matches!(
            resolve_in(base, None),
            Err(PlaceError::NoLatest(_))
        ));
        let trace = new_trace_dir(base, Path::new("prog")).unwrap();
        let whole = fs::canonicalize(&trace).unwrap();
        assert_eq!(resolve_in(base, Some(Path::new("prog-0"))).unwrap(), whole);
        assert_eq!(resolve_in(base, Some(Path::new(LATEST))).unwrap(), whole);
        assert_eq!(resolve_in(base, Some(&trace)).unwrap(), trace);
        let missing = resolve_in(base, Some(Path::new("prog-1")));
        assert!(matches!(missing, Err(PlaceError::NotFound { .. })));
        let outside = resolve_in(base, Some(Path::new("../nowhere/prog-0")));
        assert!(matches!(outside, Err(PlaceError::NotFound { .. })));
    }

    #[test]
    fn the_base_follows_the_environment() {
        let from = |set: &[(&str, &str)]| {
            let set: Vec<_> = set
                .iter()
                .map(|&(n, v)| (n.to_owned(), PathBuf::from(v)))
                .collect();
            base_dir_from(|name| set.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()))
        };
        let home = ("HOME", "/home/x");
        assert_eq!(
            from(&[home]).unwrap(),
            Path::new("/home/x/.local/share/reel")
        );
        let xdg = ("XDG_DATA_HOME", "/data");
        assert_eq!(from(&[home, xdg]).unwrap(), Path::new("/data/reel"));
        let relative = ("XDG_DATA_HOME", "data");
        assert_eq!(
            from(&[home, relative]).unwrap(),
            Path::new("/home/x/.local/share/reel")
        );
        let own = ("REEL_TRACE_DIR", "/traces");
        assert_eq!(from(&[home, xdg, own]).unwrap(), Path::new("/traces"));
        let empty = ("REEL_TRACE_DIR", "");
        assert_eq!(
            from(&[home, empty]).unwrap(),
            Path::new("/home/x/.local/share/reel")
        );
        assert!(matches!(from(&[]), Err(PlaceError::NoBase)));
    }

    #[test]
    fn a_base_that_does_not_exist_has_no_traces() {
        assert_eq!(list(Path::new("/nonexistent/traces")).unwrap(), []);
    }
}
