//! What a guest declares about itself in its leading comment lines, as values.
//!
//! ```c
//! // reel: cflags=-static -O0 args=one two exit=3
//! ```
//!
//! A value runs to the next `key=` of the list below or to the end of the line. Several lines add
//! up. A key that isn't in the list is an error, so that a typing mistake can't hide a need.

/// What a guest declares.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// Options for the compiler, after the common ones.
    pub cflags: Vec<String>,
    /// Options for the linker, after the sources.
    pub libs: Vec<String>,
    /// Arguments of the guest.
    pub args: Vec<String>,
    /// What the guest reads on its standard input.
    pub stdin: Option<String>,
    /// How the guest ends when all is well, if not by exiting with 0.
    pub ends: Declared,
    /// A source in the guest's folder, built as a shared library beside it.
    pub library: Option<String>,
    /// Why the guest says something else when it is recorded than alone.
    pub otherwise: Option<String>,
    /// Why the guest can't be recorded; it is then run alone only.
    pub unsupported: Option<String>,
}

/// How a guest declares that it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declared {
    /// With this exit code.
    Exit(i32),
    /// Killed by the signal of this number.
    Signal(i32),
}

impl Default for Declared {
    fn default() -> Self {
        Self::Exit(0)
    }
}

/// Why a declaration can't be read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NeedsError {
    /// A declaration after the leading comment, where nobody looks for it.
    #[error("declaration {line:?} comes after the leading comment lines: move it up")]
    Misplaced {
        /// The line.
        line: String,
    },
    /// Text before the first key.
    #[error("declaration {line:?}: {word:?} is before any key= (keys: {keys})", keys = KEYS.join(", "))]
    NoKey {
        /// The line.
        line: String,
        /// The word that belongs to no key.
        word: String,
    },
    /// A word looks like a key but isn't one.
    #[error("declaration {line:?}: no key {key:?} (keys: {keys})", keys = KEYS.join(", "))]
    UnknownKey {
        /// The line.
        line: String,
        /// The unknown key.
        key: String,
    },
    /// A key's value doesn't mean anything.
    #[error("declaration {line:?}: {value:?} is no value for {key}")]
    BadValue {
        /// The line.
        line: String,
        /// The key.
        key: String,
        /// Its value.
        value: String,
    },
}

const MARK: &str = "// reel:";
const KEYS: [&str; 9] = [
    "cflags",
    "libs",
    "args",
    "stdin",
    "exit",
    "signal",
    "library",
    "otherwise",
    "unsupported",
];
const SIGNALS: [(&str, i32); 14] = [
    ("HUP", 1),
    ("ILL", 4),
    ("TRAP", 5),
    ("ABRT", 6),
    ("BUS", 7),
    ("FPE", 8),
    ("KILL", 9),
    ("USR1", 10),
    ("SEGV", 11),
    ("PIPE", 13),
    ("ALRM", 14),
    ("TERM", 15),
    ("XCPU", 24),
    ("SYS", 31),
];

impl Needs {
    /// Reads the declarations among the leading comment lines of a guest's source.
    pub fn parse(source: &str) -> Result<Self, NeedsError> {
        let mut needs = Self::default();
        let leading = source
            .lines()
            .take_while(|line| line.starts_with("//"))
            .count();
        for (number, line) in source.lines().enumerate() {
            match line.strip_prefix(MARK) {
                Some(_) if number >= leading => {
                    return Err(NeedsError::Misplaced { line: line.into() });
                }
                Some(rest) => needs.add_line(line, rest)?,
                None => {}
            }
        }
        Ok(needs)
    }

    fn add_line(&mut self, line: &str, rest: &str) -> Result<(), NeedsError> {
        let mut open: Option<(&str, Vec<&str>)> = None;
        for word in rest.split_whitespace() {
            match (split_key(line, word)?, &mut open) {
                (Some((key, first)), _) => {
                    if let Some((key, words)) = open.replace((key, vec![first])) {
                        self.set(line, key, &words)?;
                    }
                }
                (None, Some((_, words))) => words.push(word),
                (None, None) => {
                    return Err(NeedsError::NoKey {
                        line: line.into(),
                        word: word.into(),
                    });
                }
            }
        }
        open.map_or(Ok(()), |(key, words)| self.set(line, key, &words))
    }

    fn set(&mut self, line: &str, key: &str, words: &[&str]) -> Result<(), NeedsError> {
        let text = words.join(" ");
        let list = || words.iter().map(|word| (*word).to_owned());
        let bad = || NeedsError::BadValue {
            line: line.into(),
            key: key.into(),
            value: words.join(" "),
        };
        match key {
            "cflags" => self.cflags.extend(list()),
            "libs" => self.libs.extend(list()),
            "args" => self.args.extend(list()),
            "stdin" => self.stdin = Some(text.replace("\\n", "\n")),
            "library" => self.library = Some(text),
            "otherwise" => self.otherwise = Some(text),
            "unsupported" => self.unsupported = Some(text),
            "exit" => self.ends = Declared::Exit(text.parse().map_err(|_| bad())?),
            _ => self.ends = Declared::Signal(signal_number(&text).ok_or_else(bad)?),
        }
        Ok(())
    }
}

/// Splits `key=first` if the word begins a value. Words that begin with `-` never do.
fn split_key<'a>(line: &str, word: &'a str) -> Result<Option<(&'a str, &'a str)>, NeedsError> {
    let Some((key, first)) = word.split_once('=') else {
        return Ok(None);
    };
    if key.is_empty() || !key.chars().all(|c| c.is_ascii_lowercase()) {
        return Ok(None);
    }
    if !KEYS.contains(&key) {
        return Err(NeedsError::UnknownKey {
            line: line.into(),
            key: key.into(),
        });
    }
    Ok(Some((key, first)))
}

fn signal_number(name: &str) -> Option<i32> {
    SIGNALS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_without_a_declaration_exits_with_zero() {
        let needs = Needs::parse("// A sentence.\n#include <x.h>\n").unwrap();
        assert_eq!(needs, Needs::default());
        assert_eq!(needs.ends, Declared::Exit(0));
    }

    #[test]
    fn a_value_runs_to_the_next_key() {
        let needs = Needs::parse("// reel: cflags=-static -std=c11 args=a b\\n exit=3\n").unwrap();
        assert_eq!(needs.cflags, ["-static", "-std=c11"]);
        assert_eq!(needs.args, ["a", "b\\n"]);
        assert_eq!(needs.ends, Declared::Exit(3));
    }

    #[test]
    fn lines_add_up() {
        let needs =
            Needs::parse("// Text.\n// reel: signal=SEGV\n// reel: stdin=one\\ntwo\nint x;\n")
                .unwrap();
        assert_eq!(needs.ends, Declared::Signal(11));
        assert_eq!(needs.stdin.as_deref(), Some("one\ntwo"));
    }

    #[test]
    fn mistakes_are_named() {
        let unknown = Needs::parse("// reel: cflag=-O0").unwrap_err();
        assert!(matches!(unknown, NeedsError::UnknownKey { key, .. } if key == "cflag"));
        let stray = Needs::parse("// reel: static").unwrap_err();
        assert!(matches!(stray, NeedsError::NoKey { word, .. } if word == "static"));
        let value = Needs::parse("// reel: signal=SEVG").unwrap_err();
        assert!(matches!(value, NeedsError::BadValue { value, .. } if value == "SEVG"));
        let late = Needs::parse("// Text.\nint x;\n// reel: exit=9\n").unwrap_err();
        assert!(matches!(late, NeedsError::Misplaced { .. }));
    }
}
