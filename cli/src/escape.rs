//! Text of unknown origin, made fit for a terminal.
//!
//! A trace may come from anyone, and a recorded program names its files as it likes. Control
//! characters in such text could move the cursor, set the window's title or worse, and characters
//! that turn the direction of writing can make a line read as another: all are shown as `\x..` or
//! `\u{..}`.

use std::fmt::Write;

/// The bytes as text in which nothing controls a terminal.
pub(crate) fn bytes(bytes: &[u8]) -> String {
    let mut shown = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        push_text(&mut shown, chunk.valid());
        for byte in chunk.invalid() {
            // A String takes everything.
            let _ = write!(shown, "\\x{byte:02x}");
        }
    }
    shown
}

/// The text, in which nothing controls a terminal.
pub(crate) fn text(text: &str) -> String {
    bytes(text.as_bytes())
}

/// Words as a shell would take them, in which nothing controls a terminal.
pub(crate) fn words<'a>(words: impl IntoIterator<Item = &'a [u8]>) -> String {
    let shown: Vec<String> = words.into_iter().map(word).collect();
    shown.join(" ")
}

fn word(word: &[u8]) -> String {
    let shown = bytes(word);
    let plain = |c: char| c.is_alphanumeric() || "-_./:=,+@%".contains(c);
    if !shown.is_empty() && shown.chars().all(plain) {
        return shown;
    }
    format!("'{}'", shown.replace('\'', "'\\''"))
}

fn push_text(shown: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\n' => shown.push_str("\\n"),
            '\t' => shown.push_str("\\t"),
            c if c.is_ascii_control() => {
                let _ = write!(shown, "\\x{:02x}", u32::from(c));
            }
            c if is_deceptive(c) => {
                let _ = write!(shown, "{}", c.escape_unicode());
            }
            c => shown.push(c),
        }
    }
}

/// C1 controls, line separators, and marks that change the direction of text.
fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays_as_it_is() {
        assert_eq!(
            bytes("/usr/bin/naïve 日本".as_bytes()),
            "/usr/bin/naïve 日本"
        );
    }

    #[test]
    fn controls_are_shown_and_not_sent() {
        assert_eq!(
            bytes(b"\x1b]0;title\x07\n\r\x7f"),
            "\\x1b]0;title\\x07\\n\\x0d\\x7f"
        );
        assert_eq!(text("\u{9b}31m"), "\\u{9b}31m");
        assert_eq!(text("a\u{202e}b"), "a\\u{202e}b");
    }

    #[test]
    fn bytes_that_are_no_text_are_shown_as_numbers() {
        assert_eq!(bytes(b"a\xff\xfeb"), "a\\xff\\xfeb");
    }

    #[test]
    fn words_are_quoted_only_where_a_shell_needs_it() {
        let list: [&[u8]; 4] = [b"echo", b"two words", b"", b"it's"];
        assert_eq!(words(list), r"echo 'two words' '' 'it'\''s'");
    }
}
