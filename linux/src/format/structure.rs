//! Structures, sets and arrays as text, as far as their bytes are there.

use super::{socket, text, value};
use crate::arg::Layout;
use crate::structs::{Field, FieldKind, Struct};
use vocab::Signal;

/// How many elements of an array are printed.
const SHOWN: usize = 8;

/// Bytes by their meaning; `length` is how many there are in all, of which `bytes` may be the
/// beginning. Nothing for what isn't decoded.
pub(super) fn decoded(layout: Layout, bytes: &[u8], length: usize) -> Option<String> {
    Some(match layout {
        Layout::Bytes => text::content(bytes, length),
        Layout::Text => text::string(until_nul(bytes)),
        Layout::Sockaddr => socket::address(bytes),
        Layout::Sigset => sigset(unsigned(bytes, 0, 8)?),
        Layout::FdSet | Layout::CpuSet => format!("[{}]", set_bits(bytes).join(" ")),
        Layout::WaitStatus => wait_status(unsigned(bytes, 0, 4)? as u32),
        Layout::Struct(shape) => structures(shape, bytes, length)?,
        Layout::I32 => numbers(bytes, length, 4, |raw| (raw as i32).to_string())?,
        Layout::U32 | Layout::U64 => {
            numbers(bytes, length, layout.size() as usize, |raw| raw.to_string())?
        }
        Layout::I64 => numbers(bytes, length, 8, |raw| (raw as i64).to_string())?,
        Layout::Hex64 => numbers(bytes, length, 8, |raw| format!("{raw:#x}"))?,
        Layout::Opaque => return None,
    })
}

/// The unsigned number of `width` bytes (at most 8) at `offset`, if it is there.
pub(super) fn unsigned(bytes: &[u8], offset: usize, width: usize) -> Option<u64> {
    let field = bytes.get(offset..offset.checked_add(width)?)?;
    Some(
        field
            .iter()
            .rev()
            .fold(0, |all, byte| all << 8 | u64::from(*byte)),
    )
}

fn until_nul(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes
        .iter()
        .position(|byte| *byte == 0)
        .unwrap_or(bytes.len())]
}

fn numbers(
    bytes: &[u8],
    length: usize,
    width: usize,
    print: impl Fn(u64) -> String,
) -> Option<String> {
    let shown = bytes.chunks_exact(width).take(SHOWN);
    let mut texts: Vec<_> = shown
        .filter_map(|raw| unsigned(raw, 0, width))
        .map(print)
        .collect();
    if length / width > texts.len() {
        texts.push("...".to_owned());
    }
    (!bytes.is_empty()).then(|| format!("[{}]", texts.join(", ")))
}

/// One structure, or an array of as many as there are. One of which only a part was kept is
/// printed as far as it goes.
fn structures(shape: &Struct, bytes: &[u8], length: usize) -> Option<String> {
    let size = shape.size as usize;
    if length < 2 * size {
        return (!bytes.is_empty()).then(|| structure(shape, bytes));
    }
    let shown = bytes.chunks_exact(size).take(SHOWN);
    let mut texts: Vec<_> = shown.map(|bytes| structure(shape, bytes)).collect();
    if length / size > texts.len() {
        texts.push("...".to_owned());
    }
    Some(format!("[{}]", texts.join(", ")))
}

fn structure(shape: &Struct, bytes: &[u8]) -> String {
    let fields = shape
        .fields
        .iter()
        .map_while(|field| Some((field, self::field(field, bytes)?)));
    let mut texts: Vec<_> = fields
        .map(|(field, text)| format!("{}={text}", field.name))
        .collect();
    if texts.len() < shape.fields.len() {
        texts.push("...".to_owned());
    }
    format!("{{{}}}", texts.join(", "))
}

fn field(field: &Field, bytes: &[u8]) -> Option<String> {
    let at = usize::from(field.offset);
    let read = |width| unsigned(bytes, at, width);
    Some(match field.kind {
        FieldKind::U8 => read(1)?.to_string(),
        FieldKind::I16 => (read(2)? as i16).to_string(),
        FieldKind::U16 => read(2)?.to_string(),
        FieldKind::I32 => (read(4)? as i32).to_string(),
        FieldKind::U32 => read(4)?.to_string(),
        FieldKind::I64 => (read(8)? as i64).to_string(),
        FieldKind::U64 => read(8)?.to_string(),
        FieldKind::Hex64 => value::plain(read(8)?),
        FieldKind::Mode => value::mode(read(4)?),
        FieldKind::Signal => value::signal(read(4)? as i32),
        FieldKind::Sigset => sigset(read(8)?),
        FieldKind::Flags16(names) => value::flags(names, read(2)?),
        FieldKind::Flags32(names) => value::flags(names, read(4)?),
        FieldKind::Flags64(names) => value::flags(names, read(8)?),
        FieldKind::Enum16(names) => value::named(names, read(2)?),
        FieldKind::Text(size) => text::string(until_nul(bytes.get(at..at + usize::from(size))?)),
        FieldKind::Struct(shape) => structure(shape, bytes.get(at..at + shape.size as usize)?),
    })
}

/// A signal set: what is in it, or what is not if that is less.
fn sigset(set: u64) -> String {
    let inverted = set.count_ones() > 32;
    let shown = if inverted { !set } else { set };
    let signals = (1..=64)
        .map(Signal)
        .filter(|signal| shown & signal.bit() != 0);
    let names: Vec<_> = signals
        .map(|signal| signal.name().replacen("SIG", "", 1))
        .collect();
    format!("{}[{}]", if inverted { "~" } else { "" }, names.join(" "))
}

fn set_bits(bytes: &[u8]) -> Vec<String> {
    let bits = (0..bytes.len() * 8).filter(|bit| bytes[bit / 8] & 1 << (bit % 8) != 0);
    bits.map(|bit| bit.to_string()).collect()
}

/// What `wait` says of a process (`wait(2)`), in the words of its macros.
fn wait_status(status: u32) -> String {
    let (signal, code) = (status & 0x7f, status >> 8 & 0xff);
    match (signal, status & 0xff) {
        _ if status == 0xffff => "[{WIFCONTINUED(s)}]".to_owned(),
        (0, _) => format!("[{{WIFEXITED(s) && WEXITSTATUS(s) == {code}}}]"),
        (_, 0x7f) => {
            let name = value::signal(code as i32);
            format!("[{{WIFSTOPPED(s) && WSTOPSIG(s) == {name}}}]")
        }
        _ => {
            let core = if status & 0x80 != 0 {
                " && WCOREDUMP(s)"
            } else {
                ""
            };
            let name = value::signal(signal as i32);
            format!("[{{WIFSIGNALED(s) && WTERMSIG(s) == {name}{core}}}]")
        }
    }
}
