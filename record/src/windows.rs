//! Calls that no row of the table describes: what they wrote is found by comparison.

use crate::memory::TaskMemory;
use crate::session::Session;
use linux::Call;
use trace::Action;
use vocab::{Address, AddressRange};

impl Session {
    /// The memory that an unknown call may write, as it is before; nothing for a known call.
    pub(crate) fn windows_before(&mut self, tid: i32, call: &Call) -> Vec<(Address, Vec<u8>)> {
        let Some(mut windows) = linux::windows(call) else {
            return Vec::new();
        };
        self.warn_once(&format!(
            "{} is unknown: what it writes is found by comparing memory",
            linux::unknown_name(call)
        ));
        windows.extend(linux::windows_behind(call, &TaskMemory(tid)));
        windows
            .iter()
            .map(|window| (window.start, readable(tid, window)))
            .collect()
    }

    /// Tells the user something, the first time.
    pub(crate) fn warn_once(&mut self, text: &str) {
        if self.warned.insert(text.to_owned()) {
            (self.warn)(text);
        }
    }
}

/// What is different now.
pub(crate) fn differences(tid: i32, before: &[(Address, Vec<u8>)]) -> Vec<Action> {
    let difference = |(start, old): &(Address, Vec<u8>)| {
        let new = readable(tid, &AddressRange::sized(*start, old.len() as u64));
        let differs = |(old, new): (&u8, &u8)| old != new;
        let first = old.iter().zip(&new).position(differs)?;
        let last = old.iter().zip(&new).rposition(differs)?;
        Some(Action::Write {
            address: start.plus(first as u64),
            bytes: new[first..=last].to_vec(),
        })
    };
    before.iter().filter_map(difference).collect()
}

/// The bytes of a range up to what can't be read.
fn readable(tid: i32, range: &AddressRange) -> Vec<u8> {
    let mut bytes = vec![0; range.length() as usize];
    let count = ptrace::read_memory_partial(tid, range.start, &mut bytes).unwrap_or(0);
    bytes.truncate(count);
    bytes
}
