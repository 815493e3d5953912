//! Whether there is a good place for recordings.

use super::Finding;
use anyhow::Context;
use rustix::fs::{MemfdFlags, ioctl_ficlone, memfd_create, statvfs};
use std::fs::{self, File};
use std::io::{self, Write};
use std::os::fd::AsRawFd;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Below this, recording anything but a small program soon fails.
const LITTLE_SPACE_BYTES: u64 = 1 << 30;

pub(super) fn findings() -> Vec<Finding> {
    let mut found = vec![memfd()];
    match existing_base() {
        Ok(base) => found.extend([writable(&base), space(&base), reflinks(&base)]),
        Err(error) => found.push(Finding::bad(
            "trace directory",
            format!("{error:#}"),
            "set REEL_TRACE_DIR to a directory that can be written",
        )),
    }
    found
}

/// The directory of recordings, or the nearest one above it that is there already.
fn existing_base() -> anyhow::Result<PathBuf> {
    let base = trace::place::base_dir()?;
    let base = std::path::absolute(&base)?;
    let there = base.ancestors().find(|path| path.is_dir());
    Ok(there.context("no directory above it exists")?.to_owned())
}

fn writable(base: &Path) -> Finding {
    let what = "trace directory";
    match tempfile::tempfile_in(base) {
        Ok(_) => Finding::good(what, base.display().to_string()),
        Err(error) => Finding::bad(
            what,
            format!("can't write in {}: {error}", base.display()),
            "set REEL_TRACE_DIR to a directory that can be written",
        ),
    }
}

fn space(base: &Path) -> Finding {
    let what = "disk space";
    let advice = "remove recordings with `reel rm`, or set REEL_TRACE_DIR to another disk";
    match statvfs(base) {
        Err(error) => Finding::lacking(what, format!("unknown: {error}"), ""),
        Ok(found) => {
            let bytes = found.f_bavail.saturating_mul(found.f_frsize);
            let detail = format!("{} free", crate::text::size(bytes));
            if bytes < LITTLE_SPACE_BYTES {
                Finding::lacking(what, detail, advice)
            } else {
                Finding::good(what, detail)
            }
        }
    }
}

fn reflinks(base: &Path) -> Finding {
    match try_reflink(base) {
        Ok(()) => Finding::good("reflinks", "mapped files are stored without copying"),
        Err(error) => Finding::lacking(
            "reflinks",
            format!("not in the trace directory: {error}"),
            "mapped files are copied, once each; btrfs and XFS would share them",
        ),
    }
}

fn try_reflink(base: &Path) -> io::Result<()> {
    let mut source = tempfile::tempfile_in(base)?;
    source.write_all(&[1; 4096])?;
    let target = tempfile::tempfile_in(base)?;
    Ok(ioctl_ficlone(&target, &source)?)
}

/// The replayer starts from a program of its own; systems may forbid to execute what is no file.
fn memfd() -> Finding {
    let what = "memfd and exec";
    match try_memfd() {
        Ok(()) => Finding::good(what, "a program in memory can be executed"),
        Err(error) => Finding::lacking(
            what,
            format!("a program in memory can't be executed: {error:#}"),
            "see the sysctl vm.memfd_noexec, and the security module's log",
        ),
    }
}

fn try_memfd() -> anyhow::Result<()> {
    let program = fs::read("/proc/self/exe").context("can't read reel's own program")?;
    let memory = File::from(memfd_create("reel-doctor", MemfdFlags::empty())?);
    (&memory).write_all(&program)?;
    let path = format!("/proc/self/fd/{}", memory.as_raw_fd());
    let status = Command::new(path)
        .arg("--version")
        .stdout(std::process::Stdio::null())
        .status()?;
    anyhow::ensure!(status.success(), "it ended with {status}");
    Ok(())
}
