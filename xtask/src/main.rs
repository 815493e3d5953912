//! The project's own commands: `cargo xtask test`.

use std::process::{Command, ExitCode};
use std::time::Instant;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["test"] => test(),
        _ => {
            eprintln!("usage: cargo xtask test");
            ExitCode::from(2)
        }
    }
}

/// Runs the stages in order and stops at the first that fails.
fn test() -> ExitCode {
    let stages = [
        ["build", "--workspace", "--all-targets"].as_slice(),
        ["test", "--workspace", "--lib", "--bins", "--test", "round_trip"].as_slice(),
        ["test", "-p", "testing", "--test", "guests", "--", "::native"].as_slice(),
    ];
    if stages.iter().all(|stage| run(stage)) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(arguments: &[&str]) -> bool {
    let start = Instant::now();
    let succeeded = match Command::new(env!("CARGO")).args(arguments).status() {
        Ok(status) => status.success(),
        Err(error) => {
            eprintln!("xtask: cannot run cargo: {error}");
            false
        }
    };
    let command = arguments.join(" ");
    let seconds = start.elapsed().as_secs_f32();
    match succeeded {
        true => println!("xtask: cargo {command}: passed in {seconds:.1} s"),
        false => println!("xtask: cargo {command}: failed; run it alone: cargo {command}"),
    }
    succeeded
}
