//! Random choices that can be made again: from a seed that a failing test prints.

use std::time::{SystemTime, UNIX_EPOCH};

/// A generator of random numbers (SplitMix64: Steele, Lea, Flood, 2014).
#[derive(Debug, Clone)]
pub struct Random {
    state: u64,
}

impl Random {
    /// A generator with this seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The seed in a variable of the environment, or one drawn from the clock; prints it.
    pub fn from_environment(variable: &str) -> Self {
        let given = std::env::var(variable)
            .ok()
            .and_then(|text| text.parse().ok());
        let drawn = || {
            SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap_or_default()
                .as_nanos()
        };
        let seed = given.unwrap_or_else(|| drawn() as u64);
        println!("{variable}={seed}");
        Self::new(seed)
    }

    /// A number below `limit`; 0 if that is 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        if limit == 0 { 0 } else { mixed % limit }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_numbers_again_and_another_does_not() {
        let numbers = |seed| {
            let mut random = Random::new(seed);
            (0..8).map(|_| random.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(1), numbers(1));
        assert_ne!(numbers(1), numbers(2));
        assert!(numbers(3).iter().all(|number| *number < 1000));
    }
}
