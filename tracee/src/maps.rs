//! `/proc/PID/maps`, by hand: it is read at each exec.

use std::io;
use vocab::{Address, AddressRange};

/// One line of the file (proc_pid_maps(5)).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MapsLine {
    /// The pages.
    pub range: AddressRange,
    /// `PROT_` bits.
    pub protection: i32,
    /// Whether it is shared; else private.
    pub shared: bool,
    /// The byte of the file at its start.
    pub offset: u64,
    /// The file's inode; 0 without a file.
    pub inode: u64,
    /// The path or name; may be empty.
    pub name: Vec<u8>,
}

/// Reads the mappings of a task.
pub fn read_maps(tid: i32) -> io::Result<Vec<MapsLine>> {
    let text = std::fs::read(format!("/proc/{tid}/maps"))?;
    text.split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| parse(line).ok_or_else(|| io::Error::other("a line of maps makes no sense")))
        .collect()
}

fn parse(line: &[u8]) -> Option<MapsLine> {
    let mut words = line.splitn(6, |byte| *byte == b' ');
    let mut word = || words.next();
    let range = std::str::from_utf8(word()?).ok()?;
    let modes = word()?;
    let offset = hex(std::str::from_utf8(word()?).ok()?)?;
    let _device = word()?;
    let inode = std::str::from_utf8(word()?).ok()?.parse().ok()?;
    let name = word().unwrap_or_default().trim_ascii_start().to_vec();
    let (start, end) = range.split_once('-')?;
    Some(MapsLine {
        range: AddressRange {
            start: Address(hex(start)?),
            end: Address(hex(end)?),
        },
        protection: protection(modes)?,
        shared: *modes.get(3)? == b's',
        offset,
        inode,
        name,
    })
}

fn protection(modes: &[u8]) -> Option<i32> {
    let bits = [
        (b'r', libc::PROT_READ),
        (b'w', libc::PROT_WRITE),
        (b'x', libc::PROT_EXEC),
    ];
    let modes = modes.get(..3)?;
    Some(
        bits.iter()
            .zip(modes)
            .filter(|(bit, mode)| bit.0 == **mode)
            .map(|(bit, _)| bit.1)
            .sum(),
    )
}

fn hex(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_with_a_path_with_spaces_is_read_whole() {
        let line = b"7f00-8000 rw-s 00001000 fe:00 325843                     /tmp/a b (deleted)";
        let parsed = parse(line).unwrap();
        assert_eq!(
            parsed.range,
            AddressRange {
                start: Address(0x7f00),
                end: Address(0x8000)
            }
        );
        assert_eq!(parsed.protection, libc::PROT_READ | libc::PROT_WRITE);
        assert!(parsed.shared);
        assert_eq!((parsed.offset, parsed.inode), (0x1000, 325843));
        assert_eq!(parsed.name, b"/tmp/a b (deleted)");
    }

    #[test]
    fn the_own_process_has_a_stack() {
        let maps = read_maps(std::process::id() as i32).unwrap();
        assert!(maps.iter().any(|line| line.name == b"[stack]"));
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(parse(b"zz-1 r-xp 0 0 0"), None);
        assert_eq!(parse(b"1-2 r"), None);
    }
}
