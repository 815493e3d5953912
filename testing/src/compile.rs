//! Builds a guest with gcc, only if its sources or its command changed.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::SystemTime;

use rustix::fs::{FlockOperation, flock};

use crate::find::{Guest, guests_folder};

/// A guest that is built.
#[derive(Debug, Clone)]
pub struct Built {
    /// The program.
    pub program: PathBuf,
}

/// Why a guest can't be built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The compiler doesn't start.
    #[error("cannot run {compiler}: {source}; install gcc and g++")]
    NoCompiler {
        /// Its name.
        compiler: &'static str,
        /// Why.
        source: io::Error,
    },
    /// The compiler doesn't accept the source.
    #[error("cannot build {source_file}:\n{command}\n{messages}", source_file = source_file.display())]
    Refused {
        /// The source.
        source_file: PathBuf,
        /// The whole command, to run it alone.
        command: String,
        /// What the compiler says.
        messages: String,
    },
    /// The build folder can't be written.
    #[error("cannot write {path}: {source}", path = path.display())]
    Write {
        /// What can't be written.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Options of every guest. `-O1` keeps the code like its source and still gives real code.
const COMMON: [&str; 6] = ["-O1", "-g", "-Wall", "-Wextra", "-pthread", "-D_GNU_SOURCE"];

impl Guest {
    /// Builds the guest, if it isn't built yet, under `target/guests`.
    pub fn build(&self) -> Result<Built, BuildError> {
        let program = target_folder().join("guests").join(&self.name);
        let mut more = Vec::new();
        if let Some(library) = &self.needs.library {
            more.push(define_path(
                "GUEST_LIBRARY",
                &self.build_library(library, &program)?,
            ));
        }
        more.extend(self.needs.cflags.iter().map(OsString::from));
        build_file(&self.source, &program, &more, &self.needs.libs)?;
        Ok(Built { program })
    }

    fn build_library(&self, library: &str, program: &Path) -> Result<PathBuf, BuildError> {
        let source = self.source.with_file_name(library);
        let output = program.with_extension("so");
        let options = ["-shared", "-fPIC"].map(OsString::from);
        build_file(&source, &output, &options, &[])?;
        Ok(output)
    }
}

fn build_file(
    source: &Path,
    output: &Path,
    options: &[OsString],
    libs: &[String],
) -> Result<(), BuildError> {
    let stamp = output.with_extension("command");
    let draft = draft_name(output);
    let mut command = Command::new(compiler_for(source));
    command
        .args(COMMON)
        .arg("-I")
        .arg(guests_folder())
        .args(options);
    command.arg(source).args(libs).arg("-o");
    let text = format!("{command:?} {output:?}");
    create_folder_of(output)?;
    let _locked = lock(&output.with_extension("lock"))?;
    if is_fresh(source, output, &stamp, &text) {
        return Ok(());
    }
    run_compiler(source, command.arg(&draft), &text)?;
    // Renamed, not written in place: another test may be running or building the same guest.
    rename(&draft, output)?;
    fs::write(&stamp, text).map_err(|error| BuildError::Write {
        path: stamp,
        source: error,
    })
}

/// Keeps other tests, of this process and of others, from building the same output until the file
/// is closed: a program that is replaced while it runs is "deleted" in its `/proc/self/exe`.
fn lock(path: &Path) -> Result<File, BuildError> {
    let wrong = |source| BuildError::Write {
        path: path.into(),
        source,
    };
    let file = File::create(path).map_err(wrong)?;
    flock(&file, FlockOperation::LockExclusive).map_err(|error| wrong(error.into()))?;
    Ok(file)
}

fn run_compiler(source: &Path, command: &mut Command, text: &str) -> Result<(), BuildError> {
    let output = command.output().map_err(|error| BuildError::NoCompiler {
        compiler: compiler_for(source),
        source: error,
    })?;
    if output.status.success() {
        return Ok(());
    }
    Err(BuildError::Refused {
        source_file: source.into(),
        command: text.into(),
        messages: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

/// Whether the output was made by this command from sources no newer than itself.
fn is_fresh(source: &Path, output: &Path, stamp: &Path, text: &str) -> bool {
    let built = modified(output);
    built.is_some()
        && fs::read_to_string(stamp).is_ok_and(|last| last == text)
        && modified(source) < built
        && modified(&guests_folder().join("guest.h")) < built
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path)
        .and_then(|metadata| metadata.modified())
        .ok()
}

fn compiler_for(source: &Path) -> &'static str {
    if source
        .extension()
        .is_some_and(|extension| extension == "cc")
    {
        "g++"
    } else {
        "gcc"
    }
}

fn define_path(name: &str, path: &Path) -> OsString {
    let mut option = OsString::from(format!("-D{name}=\""));
    option.push(path);
    option.push("\"");
    option
}

/// A name that no other build uses at the same time, in the same folder.
fn draft_name(output: &Path) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    output.with_extension(format!("draft.{}.{number}", std::process::id()))
}

fn create_folder_of(path: &Path) -> Result<(), BuildError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| BuildError::Write {
        path: folder.into(),
        source: error,
    })
}

fn rename(from: &Path, to: &Path) -> Result<(), BuildError> {
    fs::rename(from, to).map_err(|error| BuildError::Write {
        path: to.into(),
        source: error,
    })
}

/// Cargo's target folder.
fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("target"),
        PathBuf::from,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_with_a_mistake_gives_the_command_and_the_message() {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("wrong.c");
        fs::write(&source, "int main(void) { return nothing; }\n").unwrap();
        let error = build_file(&source, &folder.path().join("wrong"), &[], &[]).unwrap_err();
        let text = error.to_string();
        assert!(
            text.contains("nothing") && text.contains("\"gcc\""),
            "{text}"
        );
    }

    #[test]
    fn a_changed_command_builds_again_and_the_same_one_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("fine.c");
        let output = folder.path().join("fine");
        fs::write(&source, "int main(void) { return 0; }\n").unwrap();
        build_file(&source, &output, &[], &[]).unwrap();
        let first = modified(&output);
        build_file(&source, &output, &[], &[]).unwrap();
        assert_eq!(modified(&output), first);
        build_file(&source, &output, &["-O0".into()], &[]).unwrap();
        assert_ne!(modified(&output), first);
    }
}
