//! Whether a program can be started: asked before a directory is made for its recording.

use anyhow::bail;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Fails with what to do if a shell with this environment wouldn't find the program.
pub(crate) fn check(program: &OsStr, environment: &[(OsString, OsString)]) -> anyhow::Result<()> {
    let shown = program.to_string_lossy();
    if program.as_bytes().contains(&b'/') {
        return match executable(Path::new(program)) {
            Found::Executable => Ok(()),
            Found::Other => bail!("{shown} is not an executable file: chmod +x would make it one"),
            Found::Nothing => bail!("there is no program {shown}: check the path"),
        };
    }
    if on_path(program, environment).is_some() {
        return Ok(());
    }
    if Path::new(program).is_file() {
        bail!("{shown} is not on the PATH, but here: write ./{shown}");
    }
    bail!("there is no program, recording or command {shown}: `reel --help` shows the commands")
}

fn on_path(program: &OsStr, environment: &[(OsString, OsString)]) -> Option<PathBuf> {
    let (_, path) = environment.iter().find(|(name, _)| name == "PATH")?;
    let mut files = std::env::split_paths(path).map(|folder| folder.join(program));
    files.find(|file| executable(file) == Found::Executable)
}

#[derive(PartialEq, Eq)]
enum Found {
    Executable,
    Other,
    Nothing,
}

fn executable(path: &Path) -> Found {
    match fs::metadata(path) {
        Err(_) => Found::Nothing,
        Ok(metadata) if metadata.is_file() && metadata.permissions().mode() & 0o111 != 0 => {
            Found::Executable
        }
        Ok(_) => Found::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(program: &str, path: &str) -> String {
        let environment = [("PATH".into(), path.into())];
        check(OsStr::new(program), &environment)
            .map_or_else(|error| error.to_string(), |()| "".into())
    }

    #[test]
    fn programs_are_found_by_path_and_by_name() {
        assert_eq!(message("/bin/sh", ""), "");
        assert_eq!(message("sh", "/nowhere:/bin"), "");
    }

    #[test]
    fn what_is_wrong_is_told_with_what_to_do() {
        assert!(message("/etc/passwd", "/bin").contains("chmod"));
        assert!(message("/nowhere/at/all", "/bin").contains("no program"));
        assert!(message("sh", "/nowhere").contains("reel --help"));
        // Tests run in the folder of their crate.
        assert!(message("Cargo.toml", "/bin").contains("./Cargo.toml"));
    }
}
