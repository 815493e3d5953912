//! Fuzzes `trace::fuzzing::index`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| trace::fuzzing::index(bytes));
