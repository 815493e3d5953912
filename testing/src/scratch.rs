//! A directory for one test: gone if the test passes, kept if it fails.

use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A fresh directory. It is removed by [`Scratch::discard`] alone: a test that fails or panics
/// before it leaves the directory to be looked at.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
}

impl Scratch {
    /// Makes a directory whose name begins with the test's.
    pub fn new(test: &str) -> io::Result<Self> {
        let prefix = format!("reel-{}-", test.replace('/', "."));
        let directory = TempDir::with_prefix(prefix)?;
        Ok(Self {
            path: directory.keep(),
        })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes a directory inside.
    pub fn folder(&self, name: &str) -> io::Result<PathBuf> {
        let path = self.path.join(name);
        std::fs::create_dir(&path)?;
        Ok(path)
    }

    /// Removes it with all that is in it: the test passed.
    pub fn discard(self) -> io::Result<()> {
        std::fs::remove_dir_all(&self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stays_until_it_is_discarded() {
        let scratch = Scratch::new("family/name").unwrap();
        let path = scratch.folder("inside").unwrap();
        assert!(path.is_dir());
        let top = scratch.path().to_owned();
        scratch.discard().unwrap();
        assert!(!top.exists());
    }
}
