//! Outputs of calls that may block go to scratch memory while other tasks of the address space
//! run, so that it is we who say when they appear.
//!
//! A buffer whose pointer lies in memory (an iovec, a message) needs a copy of what holds the
//! pointer as well: the copy points to the copies.

use crate::memory::{Space, TaskMemory};
use crate::session::Session;
use crate::{RecordError, calls};
use arch::Registers;
use linux::{Blocks, Call, Memory, Output, Place, Unreadable};
use ptrace::{Stopped, write_memory};
use vocab::{Address, AddressRange};

/// Parts of a task's memory, and where their copies are.
pub(crate) type Copies = Vec<(AddressRange, Address)>;

/// UIO_MAXIOV of the kernel.
const VECTORS_MAX: u64 = 1024;
const VECTOR_BYTES: u64 = 16;
/// `struct msghdr`: the vectors and their count (recvmsg(2)).
const MESSAGE_VECTORS: u64 = 16;
const MESSAGE_COUNT: u64 = 24;
/// `struct mmsghdr` (recvmmsg(2)).
const MESSAGES_STRIDE: u64 = 64;

impl Session {
    /// Makes a call write to scratch memory, if it may block while others could see its outputs.
    pub(crate) fn redirect(
        &mut self,
        tid: i32,
        task: &mut Stopped,
        call: &Call,
        registers: &mut Registers,
    ) -> Result<Copies, RecordError> {
        let space = self.task(tid).space;
        let members = self.tasks.values().filter(|task| task.space == space);
        let alone = members.count() < 2;
        if alone || linux::blocks(call) == Blocks::Never || calls::is_futex(call) {
            return Ok(Vec::new());
        }
        let Some(space) = self.spaces.get_mut(&space) else {
            return Ok(Vec::new());
        };
        let memory = TaskMemory(tid);
        let outputs = linux::capacity(call, &memory);
        let arrays = arrays(call, &memory);
        let pieces = arrays.into_iter().chain(outputs.iter().map(Piece::of));
        let mut pieces: Vec<_> = pieces.collect();
        // What holds pointers before what they point to.
        pieces.sort_by_key(|piece| piece.depth);
        let mut args = call.args;
        let mut copies = Copies::new();
        for piece in pieces {
            copy(task, space, &piece, &mut args, &mut copies)?;
        }
        if !copies.is_empty() {
            registers.set_syscall_args(args);
        }
        Ok(copies)
    }
}

/// Something to be copied, and where the pointer to it is.
struct Piece {
    place: Place,
    range: AddressRange,
    depth: u8,
}

impl Piece {
    fn of(output: &Output) -> Self {
        let depth = match output.place {
            Place::Argument(_) => 0,
            Place::Pointer(_) => 2,
        };
        Self {
            place: output.place,
            range: output.range,
            depth,
        }
    }

    fn array(place: Place, start: u64, count: u64) -> Self {
        let bytes = count.min(VECTORS_MAX) * VECTOR_BYTES;
        Self {
            place,
            range: AddressRange::sized(Address(start), bytes),
            depth: 1,
        }
    }
}

/// The arrays of vectors that a call only reads, but whose pointers must change.
fn arrays(call: &Call, memory: &TaskMemory) -> Vec<Piece> {
    let message = |header: u64| {
        let word = |offset| {
            let mut bytes = [0; 8];
            let at = Address(header).plus(offset);
            memory
                .read(at, &mut bytes)
                .ok()
                .map(|()| u64::from_le_bytes(bytes))
        };
        let place = Place::Pointer(Address(header).plus(MESSAGE_VECTORS));
        Some(Piece::array(
            place,
            word(MESSAGE_VECTORS)?,
            word(MESSAGE_COUNT)?,
        ))
    };
    let pieces: Vec<_> = match call.number as i64 {
        libc::SYS_readv | libc::SYS_preadv | libc::SYS_preadv2 | libc::SYS_process_vm_readv => {
            vec![Piece::array(Place::Argument(1), call.args[1], call.args[2])]
        }
        libc::SYS_recvmsg => message(call.args[1]).into_iter().collect(),
        libc::SYS_recvmmsg => (0..call.args[2].min(VECTORS_MAX))
            .filter_map(|index| message(call.args[1].wrapping_add(index * MESSAGES_STRIDE)))
            .collect(),
        _ => Vec::new(),
    };
    pieces
        .into_iter()
        .filter(|piece| !piece.range.is_empty())
        .collect()
}

/// Copies a piece to scratch memory and points to the copy. What can't be copied stays where it
/// is.
fn copy(
    task: &mut Stopped,
    space: &mut Space,
    piece: &Piece,
    args: &mut [u64; 6],
    copies: &mut Copies,
) -> Result<(), RecordError> {
    let tid = task.tid();
    let pointer = match piece.place {
        Place::Argument(_) => None,
        Place::Pointer(at) => match copied(copies, at) {
            Some(at) => Some(at),
            None => return Ok(()),
        },
    };
    let mut bytes = vec![0; piece.range.length() as usize];
    if ptrace::read_memory(tid, piece.range.start, &mut bytes).is_err() {
        return Ok(());
    }
    let Some(scratch) = space.scratch(piece.range.length()) else {
        return Ok(());
    };
    write_memory(task, scratch, &bytes)?;
    match (pointer, piece.place) {
        (Some(at), _) => write_memory(task, at, &scratch.0.to_le_bytes())?,
        (None, Place::Argument(index)) => args[usize::from(index)] = scratch.0,
        (None, Place::Pointer(_)) => {}
    }
    copies.push((piece.range, scratch));
    Ok(())
}

/// Where the copy of an address is.
fn copied(copies: &Copies, at: Address) -> Option<Address> {
    let (range, scratch) = copies.iter().find(|(range, _)| range.contains(at))?;
    Some(scratch.plus(at.0 - range.start.0))
}

/// A task's memory in a call whose outputs go to scratch memory, as the kernel left it. Pointers
/// are the program's own.
pub(crate) struct Redirected<'a> {
    pub(crate) tid: i32,
    pub(crate) copies: &'a Copies,
}

impl Redirected<'_> {
    /// The parts of a range that were redirected, and where they are.
    pub(crate) fn pieces(&self, range: &AddressRange) -> Copies {
        let piece = |(wanted, scratch): &(AddressRange, Address)| {
            let both = wanted.intersection(range)?;
            Some((both, scratch.plus(both.start.0 - wanted.start.0)))
        };
        self.copies.iter().filter_map(piece).collect()
    }
}

impl Memory for Redirected<'_> {
    fn read(&self, address: Address, buffer: &mut [u8]) -> Result<(), Unreadable> {
        TaskMemory(self.tid).read(address, buffer)?;
        let range = AddressRange::sized(address, buffer.len() as u64);
        for (wanted, scratch) in self.pieces(&range) {
            let start = (wanted.start.0 - address.0) as usize;
            let piece = &mut buffer[start..start + wanted.length() as usize];
            TaskMemory(self.tid).read(scratch, piece)?;
        }
        // A pointer to a copy is shown as the program wrote it.
        for word in buffer.chunks_exact_mut(8) {
            let value = word.try_into().map_or(0, u64::from_le_bytes);
            let original = self.copies.iter().find(|(_, scratch)| scratch.0 == value);
            if let Some((wanted, _)) = original {
                word.copy_from_slice(&wanted.start.0.to_le_bytes());
            }
        }
        Ok(())
    }
}
