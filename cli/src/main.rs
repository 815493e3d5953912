//! The command line of reel.
fn main() {}
