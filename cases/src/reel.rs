//! The `reel` under test.

use std::path::{Path, PathBuf};

/// There is no `reel` to test.
#[derive(Debug, thiserror::Error)]
#[error("no program at {path}: build it with `cargo build -p cli`, or name one in REEL_BIN", path = path.display())]
pub struct ReelMissing {
    path: PathBuf,
}

/// The program named by `REEL_BIN`, or else the one that cargo built with this test.
pub fn reel() -> Result<PathBuf, ReelMissing> {
    let path = std::env::var_os("REEL_BIN").map_or_else(beside_the_test, PathBuf::from);
    if path.is_file() {
        Ok(path)
    } else {
        Err(ReelMissing { path })
    }
}

/// `target/debug/reel` for a test at `target/debug/deps/NAME`.
fn beside_the_test() -> PathBuf {
    let test = std::env::current_exe().unwrap_or_default();
    let folder = test
        .parent()
        .and_then(Path::parent)
        .unwrap_or(Path::new("target/debug"));
    folder.join("reel")
}
