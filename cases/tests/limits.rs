//! docs/limits.md lists the guests that may be skipped or differ when recorded, as their sources say. `REEL_BLESS=1`
//! writes the list anew.

// A test fails by panicking.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use testing::Guest;

/// The list goes from here to the end of the page.
const TITLE: &str = "| guest | skipped where |\n|---|---|\n";

#[test]
fn the_list_of_guests_that_may_be_skipped_is_current() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/limits.md");
    let text = fs::read_to_string(&page).unwrap();
    let before = text.split(TITLE).next().unwrap();
    let guests = testing::find::guests().unwrap();
    let rows: String = guests.iter().flat_map(rows).collect();
    let current = format!("{before}{TITLE}{rows}");
    if std::env::var_os("REEL_BLESS").is_some_and(|value| value == "1") {
        fs::write(&page, &current).unwrap();
    }
    assert!(
        fs::read_to_string(&page).unwrap() == current,
        "docs/limits.md isn't what the guests say: review `REEL_BLESS=1 cargo test -p cases --test limits`"
    );
}

fn rows(guest: &Guest) -> Vec<String> {
    let source = fs::read_to_string(&guest.source).unwrap();
    let needs = &guest.needs;
    let unsupported = needs.unsupported.iter();
    let unsupported = unsupported.map(|why| format!("recorded: {why}"));
    let otherwise = needs.otherwise.iter();
    let otherwise =
        otherwise.map(|why| format!("not skipped, but says something else when recorded: {why}"));
    let mut reasons: Vec<String> = skips(&source).chain(unsupported).chain(otherwise).collect();
    reasons.dedup();
    let row = |reason: &String| format!("| {} | {reason} |\n", guest.name);
    reasons.iter().map(row).collect()
}

/// The reasons that a source gives to `skip`, without what is put in when it runs.
fn skips(source: &str) -> impl Iterator<Item = String> + '_ {
    let calls = source.split("skip(\"").skip(1);
    calls.filter_map(|rest| {
        let (reason, _) = rest.split_once('"')?;
        Some(reason.replace(": %s", "").replace("%s", "a file"))
    })
}

#[test]
fn reasons_are_found_in_sources() {
    let source = "if (x) skip(\"no handles: %s\", y);\n  skip(\"%s is shut\", name);";
    let found: Vec<_> = skips(source).collect();
    assert_eq!(found, ["no handles", "a file is shut"]);
}
