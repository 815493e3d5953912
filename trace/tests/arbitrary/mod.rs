//! Arbitrary events for the tests: proptest strategies, one per type.
#![allow(dead_code, reason = "each test program uses its part")]

use arch::{Registers, XState};
use proptest::{collection::vec, option, prelude::*};
use serde_bytes::ByteBuf;
use trace::*;
use vocab::{Address, AddressRange, Occurrence, Signal, Tid};

/// Any event, of a few tasks, so that tasks have events before.
pub(crate) fn event() -> impl Strategy<Value = Event> {
    (tid(), any::<u64>(), registers(), kind()).prop_map(|(tid, time_ns, registers, kind)| Event {
        tid,
        time_ns,
        registers,
        kind,
    })
}

fn tid() -> impl Strategy<Value = Tid> {
    prop_oneof![8 => (1..5i32).prop_map(Tid), 1 => any::<i32>().prop_map(Tid)]
}

/// Registers from a seed: some zero, some small, some any number. Shrinking them one by one would
/// make proptest's trees huge.
fn registers() -> BoxedStrategy<Registers> {
    any::<u64>()
        .prop_map(|seed| {
            Registers::from_array(std::array::from_fn(|i| {
                let mixed = (seed ^ i as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
                match mixed >> 62 {
                    0 => 0,
                    1 => u64::MAX,
                    2 => mixed & 0xfff,
                    _ => mixed,
                }
            }))
        })
        .boxed()
}

fn address() -> impl Strategy<Value = Address> {
    any::<u64>().prop_map(Address)
}

fn range() -> impl Strategy<Value = AddressRange> {
    (address(), any::<u32>()).prop_map(|(start, n)| AddressRange::sized(start, u64::from(n)))
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..40)
}

fn xstate() -> impl Strategy<Value = Option<XState>> {
    option::of(bytes().prop_map(XState::from_bytes))
}

fn writes() -> impl Strategy<Value = Vec<(Address, ByteBuf)>> {
    vec((address(), bytes().prop_map(ByteBuf::from)), 0..3)
}

fn kind() -> BoxedStrategy<EventKind> {
    prop_oneof![
        (entry(), effects()).prop_map(|(entry, effects)| EventKind::Syscall(entry, effects)),
        entry().prop_map(EventKind::SyscallEnter),
        effects().prop_map(EventKind::SyscallExit),
        effects().prop_map(EventKind::Vsyscall),
        effects().prop_map(EventKind::Instruction),
        signal().prop_map(EventKind::Signal),
        preemption().prop_map(EventKind::Preempted),
        exit().prop_map(EventKind::Exit),
        checksums().prop_map(EventKind::Checksums),
    ]
    .boxed()
}

fn entry() -> BoxedStrategy<Entry> {
    let input = (0..6u8, bytes()).prop_map(|(argument, bytes)| Input { argument, bytes });
    (vec(input, 0..3), writes())
        .prop_map(|(inputs, writes)| Entry { inputs, writes })
        .boxed()
}

fn effects() -> BoxedStrategy<Effects> {
    (
        any::<i64>(),
        option::of(registers().prop_map(Box::new)),
        xstate(),
        vec(action(), 0..4),
    )
        .prop_map(|(result, registers, xstate, actions)| Effects {
            result,
            registers,
            xstate,
            actions,
        })
        .boxed()
}

fn action() -> BoxedStrategy<Action> {
    prop_oneof![memory_action(), object_action(), task_action()].boxed()
}

fn memory_action() -> BoxedStrategy<Action> {
    prop_oneof![
        (address(), bytes()).prop_map(|(address, bytes)| Action::Write { address, bytes }),
        (tid(), address(), bytes()).prop_map(|(tid, address, bytes)| Action::WriteOther {
            tid,
            address,
            bytes
        }),
        mapping().prop_map(Action::Map),
        range().prop_map(Action::Unmap),
        (range(), any::<i32>(), any::<i32>()).prop_map(|(range, protection, pkey)| {
            Action::Protect {
                range,
                protection,
                pkey,
            }
        }),
        (range(), range(), any::<i32>()).prop_map(|(from, to, flags)| Action::Remap {
            from,
            to,
            flags
        }),
        (range(), any::<i32>()).prop_map(|(range, advice)| Action::Advise { range, advice }),
    ]
    .boxed()
}

