//! Fuzzes `trace::fuzzing::header`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| trace::fuzzing::header(bytes));
