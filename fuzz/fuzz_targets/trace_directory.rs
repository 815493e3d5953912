//! Fuzzes `trace::fuzzing::directory`, each input in a directory of its own.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let scratch = tempfile::tempdir().expect("a scratch directory can be made");
    let made = trace::fuzzing::directory(&scratch.path().join("trace"), bytes);
    made.expect("the scratch directory can be written");
});
