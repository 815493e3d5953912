//! Counts tests by what the test programs say at their ends.

/// How many tests passed and failed.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

impl Tally {
    /// The tests of a stage. One that runs no test programs is a test itself; one that failed
    /// without a failed test (it didn't build, or was killed) counts as a failed test.
    pub(super) fn of(text: &str, succeeded: bool) -> Self {
        let results: Vec<Self> = text.lines().filter_map(result_line).collect();
        let mut tally = Self::default();
        results.iter().for_each(|result| tally.add(*result));
        if succeeded && results.is_empty() {
            tally.passed = 1;
        }
        if !succeeded && tally.failed == 0 {
            tally.failed = 1;
        }
        tally
    }

    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// `test result: ok. 3 passed; 0 failed; ...`
fn result_line(line: &str) -> Option<Tally> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let count = |name: &str| {
        let part = counts
            .split("; ")
            .find_map(|part| part.strip_suffix(name))?;
        part.trim().parse().ok()
    };
    Some(Tally {
        passed: count("passed")?,
        failed: count("failed")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
running 3 tests
test result: ok. 17 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s
test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out
";

    #[test]
    fn results_of_several_programs_add_up() {
        assert_eq!(
            Tally::of(TEXT, false),
            Tally {
                passed: 19,
                failed: 3
            }
        );
    }

    #[test]
    fn a_stage_without_test_programs_is_a_test() {
        assert_eq!(
            Tally::of("", true),
            Tally {
                passed: 1,
                failed: 0
            }
        );
        assert_eq!(
            Tally::of("error: nothing builds", false),
            Tally {
                passed: 0,
                failed: 1
            }
        );
    }

    #[test]
    fn a_stage_that_was_killed_after_good_tests_has_failed() {
        let text = "test result: ok. 5 passed; 0 failed; 0 ignored";
        assert_eq!(
            Tally::of(text, false),
            Tally {
                passed: 5,
                failed: 1
            }
        );
    }
}
