//! `reel dump`: the events of a recording, readable.

use crate::describe::{self, Describer};
use crate::exit::Exit;
use crate::range::EventRange;
use crate::{escape, kinds, open, output};
use arch::Registers;
use serde_json::{Map, Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use trace::{Event, Reader};
use vocab::{EventNumber, Tid};

/// Prints the events of a recording: calls with their names, arguments and results, as strace
/// does; signals; ends.
///
/// `dump EVENTS` alone is of the latest recording. With -v also the registers and what each event
/// changes.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// The recording and the events: N, A-B or A-.
    #[arg(num_args = 0..=2, value_names = ["TRACE", "EVENTS"])]
    what: Vec<PathBuf>,
    /// Prints one JSON object a line.
    #[arg(long)]
    json: bool,
    /// Prints the events of one task only.
    #[arg(long, value_name = "N")]
    tid: Option<i32>,
}

/// How much is printed of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// What happened.
    Line,
    /// Also registers and changes.
    Everything,
}

pub(crate) fn run(args: &Args, detail: Detail) -> anyhow::Result<Exit> {
    let (name, range) = split(&args.what)?;
    let mut reader = open::trace(name.as_deref())?;
    let mut out = output::stdout();
    let shown = Dump {
        json: args.json,
        tid: args.tid.map(Tid),
        detail,
    };
    shown.print(&mut reader, range, &mut out)?;
    out.flush()?;
    Ok(Exit::Success)
}

/// One word may be either: what reads as a range is one, as `reel dump 17-` is what people type.
fn split(what: &[PathBuf]) -> anyhow::Result<(Option<PathBuf>, EventRange)> {
    let range = |word: &PathBuf| word.to_string_lossy().parse::<EventRange>();
    match what {
        [] => Ok((None, EventRange::ALL)),
        [word] => match range(word) {
            Ok(range) if !word.exists() => Ok((None, range)),
            Err(wrong) if !word.exists() && has_digits_only(word) => Err(wrong.into()),
            _ => Ok((Some(word.clone()), EventRange::ALL)),
        },
        [trace, events, ..] => Ok((Some(trace.clone()), range(events)?)),
    }
}

/// Somebody who types `9-7` doesn't mean the name of a recording.
fn has_digits_only(word: &Path) -> bool {
    let bytes = word.as_os_str().as_encoded_bytes();
    bytes
        .iter()
        .all(|byte| byte.is_ascii_digit() || *byte == b'-')
}

struct Dump {
    json: bool,
    tid: Option<Tid>,
    detail: Detail,
}

impl Dump {
    fn print(
        &self,
        reader: &mut Reader,
        range: EventRange,
        out: &mut impl Write,
    ) -> anyhow::Result<()> {
        let mut describer = Describer::default();
        if range.first > EventNumber(0) {
            reader.seek(range.first)?;
        }
        let mut number = range.first;
        let mut printed: u64 = 0;
        while number <= range.last {
            let Some(event) = reader.next()? else {
                open::note_early_end(reader);
                break;
            };
            let line = describer.line(&event);
            if self.tid.is_none_or(|tid| tid == event.tid) {
                self.event(number, &event, line, out)?;
                printed += 1;
            }
            number = number.next();
        }
        if let (0, Some(tid)) = (printed, self.tid) {
            output::note(&format!("no event is of task {tid}: `reel ps` shows them"));
        }
        Ok(())
    }

    fn event(
        &self,
        number: EventNumber,
        event: &Event,
        line: String,
        out: &mut impl Write,
    ) -> anyhow::Result<()> {
        if self.json {
            let value = self.to_json(number, event, line);
            writeln!(out, "{value}")?;
            return Ok(());
        }
        let seconds = event.time_ns as f64 / 1e9;
        writeln!(
            out,
            "{number:>6} {seconds:>10.6} [{}] {}",
            event.tid,
            escape::text(&line)
        )?;
        if self.detail == Detail::Everything {
            print_details(event, out)?;
        }
        Ok(())
    }

    fn to_json(&self, number: EventNumber, event: &Event, line: String) -> Value {
        let mut value = json!({
            "event": number.0,
            "tid": event.tid.0,
            "time_ns": event.time_ns,
            "kind": kinds::name(&event.kind),
            "call": describe::call_name(event),
            "text": line,
        });
        if self.detail == Detail::Everything {
            value["registers"] = registers(&event.registers);
            let actions = describe::actions(&event.kind).iter().map(describe::action);
            value["changes"] = actions.collect();
        }
        value
    }
}

fn print_details(event: &Event, out: &mut impl Write) -> std::io::Result<()> {
    let pairs = Registers::NAMES.iter().zip(event.registers.to_array());
    let shown: Vec<String> = pairs
        .map(|(name, value)| format!("{name}={value:#x}"))
        .collect();
    for line in shown.chunks(6) {
        writeln!(out, "{:>20}{}", "", line.join(" "))?;
    }
    for action in describe::actions(&event.kind) {
        writeln!(out, "{:>20}{}", "", escape::text(&describe::action(action)))?;
    }
    Ok(())
}

/// As texts: JSON's numbers lose bits above 2^53 in many readers.
fn registers(registers: &Registers) -> Value {
    let pairs = Registers::NAMES.iter().zip(registers.to_array());
    let map: Map<_, _> = pairs
        .map(|(name, value)| ((*name).to_owned(), format!("{value:#x}").into()))
        .collect();
    map.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<PathBuf> {
        words.iter().map(PathBuf::from).collect()
    }

    #[test]
    fn a_range_alone_is_of_the_latest_recording() {
        let range = |text: &str| text.parse::<EventRange>().unwrap();
        assert_eq!(split(&words(&[])).unwrap(), (None, EventRange::ALL));
        assert_eq!(split(&words(&["5-9"])).unwrap(), (None, range("5-9")));
        let named = split(&words(&["true-0"])).unwrap();
        assert_eq!(named, (Some("true-0".into()), EventRange::ALL));
        let both = split(&words(&["true-0", "7-"])).unwrap();
        assert_eq!(both, (Some("true-0".into()), range("7-")));
        assert!(split(&words(&["true-0", "x"])).is_err());
    }
}
