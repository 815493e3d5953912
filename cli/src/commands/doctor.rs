//! `reel doctor`: what this machine offers and lacks for recording, and what to do about it.
//!
//! The proof is a recording: a tiny program is recorded and replayed. The other findings explain
//! why that fails, or what a recording on this machine can't do.

mod machine;
mod place;
mod tracing;
mod trial;

use crate::exit::Exit;
use crate::output::{self, BAD, DOUBTFUL, GOOD};
use std::io::Write;

/// Tells what this machine offers and lacks for recording, and what to do.
///
/// Exits with 0 if recording works here.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {}

/// What was found of one thing.
#[derive(Clone)]
struct Finding {
    /// Of which.
    what: &'static str,
    /// How it stands.
    state: State,
    /// What there is.
    detail: String,
    /// What to do or to know, where something lacks.
    advice: &'static str,
}

/// How something stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// As reel wants it.
    Good,
    /// Missing; recordings work, but less well.
    Lacking,
    /// Recording can't work.
    Bad,
}

pub(crate) fn run(_: &Args) -> anyhow::Result<Exit> {
    let findings = [
        tracing::findings(),
        machine::findings(),
        place::findings(),
        // Last: it pins this thread to one CPU.
        trial::findings(),
    ]
    .concat();
    let mut out = output::stdout();
    for finding in &findings {
        print(&mut out, finding)?;
    }
    let works = !findings.iter().any(|finding| finding.state == State::Bad);
    let verdict = if works {
        "recording works here"
    } else {
        "recording doesn't work here"
    };
    writeln!(out, "{verdict}")?;
    out.flush()?;
    Ok(if works { Exit::Success } else { Exit::Error })
}

impl Finding {
    fn good(what: &'static str, detail: impl Into<String>) -> Self {
        Self {
            what,
            state: State::Good,
            detail: detail.into(),
            advice: "",
        }
    }

    fn lacking(what: &'static str, detail: impl Into<String>, advice: &'static str) -> Self {
        Self {
            what,
            state: State::Lacking,
            detail: detail.into(),
            advice,
        }
    }

    fn bad(what: &'static str, detail: impl Into<String>, advice: &'static str) -> Self {
        Self {
            what,
            state: State::Bad,
            detail: detail.into(),
            advice,
        }
    }
}

fn print(out: &mut impl Write, finding: &Finding) -> std::io::Result<()> {
    let (style, mark) = match finding.state {
        State::Good => (GOOD, "ok"),
        State::Lacking => (DOUBTFUL, "lacks"),
        State::Bad => (BAD, "BAD"),
    };
    writeln!(
        out,
        "{style}{mark:<6}{style:#}{:<18}{}",
        finding.what, finding.detail
    )?;
    if !finding.advice.is_empty() {
        writeln!(out, "{:<24}{}", "", finding.advice)?;
    }
    Ok(())
}
