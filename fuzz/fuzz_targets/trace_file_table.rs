//! Fuzzes `trace::fuzzing::file_table`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| trace::fuzzing::file_table(bytes));
