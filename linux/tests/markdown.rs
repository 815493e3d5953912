//! The page about system calls, compared with the table. `REEL_BLESS=1` writes it anew.

use linux::{rows, syscalls_markdown};
use std::path::Path;

#[test]
fn the_page_is_what_the_table_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/syscalls.md");
    let generated = syscalls_markdown();
    if std::env::var_os("REEL_BLESS").is_some_and(|value| value == "1") {
        std::fs::write(&path, &generated).unwrap();
    }
    let page = std::fs::read_to_string(&path).unwrap_or_default();
    let lines = page.lines().zip(generated.lines());
    let first = lines.clone().position(|(old, new)| old != new);
    assert!(
        page == generated,
        "{} isn't what the table says, from line {} on: review `REEL_BLESS=1 cargo test -p linux`",
        path.display(),
        first.unwrap_or(lines.count()) + 1
    );
}

#[test]
fn every_call_and_operation_is_on_the_page_once() {
    let page = syscalls_markdown();
    for row in rows() {
        let cell = format!("| {} | `{}(", row.number, row.name);
        assert_eq!(page.matches(&cell).count(), 1, "{}", row.name);
    }
    let lines = page.lines().filter(|line| line.starts_with("| `")).count();
    let operations = rows().filter_map(|row| row.multiplexer);
    let operations: usize = operations.map(|many| many.operations.len()).sum();
    assert_eq!(lines, operations);
}

#[test]
fn every_line_of_a_table_has_the_same_cells() {
    let mut cells = 0;
    for line in syscalls_markdown().lines() {
        let count = line.matches('|').count();
        match line.starts_with('|') {
            true if cells > 0 => assert_eq!(count, cells, "{line}"),
            true => cells = count,
            false => cells = 0,
        }
    }
}
