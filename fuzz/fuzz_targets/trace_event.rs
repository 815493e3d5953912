//! Fuzzes `trace::fuzzing::event`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| trace::fuzzing::event(bytes));
