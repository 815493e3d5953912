//! Whether two outputs of a program say the same, numbers aside.
//!
//! Process numbers, times and addresses differ from run to run, and so does how they are padded.
//! What stays is the text between them, line by line. The random end of a guest's own folder
//! (`guest-XXXXXX`, see `enter_temporary` in guest.h) counts as a number.

/// Whether two outputs have the same lines, numbers and blanks aside.
pub(crate) fn is_alike(one: &[u8], other: &[u8]) -> bool {
    shape(one) == shape(other)
}

/// The output with each number as `#` and each run of blanks as one.
fn shape(output: &[u8]) -> String {
    let text = String::from_utf8_lossy(output);
    text.lines()
        .map(|line| shape_of_line(line) + "\n")
        .collect()
}

fn shape_of_line(line: &str) -> String {
    let words = line.split_whitespace().map(shape_of_word);
    words.collect::<Vec<_>>().join(" ")
}

/// What the name of a guest's own folder begins with.
const FOLDER: &str = "guest-";

/// A word's letters and punctuation; a part that holds a digit, or could be one in hexadecimal, is
/// a number.
fn shape_of_word(word: &str) -> String {
    let mut shape = String::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len())
            .max(first.len_utf8());
        let (part, after) = rest.split_at(end);
        let is_number = part.contains(|c: char| c.is_ascii_digit())
            || part.chars().all(|c| c.is_ascii_hexdigit())
            || shape.ends_with(FOLDER);
        shape.push_str(if is_number { "#" } else { part });
        rest = after;
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_may_differ() {
        assert!(is_alike(b"pid 17\nat 0x7ffe\n", b"pid   4711\nat 0x5f\n"));
        assert!(is_alike(b"handle af 09", b"handle 1c bb"));
        assert!(is_alike(b"/tmp/guest-BUffIn/x", b"/tmp/guest-GhowG9/x"));
        assert!(is_alike("é 1".as_bytes(), "é 2".as_bytes()));
    }

    #[test]
    fn words_and_lines_may_not() {
        assert!(!is_alike(b"child 1\n", b"parent 1\n"));
        assert!(!is_alike(b"1\n", b"1\n2\n"));
        assert!(!is_alike(b"said\n", b""));
        assert!(!is_alike(b"", b"12"));
    }
}
