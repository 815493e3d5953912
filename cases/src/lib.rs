//! Real programs under `reel`: found by themselves, recorded, replayed, compared.
//!
//! A *case* is a script `programs/NAME.sh` that uses a real program and exits with 0. Nobody lists
//! the cases. `NAME.prepare.sh` beside it, if there is one, runs first and isn't recorded.

#![forbid(unsafe_code)]

mod case;
mod random;
mod reel;
mod stage;

pub use case::{Case, CaseError, Replay, all};
pub use random::Random;
pub use reel::{ReelMissing, reel};
pub use stage::{Failure, Stage};
