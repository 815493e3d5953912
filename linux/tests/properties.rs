//! Random calls on random memory: nothing panics, nothing is written beyond the room, nothing
//! grows beyond its limits.

mod common;

use linux::{
    Call, Direction, Memory, Unreadable, capacity, format, inputs, outputs_within, rows, support,
    unknown_name, windows, windows_behind,
};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_oneof, proptest};
use proptest::sample::select;
use vocab::{Address, AddressRange};

/// Memory that is a function of the address: readable in three pages of four, small numbers and
/// pointers mixed.
struct Noise(u64);

impl Noise {
    fn word(&self, index: u64) -> u64 {
        let mixed = (index ^ self.0)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(29);
        match mixed % 4 {
            0 => mixed >> 8 & 0xf,
            1 => mixed >> 8 & 0xffff_f000,
            2 => mixed >> 50,
            _ => mixed,
        }
    }
}

impl Memory for Noise {
    fn read(&self, address: Address, buffer: &mut [u8]) -> Result<(), Unreadable> {
        for (index, byte) in buffer.iter_mut().enumerate() {
            let at = address.plus(index as u64);
            if (at.0 >> 12 ^ self.0) % 4 == 3 {
                return Err(Unreadable(at));
            }
            *byte = self.word(at.0 / 8).to_le_bytes()[(at.0 % 8) as usize];
        }
        Ok(())
    }
}

fn number() -> impl Strategy<Value = u64> {
    let known: Vec<_> = rows().map(|row| u64::from(row.number)).collect();
    prop_oneof![9 => select(known), 1 => any::<u64>()]
}

fn argument() -> impl Strategy<Value = u64> {
    prop_oneof![
        4 => 0_u64..64,
        4 => (0_u64..0xffff_ffff).prop_map(|at| at & !7),
        1 => any::<u32>().prop_map(u64::from),
        1 => any::<u64>(),
    ]
}

/// Calls; of multiplexed ones every operation has its chance.
fn calls() -> impl Strategy<Value = Call> {
    let operations: Vec<_> = rows()
        .filter_map(|row| Some((row, row.multiplexer?)))
        .flat_map(|(row, many)| {
            many.operations
                .iter()
                .map(move |one| (row.number, many, one))
        })
        .map(|(number, many, one)| (number, many.selector, one.number))
        .collect();
    let random = (number(), proptest::array::uniform6(argument()));
    let known = (select(operations), proptest::array::uniform6(argument()));
    prop_oneof![
        random.prop_map(|(number, args)| Call { number, args }),
        known.prop_map(|((number, selector, operation), mut args)| {
            match selector {
                linux::Selector::Argument(index, _) => args[usize::from(index)] = operation,
                linux::Selector::Pair(high, low) => {
                    args[usize::from(high)] = operation >> 32;
                    args[usize::from(low)] = operation & 0xffff_ffff;
                }
            }
            Call {
                number: u64::from(number),
                args,
            }
        }),
    ]
}

fn result() -> impl Strategy<Value = i64> {
    prop_oneof![0_i64..100, -600_i64..0, any::<i64>()]
}

proptest! {
    // Cheap cases: enough that each operation of each call comes up several times.
    #![proptest_config(ProptestConfig::with_cases(8192))]

    #[test]
    fn outputs_are_within_the_room(
        call in calls(), result in result(), before in any::<u64>(), after in any::<u64>(),
    ) {
        // The memory afterwards is another one: the kernel, or another task, has written.
        let room = capacity(&call, &Noise(before));
        for range in outputs_within(&room, &call, result, &Noise(after)) {
            let inside = |output: &linux::Output| {
                output.range.start <= range.start && range.end <= output.range.end
            };
            prop_assert!(room.iter().any(inside), "{range} of {call:?}");
        }
    }

    #[test]
    fn outputs_are_within_the_room_of_the_same_memory(
        call in calls(), result in result(), seed in any::<u64>(),
    ) {
        let memory = Noise(seed);
        let room = capacity(&call, &memory);
        for range in linux::outputs(&call, result, &memory) {
            prop_assert!(covered(range, &room), "{range} of {call:?}, room {room:?}");
        }
    }

    #[test]
    fn rooms_are_not_inputs_and_are_bounded(call in calls(), seed in any::<u64>()) {
        let room = capacity(&call, &Noise(seed));
        prop_assert!(room.iter().all(|output| output.direction != Direction::In));
        prop_assert!(room.iter().all(|output| output.range.length() <= 0x7fff_f000));
        prop_assert!(room.len() <= 1024 * 1026);
    }

    #[test]
    fn every_call_can_be_printed(
        call in calls(), result in proptest::option::of(result()), seed in any::<u64>(),
    ) {
        let memory = Noise(seed);
        let inputs = inputs(&call, &memory);
        prop_assert!(inputs.iter().all(|(_, bytes)| bytes.len() <= 256));
        let inputs: Vec<_> = inputs.iter().map(|(index, bytes)| (*index, &bytes[..])).collect();
        let text = format(&call, &inputs, result, &memory);
        prop_assert!(text.contains('(') && text.len() < 16 << 10, "{text}");
        let without = format(&call, &[], result, &common::Pieces::default());
        prop_assert!(without.contains('('));
    }

    #[test]
    fn inputs_of_any_bytes_can_be_printed(
        call in calls(),
        bytes in proptest::collection::vec(any::<u8>(), 0..80),
        result in result(),
    ) {
        let inputs: Vec<_> = (0..6).map(|index| (index, &bytes[..])).collect();
        let text = format(&call, &inputs, Some(result), &common::Pieces::default());
        prop_assert!(text.contains(" = "));
    }

    #[test]
    fn a_call_without_a_row_has_few_windows_and_a_name(call in calls(), seed in any::<u64>()) {
        let memory = Noise(seed);
        let windows = windows(&call).unwrap_or_default();
        prop_assert!(windows.len() <= 6);
        prop_assert!(windows_behind(&call, &memory).len() <= 6 * 32);
        prop_assert!(!unknown_name(&call).is_empty());
        let _ = support(&call);
    }
}

/// Whether one output covers the range; of a message's header only fields are written.
fn covered(range: AddressRange, room: &[linux::Output]) -> bool {
    let covers =
        |output: &linux::Output| output.range.start <= range.start && range.end <= output.range.end;
    room.iter().any(covers)
}
