//! Whether the kernel lets one process trace another as reel does.

use super::Finding;
use std::fs;
use std::io;

pub(super) fn findings() -> Vec<Finding> {
    vec![kernel(), yama(), seccomp(), kcmp()]
}

/// The oldest kernel whose stops come in the order that the recorder expects: since 4.8 a seccomp
/// stop precedes the entry stop (`Documentation/userspace-api/seccomp_filter.rst`); 5.6 is the
/// first with `pidfd_getfd(2)`.
const OLDEST_KERNEL: (u32, u32) = (5, 6);

fn kernel() -> Finding {
    let uname = rustix::system::uname();
    let release = uname.release().to_string_lossy().into_owned();
    match version(&release) {
        Some(found) if found < OLDEST_KERNEL => Finding::bad(
            "kernel",
            release,
            "reel needs Linux 5.6 or newer: install a newer kernel",
        ),
        _ if uname.machine().to_bytes() != b"x86_64" => {
            let machine = uname.machine().to_string_lossy().into_owned();
            Finding::bad("kernel", machine, "reel records x86-64 programs only")
        }
        _ => Finding::good("kernel", release),
    }
}

fn version(release: &str) -> Option<(u32, u32)> {
    let mut numbers = release.split(|c: char| !c.is_ascii_digit());
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// Yama's setting; see `Documentation/admin-guide/LSM/Yama.rst`.
fn yama() -> Finding {
    let what = "ptrace";
    match fs::read_to_string("/proc/sys/kernel/yama/ptrace_scope") {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Finding::good(what, "allowed (no Yama)")
        }
        Err(error) => Finding::lacking(what, format!("Yama's setting is unreadable: {error}"), ""),
        Ok(text) => match text.trim() {
            "0" | "1" => Finding::good(what, "allowed for children"),
            "2" if rustix::process::geteuid().is_root() => Finding::good(what, "allowed for root"),
            "2" => Finding::bad(what, "for administrators only", YAMA_ADVICE),
            _ => Finding::bad(what, "switched off until the next boot", YAMA_ADVICE),
        },
    }
}

const YAMA_ADVICE: &str =
    "set it to 1: sudo sysctl kernel.yama.ptrace_scope=1 (3 can only be undone by a reboot)";

fn seccomp() -> Finding {
    let what = "seccomp filters";
    let advice = "the kernel needs CONFIG_SECCOMP_FILTER";
    match fs::read_to_string("/proc/sys/kernel/seccomp/actions_avail") {
        Ok(actions) if actions.split_whitespace().any(|action| action == "trace") => {
            Finding::good(what, "can hand system calls to a tracer")
        }
        Ok(actions) => Finding::bad(what, format!("only {}", actions.trim()), advice),
        Err(error) => Finding::bad(what, format!("unknown: {error}"), advice),
    }
}

/// `kcmp(2)` tells whether two descriptors are one open file. Our own standard output is itself.
fn kcmp() -> Finding {
    let own = std::process::id() as i32;
    match ptrace::same_open_file(own, 1, own, 1) {
        Some(true) => Finding::good("kcmp", "tells open files apart"),
        _ => Finding::lacking(
            "kcmp",
            "not there (CONFIG_KCMP), or forbidden, or standard output is closed",
            "files that two processes share are told apart less well",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_distributions_are_understood() {
        assert_eq!(version("6.1.0-18-amd64"), Some((6, 1)));
        assert_eq!(version("5.15.0"), Some((5, 15)));
        assert_eq!(version("7.0-rc3"), Some((7, 0)));
        assert_eq!(version("next"), None);
    }
}
