//! Reading and writing a tracee's memory.
//!
//! `process_vm_readv(2)` is the fast way. It keeps to the program's protections, so what it
//! refuses goes through `/proc/TID/mem`, and what that refuses (`proc_mem.force_override`, Linux
//! 6.12) by `PTRACE_POKEDATA`.

use crate::{Error, Stopped};
use std::fs::OpenOptions;
use std::os::unix::fs::FileExt;
use vocab::{Address, PAGE_SIZE};

/// Fills `buffer` from the task's memory, or fails if any of it can't be read.
pub fn read_memory(tid: i32, address: Address, buffer: &mut [u8]) -> Result<(), Error> {
    if read_memory_partial(tid, address, buffer)? == buffer.len() {
        return Ok(());
    }
    let source = std::io::Error::from_raw_os_error(libc::EFAULT);
    Err(Error::Refused {
        tid,
        operation: "reading memory",
        source,
    })
}

/// Fills as much of `buffer` as can be read from its start on; tells how many bytes.
pub fn read_memory_partial(tid: i32, address: Address, buffer: &mut [u8]) -> Result<usize, Error> {
    let mut done = 0;
    while done < buffer.len() {
        match read_some(tid, address.plus(done as u64), &mut buffer[done..])? {
            0 => break,
            count => done += count,
        }
    }
    Ok(done)
}

fn read_some(tid: i32, address: Address, buffer: &mut [u8]) -> Result<usize, Error> {
    if buffer.is_empty() {
        return Ok(0);
    }
    let local = libc::iovec {
        iov_base: buffer.as_mut_ptr().cast(),
        iov_len: buffer.len(),
    };
    let remote = libc::iovec {
        iov_base: address.0 as *mut _,
        iov_len: buffer.len(),
    };
    // SAFETY: the kernel writes at most `buffer.len()` bytes to `buffer`; the remote address is
    // only a number to us.
    let count =
        unsafe { libc::process_vm_readv(tid, &raw const local, 1, &raw const remote, 1, 0) };
    if count >= 0 {
        return Ok(count as usize);
    }
    match std::io::Error::last_os_error().raw_os_error() {
        Some(libc::ESRCH) => Err(Error::Gone { tid }),
        _ => Ok(read_forced(tid, address, buffer)),
    }
}

/// Reads up to the next page boundary whatever the protection.
fn read_forced(tid: i32, address: Address, buffer: &mut [u8]) -> usize {
    let in_page = (PAGE_SIZE - address.0 % PAGE_SIZE) as usize;
    let length = buffer.len().min(in_page);
    let Ok(file) = OpenOptions::new()
        .read(true)
        .open(format!("/proc/{tid}/mem"))
    else {
        return 0;
    };
    file.read_at(&mut buffer[..length], address.0).unwrap_or(0)
}

/// Writes `bytes` to a stopped task's memory, whatever the protection of the pages.
pub fn write_memory(task: &mut Stopped, address: Address, bytes: &[u8]) -> Result<(), Error> {
    let mut done = 0;
    while done < bytes.len() {
        done += write_some(task.tid(), address.plus(done as u64), &bytes[done..])?;
    }
    Ok(())
}

fn write_some(tid: i32, address: Address, bytes: &[u8]) -> Result<usize, Error> {
    let local = libc::iovec {
        iov_base: bytes.as_ptr().cast_mut().cast(),
        iov_len: bytes.len(),
    };
    let remote = libc::iovec {
        iov_base: address.0 as *mut _,
        iov_len: bytes.len(),
    };
    // SAFETY: the kernel only reads `bytes`; the remote address is only a number to us.
    let count =
        unsafe { libc::process_vm_writev(tid, &raw const local, 1, &raw const remote, 1, 0) };
    match count {
        1.. => Ok(count as usize),
        _ => write_forced(tid, address, bytes),
    }
}

/// Writes up to the next page boundary whatever the protection.
fn write_forced(tid: i32, address: Address, bytes: &[u8]) -> Result<usize, Error> {
    let in_page = (PAGE_SIZE - address.0 % PAGE_SIZE) as usize;
    let length = bytes.len().min(in_page);
    let written = OpenOptions::new()
        .write(true)
        .open(format!("/proc/{tid}/mem"))
        .and_then(|file| file.write_at(&bytes[..length], address.0));
    match written {
        Ok(count) if count > 0 => Ok(count),
        _ => poke_some(tid, address, &bytes[..length]),
    }
}

/// Writes the bytes that fall into one word.
fn poke_some(tid: i32, address: Address, bytes: &[u8]) -> Result<usize, Error> {
    let word_address = Address(address.0 & !7);
    let skip = (address.0 - word_address.0) as usize;
    let count = bytes.len().min(8 - skip);
    let mut word = [0_u8; 8];
    if count < 8 {
        read_memory(tid, word_address, &mut word)?;
    }
    word[skip..skip + count].copy_from_slice(&bytes[..count]);
    Stopped::poke(tid, word_address, u64::from_le_bytes(word))?;
    Ok(count)
}
