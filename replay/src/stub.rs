//! The program that replayed processes start from: an ELF file with nothing but reel's pages,
//! made in memory.

use rustix::fs::MemfdFlags;
use std::fs::File;
use std::io::Write;
use std::os::fd::OwnedFd;
use tracee::{DATA_PAGE, RUNTIME_PAGE};
use vocab::{AddressRange, PAGE_SIZE};

/// Under which number each replayed process has the stub.
pub(crate) const STUB_DESCRIPTOR: i32 = 100;

const READ_EXECUTE: u32 = 5;
const READ_WRITE: u32 = 6;

/// Makes the stub.
pub(crate) fn create() -> std::io::Result<OwnedFd> {
    let memory = rustix::fs::memfd_create("reel stub", MemfdFlags::CLOEXEC)?;
    let mut file = File::from(memory);
    file.write_all(&image())?;
    // An executable that is open for writing can't be executed: it is opened anew to be read.
    use std::os::fd::AsRawFd;
    Ok(File::open(format!("/proc/self/fd/{}", file.as_raw_fd()))?.into())
}

/// The file: a page of headers, the code page, the data page (elf(5)).
fn image() -> Vec<u8> {
    const PAGE: usize = PAGE_SIZE as usize;
    let mut bytes = header();
    bytes.extend(segment(&RUNTIME_PAGE, PAGE_SIZE, READ_EXECUTE));
    bytes.extend(segment(&DATA_PAGE, 2 * PAGE_SIZE, READ_WRITE));
    bytes.resize(PAGE, 0);
    bytes.extend([0x0f, 0x05]);
    bytes.resize(2 * PAGE, 0xcc);
    bytes.resize(3 * PAGE, 0);
    bytes
}

fn header() -> Vec<u8> {
    const EXECUTABLE: u16 = 2;
    const X86_64: u16 = 62;
    const HEADER_BYTES: u16 = 64;
    const SEGMENT_BYTES: u16 = 56;
    let mut bytes = b"\x7fELF\x02\x01\x01".to_vec();
    bytes.resize(16, 0);
    bytes.extend(EXECUTABLE.to_le_bytes());
    bytes.extend(X86_64.to_le_bytes());
    bytes.extend(1_u32.to_le_bytes());
    bytes.extend((RUNTIME_PAGE.start.0 + 2).to_le_bytes());
    bytes.extend(u64::from(HEADER_BYTES).to_le_bytes());
    bytes.extend(0_u64.to_le_bytes());
    bytes.extend(0_u32.to_le_bytes());
    for half in [HEADER_BYTES, SEGMENT_BYTES, 2, 0, 0, 0] {
        bytes.extend(half.to_le_bytes());
    }
    bytes
}

fn segment(range: &AddressRange, offset: u64, flags: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.extend(1_u32.to_le_bytes());
    bytes.extend(flags.to_le_bytes());
    let length = range.length();
    for word in [
        offset,
        range.start.0,
        range.start.0,
        length,
        length,
        PAGE_SIZE,
    ] {
        bytes.extend(word.to_le_bytes());
    }
    bytes
}
