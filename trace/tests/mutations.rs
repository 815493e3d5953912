//! Every fuzzing entry over some thousands of mutated inputs, so that the everyday tests run them
//! without a fuzzer.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod samples;

use samples::Random;
use trace::fuzzing;

const ROUNDS: usize = 4000;
const DIRECTORY_ROUNDS: usize = 1500;

/// A seed, changed in a few places.
fn mutated(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = seeds[random.below(seeds.len() as u64) as usize].clone();
    for _ in 0..random.below(5) {
        mutate(random, &mut bytes, seeds);
    }
    bytes
}

fn mutate(random: &mut Random, bytes: &mut Vec<u8>, seeds: &[Vec<u8>]) {
    let at = random.below(bytes.len() as u64 + 1) as usize;
    match random.below(6) {
        0 => bytes.truncate(at),
        1 => bytes.insert(at, random.next() as u8),
        2 => {
            let other = &seeds[random.below(seeds.len() as u64) as usize];
            bytes.splice(at..at, other.iter().copied());
        }
        3 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
        4 if at < bytes.len() => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][random.below(5) as usize],
        _ => drop(bytes.drain(at.saturating_sub(random.below(8) as usize)..at)),
    }
}

#[test]
fn no_part_of_a_trace_can_be_made_to_panic() {
    let mut random = Random::printed(1);
    let seeds = fuzzing::seeds();
    for _ in 0..ROUNDS {
        let input = mutated(&mut random, &seeds);
        for (name, entry) in fuzzing::ENTRIES {
            let result = std::panic::catch_unwind(|| entry(&input));
            assert!(result.is_ok(), "{name} of {input:?}");
        }
    }
}

#[test]
fn no_directory_can_be_made_to_panic() {
    let mut random = Random::printed(2);
    let seeds = fuzzing::seeds();
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    for _ in 0..DIRECTORY_ROUNDS {
        let input = mutated(&mut random, &seeds);
        let result = std::panic::catch_unwind(|| fuzzing::directory(&dir, &input).unwrap());
        assert!(result.is_ok(), "directory of {input:?}");
        std::fs::remove_dir_all(&dir).unwrap();
    }
}

#[test]
fn the_unchanged_seeds_get_all_the_way() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let seeds = fuzzing::seeds();
    fuzzing::directory(&dir, seeds.last().unwrap()).unwrap();
    let mut reader = trace::Reader::open(&dir).unwrap();
    assert_eq!(reader.events().map(Result::unwrap).count(), 4);
    assert_eq!(reader.ending(), trace::Ending::Complete);
    assert!(reader.open_file(trace::FileId(0)).is_ok());
}
