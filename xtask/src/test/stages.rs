//! The stages, in their order: cheap ones first.

use std::time::Duration;

/// A stage: one cargo command.
pub(super) struct Stage {
    pub(super) name: &'static str,
    /// The words after `cargo`.
    words: &'static [&'static str],
    /// More words for `--quick`.
    quick_words: &'static [&'static str],
    /// Whether `--quick` has it.
    pub(super) in_quick: bool,
    /// Whether going on without it makes no sense.
    pub(super) others_need_it: bool,
    /// When it is killed: several times what it takes on two CPUs.
    pub(super) limit: Duration,
}

const fn stage(name: &'static str, limit_s: u64, words: &'static [&'static str]) -> Stage {
    let limit = Duration::from_secs(limit_s);
    Stage {
        name,
        words,
        quick_words: &[],
        in_quick: true,
        others_need_it: false,
        limit,
    }
}

impl Stage {
    /// The words after `cargo`.
    pub(super) fn words(&self, quick: bool) -> Vec<&'static str> {
        [self.words, if quick { self.quick_words } else { &[] }].concat()
    }

    /// The whole command, to be typed.
    pub(super) fn command(&self, quick: bool) -> String {
        format!("cargo {}", self.words(quick).join(" "))
    }
}

/// All of them.
pub(super) const STAGES: [Stage; 11] = [
    stage("fmt", 60, &["fmt", "--all", "--check"]),
    Stage {
        others_need_it: true,
        ..stage("build", 1200, &["build", "--workspace", "--all-targets"])
    },
    stage(
        "clippy",
        1200,
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    ),
    stage(
        "unit",
        600,
        &[
            "test",
            "--workspace",
            "--exclude",
            "testing",
            "--exclude",
            "cases",
        ],
    ),
    stage(
        "harness",
        300,
        &["test", "-p", "testing", "-p", "cases", "--lib"],
    ),
    stage(
        "docs",
        300,
        &["test", "-p", "cases", "--test", "docs", "--test", "limits"],
    ),
    Stage {
        // One filter is all that the harness takes.
        quick_words: &["::replay"],
        ..stage(
            "guests",
            900,
            &[
                "test",
                "-p",
                "testing",
                "--test",
                "guests",
                "--",
                "--test-threads",
                "2",
            ],
        )
    },
    stage(
        "programs",
        900,
        &[
            "test",
            "-p",
            "cases",
            "--test",
            "programs",
            "--",
            "--test-threads",
            "2",
        ],
    ),
    Stage {
        in_quick: false,
        ..stage("kill", 600, &["test", "-p", "cases", "--test", "kill"])
    },
    Stage {
        in_quick: false,
        ..stage("damage", 600, &["test", "-p", "cases", "--test", "damage"])
    },
    Stage {
        in_quick: false,
        ..stage(
            "fuzz",
            900,
            &["check", "--manifest-path", "fuzz/Cargo.toml"],
        )
    },
];
