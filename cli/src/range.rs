//! Ranges of events on the command line: `N`, `A-B` and `A-`.

use std::str::FromStr;
use vocab::EventNumber;

/// Events from the first up to and including the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EventRange {
    /// The first.
    pub(crate) first: EventNumber,
    /// The last, which need not exist.
    pub(crate) last: EventNumber,
}

/// Why a range can't be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoRange;

impl EventRange {
    /// Every event.
    pub(crate) const ALL: Self = Self {
        first: EventNumber(0),
        last: EventNumber(u64::MAX),
    };
}

impl FromStr for EventRange {
    type Err = NoRange;

    fn from_str(text: &str) -> Result<Self, NoRange> {
        let number = |text: &str| {
            // `parse` would take a sign.
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            digits
                .then(|| text.parse().ok())
                .flatten()
                .map(EventNumber)
                .ok_or(NoRange)
        };
        let (first, last) = match text.split_once('-') {
            None => (number(text)?, number(text)?),
            Some((first, "")) => (number(first)?, Self::ALL.last),
            Some((first, last)) => (number(first)?, number(last)?),
        };
        if first > last {
            Err(NoRange)
        } else {
            Ok(Self { first, last })
        }
    }
}

impl std::fmt::Display for NoRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("events are given as N, A-B or A-, with A not after B")
    }
}

impl std::error::Error for NoRange {}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(first: u64, last: u64) -> Result<EventRange, NoRange> {
        Ok(EventRange {
            first: EventNumber(first),
            last: EventNumber(last),
        })
    }

    #[test]
    fn the_three_forms_are_understood() {
        assert_eq!("7".parse(), range(7, 7));
        assert_eq!("7-9".parse(), range(7, 9));
        assert_eq!("7-".parse(), range(7, u64::MAX));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "-",
            "-7",
            "9-7",
            "x",
            "7-x",
            "+7",
            "7-9-11",
            "99999999999999999999",
        ] {
            assert_eq!(text.parse::<EventRange>(), Err(NoRange), "{text}");
        }
    }
}
