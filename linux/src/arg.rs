//! What an argument of a system call is: a number of some sort, or a pointer and what lies there.
//!
//! The idea needed to read a row: a pointer argument says in one value which way the bytes go
//! (`reads` by the kernel, `writes`, `updates` both), how many there are at most before the call,
//! how many the result says were written (both from one [`Length`]), and under which result
//! ([`When`]).

use crate::structs::Struct;

/// Names of values or bits.
pub type Names = &'static [(&'static str, u64)];

/// An argument of a system call.
#[derive(Clone, Copy, Debug)]
pub struct Arg {
    /// The name, as the manual page has it.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
}

/// What an argument is.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A signed number of 32 bits.
    Int,
    /// An unsigned number of 32 bits.
    Unsigned,
    /// A signed number of 64 bits.
    Long,
    /// An unsigned number of 64 bits: a size or a count.
    Size,
    /// A number of 64 bits for people to read in base 16.
    Hex,
    /// Permissions, base 8.
    Mode,
    /// Permissions of a new file, base 8; looked at if the flags in this argument create one.
    CreateMode(u8),
    /// A file descriptor.
    Fd,
    /// A directory's file descriptor, or `AT_FDCWD`.
    DirFd,
    /// A process or thread id.
    Pid,
    /// A signal number.
    Signal,
    /// An address that the kernel neither reads nor writes through.
    Address,
    /// Bits by name.
    Flags(Names),
    /// One value by name.
    Enum(Names),
    /// A field of one value (under the mask) beside flags.
    Split(u64, Names, Names),
    /// What a multiplexed call does; printed by the operation's name.
    Operation,
    /// A path the kernel reads, ending at a NUL.
    Path,
    /// A string the kernel reads, ending at a NUL.
    Str,
    /// An array of strings the kernel reads, ending at a null pointer: `argv`.
    Strings,
    /// A pointer to a buffer or to structures.
    Pointer(Pointer),
    /// An array of `struct iovec`; the argument that holds their count.
    Iovecs(Direction, u8),
    /// A `struct msghdr`.
    Message(Direction),
    /// An array of `struct mmsghdr`; the argument that holds their count.
    Messages(Direction, u8),
}

/// Which way bytes go between the task and the kernel.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// The kernel reads.
    In,
    /// The kernel writes, and doesn't care what was there.
    Out,
    /// The kernel reads, then writes.
    InOut,
}

/// A pointer argument and the bytes it points to.
#[derive(Clone, Copy, Debug)]
pub struct Pointer {
    /// Which way the bytes go.
    pub direction: Direction,
    /// How many there are.
    pub length: Length,
    /// What they mean.
    pub layout: Layout,
    /// After which results something has been written.
    pub when: When,
    /// Pointers inside the bytes.
    pub nested: &'static [Nested],
}

/// How many bytes a pointer argument points to. Arguments are counted from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Length {
    /// Always as many.
    Fixed(u64),
    /// As many as the argument says; all are written.
    Arg(u8),
    /// The argument times a size; all are written.
    ArgTimes(u8, u64),
    /// Room for the argument's number of bytes; the result says how many were written.
    Result(u8),
    /// Room for the argument times a size; the result times the size were written.
    ResultTimes(u8, u64),
    /// Room for a header and the argument's number of bytes; the result doesn't count the header.
    ResultAfter(u8, u64),
    /// The argument points to a 32-bit length: before the call the room, after it what there was.
    Pointed(u8),
    /// As `Pointed`, the length counting elements of a size.
    PointedTimes(u8, u64),
    /// As `Pointed`, for a socket address, which can't be longer than `sockaddr_storage`.
    PointedAddress(u8),
    /// A bit set: the argument counts bits, the kernel handles words of 64.
    Bits(u8),
    /// One byte for each page of the argument's number of bytes.
    Pages(u8),
    /// The size within an ioctl's request number.
    Request,
    /// Room for the size within an ioctl's request number; the result says how many were written.
    RequestResult,
    /// The structure says: `base` bytes and `times` for each in the number of `width` bytes at
    /// `offset` within it.
    Counted {
        /// The size of the header.
        base: u64,
        /// Where the count lies.
        offset: u8,
        /// The size of the count.
        width: u8,
        /// The size of one element.
        times: u64,
    },
}

