//! Names, numbers and arguments, compared with the kernel's headers, a kernel's own description of
//! its calls, and another table.

use linux::{Kind, Length, row, rows};
use std::collections::BTreeMap;

/// What a kernel of 6.18 says of its calls in `events/syscalls/*/format` of its tracefs: names and
/// arguments, where the manual pages' names differ, theirs.
const PROTOTYPES: &str = include_str!("prototypes-6.18.txt");

/// The numbers of 6.18, in order: those of the headers of 6.17, and `uprobe`, the one call that 6.18
/// added. A running 6.18 answers all numbers of the table's gap and behind it with ENOSYS.
const NUMBERS: &str = include_str!("numbers-6.18.txt");

const HEADER: &str = "/usr/include/x86_64-linux-gnu/asm/unistd_64.h";

#[test]
fn the_headers_of_this_machine_agree() {
    let Ok(header) = std::fs::read_to_string(HEADER) else {
        println!("skipped: no {HEADER}");
        return;
    };
    let mut seen = 0;
    for line in header
        .lines()
        .filter_map(|line| line.strip_prefix("#define __NR_"))
    {
        let Some((name, number)) = line.split_once(' ') else {
            continue;
        };
        let row = row(number.trim().parse().unwrap()).unwrap_or_else(|| panic!("no row: {name}"));
        assert_eq!(row.name, name);
        seen += 1;
    }
    assert!(seen > 350, "only {seen} numbers in {HEADER}");
}

#[test]
fn the_table_has_the_numbers_of_6_18_and_no_others() {
    let ours: Vec<_> = rows()
        .map(|row| format!("{} {}", row.number, row.name))
        .collect();
    assert_eq!(ours, NUMBERS.lines().collect::<Vec<_>>());
}

#[test]
fn another_table_agrees() {
    let mut seen = 0;
    for other in syscalls::Sysno::iter() {
        let row = row(other.id() as u64).unwrap_or_else(|| panic!("no row: {}", other.name()));
        assert_eq!(row.name, other.name());
        seen += 1;
    }
    assert!(seen > 370, "the other table has {seen} calls");
}

#[test]
fn the_kernel_takes_as_many_arguments() {
    for (name, types) in prototypes() {
        let row = rows()
            .find(|row| row.name == name)
            .unwrap_or_else(|| panic!("no row: {name}"));
        assert_eq!(
            row.args.len(),
            types.len(),
            "{name}: the kernel has {types:?}"
        );
    }
}

#[test]
fn rows_without_a_prototype_are_refused() {
    let known = prototypes();
    let without = rows().filter(|row| !known.contains_key(row.name));
    for row in without.filter(|row| !["rt_sigreturn", "restart_syscall"].contains(&row.name)) {
        let refused = matches!(row.support, linux::Support::Refused { .. });
        assert!(refused, "{} isn't in the kernel", row.name);
    }
}

#[test]
fn pointers_are_pointers_and_numbers_are_numbers() {
    for (name, types) in prototypes() {
        let row = rows().find(|row| row.name == name).unwrap();
        for (arg, kernel) in row.args.iter().zip(&types) {
            let followed = matches!(
                arg.kind,
                Kind::Pointer(_) | Kind::Path | Kind::Str | Kind::Strings | Kind::Iovecs(..)
            );
            let pointer = kernel.contains('*') || kernel.contains("cap_user");
            // Addresses of memory that isn't data are numbers to the kernel.
            assert!(!followed || pointer, "{name}: {} is {kernel}", arg.name);
            let number = matches!(
                arg.kind,
                Kind::Int | Kind::Unsigned | Kind::Long | Kind::Size | Kind::Fd | Kind::Mode
            );
            assert!(!number || !pointer, "{name}: {} is {kernel}", arg.name);
        }
    }
}

#[test]
fn lengths_are_as_wide_as_the_kernels() {
    for (name, types) in prototypes() {
        let row = rows().find(|row| row.name == name).unwrap();
        for index in row.args.iter().filter_map(|arg| counter(&arg.kind)) {
            let kind = &row.args[usize::from(index)].kind;
            let narrow = matches!(kind, Kind::Int | Kind::Unsigned);
            let kernel = &types[usize::from(index)];
            let kernel_narrow = ["int ", "unsigned int ", "unsigned ", "u32 "]
                .iter()
                .any(|narrow| kernel.trim_start_matches("const ").starts_with(narrow));
            let kernel_narrow = kernel_narrow && !kernel.starts_with("unsigned long");
            assert_eq!(
                narrow, kernel_narrow,
                "{name}: argument {index} is {kernel}"
            );
        }
    }
}

/// The argument that says how long another is.
fn counter(kind: &Kind) -> Option<u8> {
    match kind {
        Kind::Iovecs(_, index) | Kind::Messages(_, index) => Some(*index),
        Kind::Pointer(pointer) => match pointer.length {
            Length::Arg(index) | Length::Result(index) | Length::Bits(index) => Some(index),
            Length::ArgTimes(index, _) | Length::ResultTimes(index, _) => Some(index),
            Length::ResultAfter(index, _) | Length::Pages(index) => Some(index),
            _ => None,
        },
        _ => None,
    }
}

fn prototypes() -> BTreeMap<&'static str, Vec<&'static str>> {
    let parse = |line: &'static str| {
        let line = line.trim_end_matches(')');
        let (name, args) = line.split_once('(').unwrap_or((line, ""));
        (
            name,
            args.split(", ").filter(|arg| !arg.is_empty()).collect(),
        )
    };
    PROTOTYPES.lines().map(parse).collect()
}
