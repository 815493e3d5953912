//! `reel info`: what a recording is: the program, the machine, how long, how large, how many.

use crate::exit::Exit;
use crate::tree::Tree;
use crate::{escape, kinds, open, output, text};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use trace::{Buffering, Ending, Reader};

/// Tells about a recording: program, machine, kernel, duration, sizes, counts.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// Prints one JSON object.
    #[arg(long)]
    json: bool,
    /// The recording: a name that `reel ls` shows, or its directory [default: the latest].
    trace: Option<PathBuf>,
}

/// What is known only after all events were read.
#[derive(Default)]
struct Counts {
    events: BTreeMap<&'static str, u64>,
    tree: Tree,
    last_ns: u64,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let directory = open::directory(args.trace.as_deref())?;
    let mut reader = open::trace(Some(&directory))?;
    let counts = count(&mut reader)?;
    let mut out = output::stdout();
    let facts = facts(&directory, &reader, &counts)?;
    if args.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&facts)?)?;
    } else {
        print(&mut out, &reader, &counts, &facts)?;
    }
    out.flush()?;
    Ok(Exit::Success)
}

fn count(reader: &mut Reader) -> anyhow::Result<Counts> {
    let mut counts = Counts::default();
    while let Some(event) = reader.next()? {
        *counts.events.entry(kinds::name(&event.kind)).or_default() += 1;
        counts.last_ns = event.time_ns;
        counts.tree.add(&event);
    }
    Ok(counts)
}

fn facts(directory: &Path, reader: &Reader, counts: &Counts) -> anyhow::Result<Value> {
    let header = reader.header();
    let words: Vec<_> = header
        .arguments
        .iter()
        .map(|word| String::from_utf8_lossy(word))
        .collect();
    let stored: u64 = reader.files().iter().map(|file| file.size).sum();
    Ok(json!({
        "directory": directory.to_string_lossy(),
        "id": header.id.to_string(),
        "reel": header.reel_version,
        "recorded_at": header.recorded_at,
        "arguments": words,
        "working_directory": String::from_utf8_lossy(&header.directory),
        "complete": matches!(reader.ending(), Ending::Complete),
        "exit_status": reader.summary().and_then(|summary| summary.exit_status),
        "duration_ns": reader.summary().map_or(counts.last_ns, |summary| summary.duration_ns),
        "kernel": {
            "release": header.uname.release,
            "version": header.uname.version,
            "machine": header.uname.machine,
        },
        "cpu": {
            "vendor": header.cpu.vendor,
            "brand": header.cpu.brand,
            "family": header.cpu.family,
            "model": header.cpu.model,
            "stepping": header.cpu.stepping,
            "xcr0": header.xcr0,
            "xsave_bytes": header.xsave_bytes,
            "pinned_to": header.pinned_cpu,
        },
        "options": {
            "slice_ms": header.options.slice_ms,
            "seed": header.seed,
            "verify_memory_every": header.options.verify_memory_every,
            "buffering": header.options.buffering == Buffering::On,
        },
        "processes": counts.tree.processes(),
        "tasks": counts.tree.tasks(),
        "events": counts.events.values().sum::<u64>(),
        "events_by_kind": counts.events,
        "event_bytes": reader.progress()?.total_bytes,
        "files": reader.files().len(),
        "file_bytes": stored,
    }))
}

fn print(
    out: &mut impl Write,
    reader: &Reader,
    counts: &Counts,
    facts: &Value,
) -> anyhow::Result<()> {
    let header = reader.header();
    let text = |value: &Value| escape::text(value.as_str().unwrap_or_default());
    let number = |value: &Value| value.as_u64().unwrap_or_default();
    let mut line = |name: &str, value: String| writeln!(out, "{name:<12} {value}");
    line("recording", text(&facts["directory"]))?;
    line("command", text::command(&header.arguments))?;
    line("in", text(&facts["working_directory"]))?;
    line("begun", format!("{} UTC", text::moment(header.recorded_at)))?;
    line("ended", ending(reader))?;
    line("took", text::duration(number(&facts["duration_ns"])))?;
    let kernel = &facts["kernel"];
    line(
        "kernel",
        format!("{} {}", text(&kernel["release"]), text(&kernel["machine"])),
    )?;
    line(
        "cpu",
        format!(
            "{} (on CPU {})",
            text(&facts["cpu"]["brand"]),
            header.pinned_cpu
        ),
    )?;
    line("reel", text(&facts["reel"]))?;
    line("options", options(reader))?;
    line(
        "processes",
        format!("{}, tasks {}", counts.tree.processes(), counts.tree.tasks()),
    )?;
    let bytes = text::size(number(&facts["event_bytes"]));
    line("events", format!("{} in {bytes}", number(&facts["events"])))?;
    for (kind, count) in &counts.events {
        line("", format!("{count} {kind}"))?;
    }
    let bytes = text::size(number(&facts["file_bytes"]));
    line(
        "files",
        format!(
            "{} of {bytes} (shared between recordings)",
            number(&facts["files"])
        ),
    )?;
    Ok(())
}

fn ending(reader: &Reader) -> String {
    match (
        reader.ending(),
        reader.summary().and_then(|summary| summary.exit_status),
    ) {
        (Ending::EndsEarly { .. }, _) => {
            "early: its recorder was killed or is still at work".into()
        }
        (Ending::Complete, Some(status)) => text::status(status),
        (Ending::Complete, None) => "before the first process did".into(),
    }
}

fn options(reader: &Reader) -> String {
    let header = reader.header();
    let verified = header.options.verify_memory_every.map_or_else(
        || "memory not checksummed".into(),
        |every| format!("memory checksummed every {every} events"),
    );
    let buffered = match header.options.buffering {
        Buffering::On => "system calls buffered",
        Buffering::Off => "system calls traced",
    };
    let slice = header.options.slice_ms;
    format!(
        "slice {slice} ms, seed {}, {verified}, {buffered}",
        header.seed
    )
}
