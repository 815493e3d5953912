//! Numbers as text: by name, base or sign.

use super::text;
use crate::arg::{Kind, Names};
use crate::syscall::ResultKind;
use vocab::{Address, Signal};

/// The flags with which an open takes a mode: `O_CREAT`, and the part of `O_TMPFILE` that is not
/// `O_DIRECTORY`.
pub(super) const CREATES: u64 = 0x40 | 0x40_0000;

/// The descriptor that means the current directory.
const AT_FDCWD: i32 = -100;

/// An argument that is no pointer.
pub(super) fn number(kind: Kind, value: u64) -> String {
    match kind {
        Kind::Int | Kind::Fd | Kind::Pid => (value as i32).to_string(),
        Kind::DirFd if value as i32 == AT_FDCWD => "AT_FDCWD".to_owned(),
        Kind::DirFd => (value as i32).to_string(),
        Kind::Unsigned | Kind::Size => value.to_string(),
        Kind::Long => (value as i64).to_string(),
        Kind::Mode | Kind::CreateMode(_) => mode(value),
        Kind::Signal => signal(value as i32),
        Kind::Address => text::address(Address(value)),
        Kind::Flags(names) => flags(names, value & 0xffff_ffff),
        Kind::Enum(names) => named(names, value & 0xffff_ffff),
        Kind::Split(mask, values, bits) => split(mask, values, bits, value & 0xffff_ffff),
        _ => plain(value),
    }
}

/// A number: base 10 if small, else 16.
pub(super) fn plain(value: u64) -> String {
    if value < 1000 {
        value.to_string()
    } else {
        format!("{value:#x}")
    }
}

/// Permissions, base 8.
pub(super) fn mode(value: u64) -> String {
    format!("0{value:o}")
}

/// A signal by name; 0 is none.
pub(super) fn signal(value: i32) -> String {
    if (1..=64).contains(&value) {
        Signal(value).name()
    } else {
        value.to_string()
    }
}

/// One value by name.
pub(super) fn named(names: Names, value: u64) -> String {
    let name = names.iter().find(|(_, named)| *named == value);
    name.map_or_else(|| plain(value), |(name, _)| (*name).to_owned())
}

/// Bits by name; what has no name in base 16.
pub(super) fn flags(names: Names, value: u64) -> String {
    if value == 0 {
        return named(names, 0);
    }
    let mut left = value;
    let mut parts = Vec::new();
    for (name, bits) in names.iter().filter(|(_, bits)| *bits != 0) {
        if left & bits == *bits {
            left &= !bits;
            parts.push((*name).to_owned());
        }
    }
    if left != 0 {
        parts.push(format!("{left:#x}"));
    }
    parts.join("|")
}

/// A result that is no error.
pub(super) fn result(kind: ResultKind, result: i64) -> String {
    match kind {
        ResultKind::Address | ResultKind::Hex => format!("{result:#x}"),
        ResultKind::Mode => mode(result as u64),
        ResultKind::Number
        | ResultKind::Fd
        | ResultKind::Pid
        | ResultKind::Signal
        | ResultKind::Never => result.to_string(),
    }
}

/// A field of one value beside flags. A field without names is permissions.
fn split(mask: u64, values: Names, bits: Names, value: u64) -> String {
    let (field, rest) = (value & mask, value & !mask);
    let named = values.iter().any(|(_, named)| *named == field);
    let field = match values {
        [] => mode(field),
        _ if !named && field == 0 => return flags(bits, rest),
        _ => self::named(values, field),
    };
    if rest == 0 {
        field
    } else {
        format!("{field}|{}", flags(bits, rest))
    }
}
