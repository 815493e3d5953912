//! Standard output and error of `reel` itself.

use crate::escape;
use crate::exit::Exit;
use anstyle::{AnsiColor, Style};
use std::io::{self, BufWriter, IsTerminal, Write};

/// What is green in a report.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
/// What is yellow in a report.
pub(crate) const DOUBTFUL: Style = AnsiColor::Yellow.on_default();
/// What is red in a report.
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();

/// Standard output, buffered. It must be flushed, or dropped before an error is printed.
pub(crate) fn stdout() -> BufWriter<anstream::AutoStream<io::Stdout>> {
    BufWriter::new(anstream::stdout())
}

/// Whether standard error is a terminal.
pub(crate) fn stderr_is_terminal() -> bool {
    io::stderr().is_terminal()
}

/// Says something on standard error that is no error.
pub(crate) fn note(text: &str) {
    // Nobody reads it if it can't be written.
    let _ = writeln!(anstream::stderr(), "reel: {text}");
}

/// Prints an error as one line and tells how to exit. A reader that went away is no error.
pub(crate) fn report(error: &anyhow::Error) -> Exit {
    if is_broken_pipe(error) {
        return Exit::Success;
    }
    let line = escape::text(&format!("{error:#}"));
    let _ = writeln!(anstream::stderr(), "{BAD}reel:{BAD:#} {line}");
    Exit::Error
}

/// `reel dump | head`: the reader has what it wants.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let causes = error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>());
    causes
        .into_iter()
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