fn object_action() -> BoxedStrategy<Action> {
    prop_oneof![
        (
            any::<u32>(),
            option::of(any::<u32>().prop_map(FileId)),
            any::<u64>()
        )
            .prop_map(|(object, contents, size)| Action::CreateObject {
                object: ObjectId(object),
                contents,
                size
            }),
        (any::<u32>(), any::<u64>(), bytes()).prop_map(|(object, offset, bytes)| {
            Action::WriteObject {
                object: ObjectId(object),
                offset,
                bytes,
            }
        }),
        (any::<u32>(), any::<u64>()).prop_map(|(object, size)| Action::Resize {
            object: ObjectId(object),
            size
        }),
        (any::<u32>(), any::<u64>(), any::<u64>()).prop_map(|(object, offset, length)| {
            Action::Punch {
                object: ObjectId(object),
                offset,
                length,
            }
        }),
    ]
    .boxed()
}

fn task_action() -> BoxedStrategy<Action> {
    prop_oneof![
        image().prop_map(Action::Exec),
        spawn().prop_map(Action::Spawn),
        any::<u64>().prop_map(Action::StackLimit),
        (output(), vec(range(), 0..3)).prop_map(|(stream, ranges)| Action::Echo { stream, ranges }),
        (output(), bytes()).prop_map(|(stream, bytes)| Action::EchoBytes { stream, bytes }),
        (any::<i32>(), any::<bool>()).prop_map(|(key, allocated)| Action::Pkey { key, allocated }),
    ]
    .boxed()
}

fn output() -> impl Strategy<Value = Stream> {
    prop_oneof![Just(Stream::Stdout), Just(Stream::Stderr)]
}

fn mapping() -> BoxedStrategy<Mapping> {
    (range(), any::<i32>(), any::<i32>(), backing(), bytes())
        .prop_map(|(range, protection, flags, backing, name)| Mapping {
            range,
            protection,
            flags,
            backing,
            name,
        })
        .boxed()
}

fn backing() -> impl Strategy<Value = Backing> {
    prop_oneof![
        Just(Backing::Anonymous),
        (any::<u32>(), any::<u64>()).prop_map(|(file, offset)| Backing::File {
            file: FileId(file),
            offset
        }),
        (any::<u32>(), any::<u64>()).prop_map(|(object, offset)| Backing::Object {
            object: ObjectId(object),
            offset
        }),
    ]
}

fn image() -> impl Strategy<Value = Image> {
    let arguments = vec(bytes().prop_map(ByteBuf::from), 0..3);
    (
        bytes(),
        arguments,
        option::of(any::<u32>().prop_map(FileId)),
        bytes(),
    )
        .prop_map(|(path, arguments, file, auxv)| Image {
            path,
            arguments,
            file,
            auxv,
        })
}

fn spawn() -> impl Strategy<Value = Spawn> {
    (tid(), any::<u64>(), registers(), writes()).prop_map(|(child, flags, registers, writes)| {
        Spawn {
            child,
            flags,
            registers: Box::new(registers),
            writes,
        }
    })
}

fn signal() -> BoxedStrategy<SignalDelivery> {
    let origin = prop_oneof![
        Just(Origin::Synchronous),
        Just(Origin::AtLastEvent),
        Just(Origin::BeforeSyscall)
    ];
    let outcome = prop_oneof![
        Just(Outcome::None),
        effects().prop_map(Outcome::Handler),
        Just(Outcome::Fatal)
    ];
    (any::<i32>().prop_map(Signal), bytes(), origin, outcome)
        .prop_map(|(signal, info, origin, outcome)| SignalDelivery {
            signal,
            info,
            origin,
            outcome,
        })
        .boxed()
}

fn preemption() -> BoxedStrategy<PreemptionPoint> {
    let occurrence = option::of(any::<u64>().prop_map(Occurrence));
    (
        occurrence,
        xstate(),
        vec((address(), any::<u64>()), 0..4),
        checksums(),
    )
        .prop_map(
            |(occurrence, xstate, witnesses, checksums)| PreemptionPoint {
                occurrence,
                xstate,
                witnesses,
                checksums,
            },
        )
        .boxed()
}

fn exit() -> BoxedStrategy<Exit> {
    let how = prop_oneof![
        Just(HowExited::Syscall),
        Just(HowExited::AtLastEvent),
        Just(HowExited::Anywhere)
    ];
    (any::<i32>(), how, writes())
        .prop_map(|(status, how, writes)| Exit {
            status,
            how,
            writes,
        })
        .boxed()
}

fn checksums() -> impl Strategy<Value = Vec<Checksum>> {
    let checksum = (tid(), range(), any::<u64>());
    vec(
        checksum.prop_map(|(tid, range, hash)| Checksum { tid, range, hash }),
        0..3,
    )
}
