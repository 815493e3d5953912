//! How numbers, times and tables are written for people.

use crate::escape;
use comfy_table::Table;

/// A table without lines, with these words above its columns.
pub(crate) fn table(titles: &[&str]) -> Table {
    let mut table = Table::new();
    table.load_preset(comfy_table::presets::NOTHING);
    table.set_header(titles);
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table
}

/// The table's lines without the blanks at their ends.
pub(crate) fn trimmed(table: &Table) -> String {
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}

/// A command line, in which nothing controls a terminal.
pub(crate) fn command<T: AsRef<[u8]>>(words: &[T]) -> String {
    escape::words(words.iter().map(AsRef::as_ref))
}

/// Bytes, by the unit that leaves few digits.
pub(crate) fn size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["KiB", "MiB", "GiB", "TiB", "PiB"];
    if bytes < 1024 {
        return format!("{bytes} B");
    }
    let mut value = bytes as f64 / 1024.0;
    let mut unit = 0;
    while value >= 1024.0 && unit + 1 < UNITS.len() {
        value /= 1024.0;
        unit += 1;
    }
    format!("{value:.1} {}", UNITS[unit])
}

/// Nanoseconds, by the unit that leaves few digits.
pub(crate) fn duration(ns: u64) -> String {
    match ns {
        0..1_000_000 => format!("{:.1} us", ns as f64 / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} ms", ns as f64 / 1e6),
        1_000_000_000..100_000_000_000 => format!("{:.2} s", ns as f64 / 1e9),
        _ => {
            let seconds = ns / 1_000_000_000;
            format!(
                "{}:{:02}:{:02}",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60
            )
        }
    }
}

/// Seconds since 1970 as a date and a time in UTC.
pub(crate) fn moment(seconds: u64) -> String {
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = date(days);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}

/// A status of `wait(2)`.
pub(crate) fn status(status: i32) -> String {
    let signal = status & 0x7f;
    if signal == 0 {
        return format!("exit {}", status >> 8 & 0xff);
    }
    let core = if status & 0x80 == 0 { "" } else { " (core)" };
    format!("{}{core}", vocab::Signal(signal))
}

/// Year, month and day of the Gregorian calendar, from days since 1970-01-01.
///
/// Counts in eras of 400 years, which all have 146,097 days, and in years that begin with March,
/// so that the leap day is the last of its year.
fn date(days: u64) -> (u64, u64, u64) {
    const ERA_DAYS: u64 = 146_097;
    // 1970-01-01 is this many days after 0000-03-01.
    let days = days.saturating_add(719_468);
    let (era, day) = (days / ERA_DAYS, days % ERA_DAYS);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    // The lengths from March on repeat every five months, of 153 days together.
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    (
        era * 400 + year + u64::from(month <= 2),
        month,
        day_of_month,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_durations_have_few_digits() {
        assert_eq!(size(0), "0 B");
        assert_eq!(size(1023), "1023 B");
        assert_eq!(size(1536), "1.5 KiB");
        assert_eq!(size(u64::MAX), "16384.0 PiB");
        assert_eq!(duration(1_500), "1.5 us");
        assert_eq!(duration(2_500_000), "2.5 ms");
        assert_eq!(duration(12_340_000_000), "12.34 s");
        assert_eq!(duration(3_723_000_000_000), "1:02:03");
    }

    #[test]
    fn moments_are_right_round_leap_days_and_centuries() {
        // From `date -u -d @N`.
        assert_eq!(moment(0), "1970-01-01 00:00:00");
        assert_eq!(moment(951_782_399), "2000-02-28 23:59:59");
        assert_eq!(moment(951_868_799), "2000-02-29 23:59:59");
        assert_eq!(moment(1_709_251_200), "2024-03-01 00:00:00");
        assert_eq!(moment(4_107_542_399), "2100-02-28 23:59:59");
        assert_eq!(moment(4_107_542_400), "2100-03-01 00:00:00");
        assert_eq!(moment(1_798_761_599), "2026-12-31 23:59:59");
    }

    #[test]
    fn no_number_of_seconds_is_too_large() {
        assert!(!moment(u64::MAX).is_empty());
    }

    #[test]
    fn statuses_say_code_or_signal() {
        assert_eq!(status(0x0300), "exit 3");
        assert_eq!(status(9), "SIGKILL");
        assert_eq!(status(0x8b), "SIGSEGV (core)");
    }
}
