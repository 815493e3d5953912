//! Strings, content and addresses as text.

use crate::inputs::CONTENT_SIZE;
use std::fmt::Write;
use vocab::Address;

/// An address; `NULL` for none.
pub(super) fn address(address: Address) -> String {
    if address.is_null() {
        "NULL".to_owned()
    } else {
        address.to_string()
    }
}

/// A string in quotes.
pub(super) fn string(bytes: &[u8]) -> String {
    format!("\"{}\"", escaped(bytes))
}

/// Strings joined by NULs.
pub(super) fn strings(bytes: &[u8]) -> String {
    let strings: Vec<_> = bytes.split(|byte| *byte == 0).map(string).collect();
    format!("[{}]", strings.join(", "))
}

/// The beginning of content that has `length` bytes in all.
pub(super) fn content(bytes: &[u8], length: usize) -> String {
    let shown = &bytes[..bytes.len().min(CONTENT_SIZE)];
    let more = if length > CONTENT_SIZE { "..." } else { "" };
    format!("{}{more}", string(shown))
}

fn escaped(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (index, byte) in bytes.iter().enumerate() {
        let digit_follows = bytes.get(index + 1).is_some_and(u8::is_ascii_digit);
        let written = match byte {
            b'"' | b'\\' => write!(text, "\\{}", char::from(*byte)),
            b'\n' => write!(text, "\\n"),
            b'\t' => write!(text, "\\t"),
            b'\r' => write!(text, "\\r"),
            0x20..=0x7e => write!(text, "{}", char::from(*byte)),
            _ if digit_follows => write!(text, "\\{byte:03o}"),
            _ => write!(text, "\\{byte:o}"),
        };
        debug_assert!(written.is_ok(), "a String takes any text");
    }
    text
}
