//! The table: which row belongs to which number.
//!
//! It is built when the crate is compiled, and two rows for one number, or a number of Linux 6.18
//! without a row, don't compile.

use crate::calls::FAMILIES;
use crate::syscall::Syscall;

/// The numbers of Linux 6.18 on x86-64, first and last of each run; x32's (512 to 547) are not
/// among them.
const NUMBERS: [(usize, usize); 2] = [(0, 336), (424, 469)];

/// One more than the last number.
const END: usize = NUMBERS[NUMBERS.len() - 1].1 + 1;

static TABLE: [Option<&'static Syscall>; END] = build();

/// The row of a number, if Linux 6.18 has a call of that number.
pub fn row(number: u64) -> Option<&'static Syscall> {
    TABLE.get(usize::try_from(number).ok()?).copied().flatten()
}

/// All rows by number.
pub fn rows() -> impl Iterator<Item = &'static Syscall> {
    TABLE.iter().filter_map(|row| *row)
}

const fn build() -> [Option<&'static Syscall>; END] {
    let mut table = [None; END];
    let mut family = 0;
    while family < FAMILIES.len() {
        let mut index = 0;
        while index < FAMILIES[family].len() {
            let row = &FAMILIES[family][index];
            assert!(
                table[row.number as usize].is_none(),
                "two rows for one number"
            );
            table[row.number as usize] = Some(row);
            index += 1;
        }
        family += 1;
    }
    assert_complete(&table);
    table
}

const fn assert_complete(table: &[Option<&'static Syscall>; END]) {
    let mut run = 0;
    while run < NUMBERS.len() {
        let mut number = NUMBERS[run].0;
        while number <= NUMBERS[run].1 {
            assert!(table[number].is_some(), "a number without a row");
            number += 1;
        }
        run += 1;
    }
}
