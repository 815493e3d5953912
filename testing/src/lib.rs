//! The test harness: finds the guests, builds them and runs them, alone or through `reel`.
//!
//! A *guest* is a tiny program under `guests/FAMILY/` that shows one behaviour and checks it
//! itself. Nobody lists the guests: [`find::guests`] walks the folder, so none can be forgotten.
//! [`check_guest`] is the one door: a guest, a [`Mode`], and the answer whether it holds.
//!
//! Tests of other crates use the parts: [`Guest::build`], [`Reel::record`], [`Reel::replay`],
//! [`Scratch`]. Nothing here knows what a recording looks like inside.

#![forbid(unsafe_code)]

mod check;
mod compile;
pub mod find;
mod likeness;
mod mode;
mod needs;
mod reel;
mod run;
mod scratch;

pub use check::{CheckError, Verdict, check_guest};
pub use compile::{BuildError, Built};
pub use find::{FindError, Guest};
pub use mode::Mode;
pub use needs::{Needs, NeedsError};
pub use reel::{Reel, ReelMissing};
pub use run::{Ending, Outcome, Program, RunError};
pub use scratch::Scratch;
