//! The proof: a tiny program is recorded, and replayed.

use super::Finding;
use record::ExitKind;
use std::path::Path;

/// What is recorded. It is in every system, and does almost nothing.
const PROGRAM: &str = "true";

pub(super) fn findings() -> Vec<Finding> {
    let advice = "the findings marked BAD say why; else please report it as a bug of reel";
    let scratch = match tempfile::tempdir() {
        Ok(scratch) => scratch,
        Err(error) => return vec![Finding::bad("recording", format!("not tried: {error}"), "")],
    };
    // The store of shared files goes beside the trace: in the scratch directory as well.
    let trace_dir = scratch.path().join("trace");
    match record(&trace_dir) {
        Err(why) => vec![Finding::bad("recording", why, advice)],
        Ok(events) => {
            let recorded = Finding::good("recording", format!("`{PROGRAM}`: {events} events"));
            vec![recorded, replayed(&trace_dir, advice)]
        }
    }
}

fn record(trace_dir: &Path) -> Result<u64, String> {
    let options = record::Options {
        program: PROGRAM.into(),
        args: Vec::new(),
        env: std::env::vars_os().collect(),
        trace_dir: trace_dir.to_owned(),
        slice_ms: 20,
        seed: None,
        verify_memory: None,
        warn: |_| (),
    };
    let outcome = record::record(&options).map_err(|error| error.to_string())?;
    match outcome.status {
        ExitKind::Code(0) => Ok(outcome.events),
        status => Err(format!("`{PROGRAM}` ended with {status:?}")),
    }
}

fn replayed(trace_dir: &Path, advice: &'static str) -> Finding {
    let replayed = replay::replay(replay::Options {
        trace_dir: trace_dir.to_owned(),
        output: replay::Output::Quiet,
        progress: Box::new(|_| ()),
    });
    match replayed {
        Ok(outcome) => Finding::good("replaying", format!("exactly, {} events", outcome.events)),
        Err(error) => Finding::bad("replaying", error.to_string().replace('\n', " "), advice),
    }
}
