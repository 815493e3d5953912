//! What the tests need of the machine, and how it gets there.
//!
//! On Debian and Ubuntu missing packages are installed, if that takes no password. Otherwise the
//! command that would do it is shown: without the essential tools nothing goes on; without the
//! others, the tests that need them are skipped and say so.

use crate::workspace::{must, on_path};
use anyhow::bail;
use std::process::{Command, Stdio};

/// A program and the package that has it.
struct Tool {
    program: &'static str,
    package: &'static str,
    need: Need,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    /// Nothing can be tested without it.
    Essential,
    /// Some tests are about it.
    Tested,
}

const TOOLS: [Tool; 17] = [
    essential("gcc", "gcc"),
    essential("g++", "g++"),
    essential("make", "make"),
    essential("python3", "python3"),
    tested("gdb", "gdb"),
    tested("git", "git"),
    tested("perl", "perl"),
    tested("xz", "xz-utils"),
    tested("zstd", "zstd"),
    tested("node", "nodejs"),
    tested("javac", "default-jdk-headless"),
    tested("curl", "curl"),
    tested("sqlite3", "sqlite3"),
    tested("musl-gcc", "musl-tools"),
    tested("setpriv", "util-linux"),
    tested("dash", "dash"),
    tested("bash", "bash"),
];

const fn essential(program: &'static str, package: &'static str) -> Tool {
    Tool {
        program,
        package,
        need: Need::Essential,
    }
}

const fn tested(program: &'static str, package: &'static str) -> Tool {
    Tool {
        program,
        package,
        need: Need::Tested,
    }
}

/// Installs what is missing, or tells how.
pub(crate) fn provide() -> anyhow::Result<()> {
    provide_components()?;
    let absent = absent();
    if absent.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = absent.iter().map(|tool| tool.package).collect();
    println!("xtask: missing packages: {}", packages.join(" "));
    if let Some(prefix) = administrator()
        && let Err(error) = install(&prefix, &packages)
    {
        println!("xtask: can't install them: {error:#}");
    }
    tell(&self::absent())
}

/// `cargo fmt` and `cargo clippy` may be missing in a minimal toolchain.
fn provide_components() -> anyhow::Result<()> {
    for component in ["rustfmt", "clippy"] {
        let asked = format!(
            "cargo-{}",
            if component == "rustfmt" {
                "fmt"
            } else {
                component
            }
        );
        if on_path(&asked).is_none() && on_path("rustup").is_some() {
            must(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn absent() -> Vec<&'static Tool> {
    TOOLS
        .iter()
        .filter(|tool| on_path(tool.program).is_none())
        .collect()
}

/// What to put before a command so that it runs as root without a question.
fn administrator() -> Option<Vec<&'static str>> {
    on_path("apt-get")?;
    if rustix::process::geteuid().is_root() {
        return Some(Vec::new());
    }
    let mut ask = Command::new("sudo");
    ask.args(["-n", "true"])
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    ask.status()
        .is_ok_and(|status| status.success())
        .then(|| vec!["sudo", "-n"])
}

fn install(prefix: &[&str], packages: &[&str]) -> anyhow::Result<()> {
    let apt = |words: &[&str]| {
        // Through env(1), as sudo may drop variables of ours.
        let start = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"];
        let line: Vec<&str> = [prefix, &start, words].concat();
        must(
            Command::new(line[0])
                .args(&line[1..])
                .stdin(Stdio::null())
                .stdout(Stdio::null()),
        )
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}

fn tell(absent: &[&Tool]) -> anyhow::Result<()> {
    if absent.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = absent.iter().map(|tool| tool.package).collect();
    let command = format!("sudo apt-get install {}", packages.join(" "));
    if absent.iter().any(|tool| tool.need == Need::Essential) {
        bail!("the tests can't run without all of these; install them: {command}");
    }
    println!("xtask: tests that need them are skipped; to run them all: {command}");
    Ok(())
}