/// After which results a call has written through a pointer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// Not after an error.
    Success,
    /// After a result above 0.
    Positive,
    /// After `EINTR` and the codes that may become it.
    Interrupted,
    /// After any result.
    Always,
    /// After any result, if the argument has one of the bits.
    Flag(u8, u64),
}

/// A pointer inside a structure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Nested {
    /// Where in the structure the pointer lies.
    pub offset: u8,
    /// Which way the bytes go.
    pub direction: Direction,
    /// How many there are: `Fixed`, or `Counted` by a field of the structure that holds the
    /// pointer.
    pub length: Length,
}

/// What bytes mean, for people.
#[derive(Clone, Copy, Debug)]
pub enum Layout {
    /// Content: printed as a quoted string.
    Bytes,
    /// A string up to its NUL.
    Text,
    /// An `int`.
    I32,
    /// An `unsigned`.
    U32,
    /// A `long`.
    I64,
    /// An `unsigned long`.
    U64,
    /// An `unsigned long` in base 16.
    Hex64,
    /// One structure, or as many as fit.
    Struct(&'static Struct),
    /// A socket address.
    Sockaddr,
    /// A kernel signal set.
    Sigset,
    /// A bit set of file descriptors.
    FdSet,
    /// What `wait` says about a process.
    WaitStatus,
    /// A CPU set.
    CpuSet,
    /// What isn't decoded: printed by its address.
    Opaque,
}

impl Layout {
    /// The size of one element in bytes.
    pub const fn size(&self) -> u64 {
        match self {
            Self::Bytes | Self::Text | Self::Sockaddr | Self::CpuSet | Self::Opaque => 1,
            Self::I32 | Self::U32 | Self::WaitStatus => 4,
            Self::I64 | Self::U64 | Self::Hex64 | Self::Sigset | Self::FdSet => 8,
            Self::Struct(shape) => shape.size,
        }
    }
}

impl Kind {
    /// How many bits of the register the kernel looks at.
    pub(crate) fn bits(&self) -> u32 {
        match self {
            Self::Int | Self::Unsigned | Self::Mode | Self::CreateMode(_) => 32,
            Self::Fd | Self::DirFd | Self::Pid | Self::Signal => 32,
            _ => 64,
        }
    }

    /// The same pointer, written after other results.
    pub(crate) const fn when(self, when: When) -> Self {
        match self {
            Self::Pointer(pointer) => Self::Pointer(Pointer { when, ..pointer }),
            other => other,
        }
    }

    /// The same pointer, to a structure that holds pointers itself.
    pub(crate) const fn nested(self, nested: &'static [Nested]) -> Self {
        match self {
            Self::Pointer(pointer) => Self::Pointer(Pointer { nested, ..pointer }),
            other => other,
        }
    }
}

const fn pointer(direction: Direction, length: Length, layout: Layout) -> Kind {
    Kind::Pointer(Pointer {
        direction,
        length,
        layout,
        when: When::Success,
        nested: &[],
    })
}

/// The kernel reads one of these.
pub(crate) const fn reads(layout: Layout) -> Kind {
    pointer(Direction::In, Length::Fixed(layout.size()), layout)
}

/// The kernel writes one of these.
pub(crate) const fn writes(layout: Layout) -> Kind {
    pointer(Direction::Out, Length::Fixed(layout.size()), layout)
}

/// The kernel reads and writes one of these.
pub(crate) const fn updates(layout: Layout) -> Kind {
    pointer(Direction::InOut, Length::Fixed(layout.size()), layout)
}

/// The kernel reads this many bytes.
pub(crate) const fn reads_many(length: Length, layout: Layout) -> Kind {
    pointer(Direction::In, length, layout)
}

/// The kernel writes this many bytes.
pub(crate) const fn writes_many(length: Length, layout: Layout) -> Kind {
    pointer(Direction::Out, length, layout)
}

/// The kernel reads and writes this many bytes.
pub(crate) const fn updates_many(length: Length, layout: Layout) -> Kind {
    pointer(Direction::InOut, length, layout)
}
