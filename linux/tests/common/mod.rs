//! What the tests share: a memory of pieces, and a C compiler to ask the kernel's headers.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]
#![allow(dead_code)]

use linux::{Call, Memory, Unreadable, rows};
use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};
use vocab::{Address, AddressRange};

/// Memory made of pieces; everything else is unreadable.
#[derive(Default, Clone)]
pub(crate) struct Pieces(BTreeMap<u64, Vec<u8>>);

impl Pieces {
    pub(crate) fn with(mut self, at: u64, bytes: impl AsRef<[u8]>) -> Self {
        self.0.insert(at, bytes.as_ref().to_vec());
        self
    }

    pub(crate) fn with_words(self, at: u64, words: &[u64]) -> Self {
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        self.with(at, bytes)
    }

    fn byte(&self, at: u64) -> Option<u8> {
        let (start, bytes) = self.0.range(..=at).next_back()?;
        bytes.get((at - start) as usize).copied()
    }
}

impl Memory for Pieces {
    fn read(&self, address: Address, buffer: &mut [u8]) -> Result<(), Unreadable> {
        for (index, byte) in buffer.iter_mut().enumerate() {
            let at = address.plus(index as u64);
            *byte = self.byte(at.0).ok_or(Unreadable(at))?;
        }
        Ok(())
    }
}

/// A call by name.
pub(crate) fn call(name: &str, args: &[u64]) -> Call {
    let row = rows()
        .find(|row| row.name == name)
        .unwrap_or_else(|| panic!("no call {name}"));
    let mut all = [0; 6];
    all[..args.len()].copy_from_slice(args);
    Call {
        number: u64::from(row.number),
        args: all,
    }
}

pub(crate) fn range(start: u64, length: u64) -> AddressRange {
    AddressRange::sized(Address(start), length)
}

/// The values of C expressions, by the headers of this machine; those that the headers don't define
/// are left out. Nothing if there is no C compiler.
pub(crate) fn evaluate(
    headers: &[&str],
    expressions: &[(String, String)],
) -> Option<BTreeMap<String, u64>> {
    let mut source = String::from("#define _GNU_SOURCE\n#include <stdio.h>\n");
    for header in headers {
        source += &format!("#if __has_include(<{header}>)\n#include <{header}>\n#endif\n");
    }
    // Its header doesn't go together with the library's termios.h; requests take its size.
    source += "struct termios2 { char bytes[44]; };\nint main(void) {\n";
    for (name, expression) in expressions {
        let guard = match expression.starts_with("sizeof") {
            true => "#if 1".to_owned(),
            false => format!("#ifdef {expression}"),
        };
        source += &format!(
            "{guard}\nprintf(\"{name} %llu\\n\", (unsigned long long)({expression}));\n#endif\n"
        );
    }
    source += "return 0; }\n";
    let output = run_c(&source)?;
    let lines = output.lines().filter_map(|line| line.rsplit_once(' '));
    Some(
        lines
            .map(|(name, value)| (name.to_owned(), value.parse().unwrap()))
            .collect(),
    )
}

fn run_c(source: &str) -> Option<String> {
    let thread = format!("{:?}", std::thread::current().id()).replace(['(', ')'], "");
    let name = format!("linux-test-{}-{thread}", std::process::id());
    let program = std::env::temp_dir().join(name);
    let mut compiler = Command::new("cc")
        .args(["-w", "-x", "c", "-", "-o"])
        .arg(&program)
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .ok()?;
    compiler
        .stdin
        .take()
        .unwrap()
        .write_all(source.as_bytes())
        .unwrap();
    let compiled = compiler.wait_with_output().unwrap();
    let messages = String::from_utf8_lossy(&compiled.stderr);
    assert!(
        compiled.status.success(),
        "the headers don't compile: {messages}"
    );
    let output = Command::new(&program).output().unwrap();
    std::fs::remove_file(&program).unwrap();
    Some(String::from_utf8(output.stdout).unwrap())
}
