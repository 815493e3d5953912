//! A crate depends only on crates of lower rank. The ranks are those of ARCHITECTURE.md, where each
//! crate is a line "- `NAME` \[RANK\]: what it is".

// A test fails by panicking.
#![allow(clippy::unwrap_used)]

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn a_crate_depends_only_on_crates_of_lower_rank() {
    let ranks = ranks();
    for (name, needed) in dependencies() {
        for other in needed.iter().filter(|other| ranks.contains_key(*other)) {
            assert!(
                ranks[other] < ranks[&name],
                "{name} [{}] depends on {other} [{}]",
                ranks[&name],
                ranks[other]
            );
        }
    }
}

#[test]
fn the_map_has_the_crates_that_there_are_and_no_others() {
    let mapped: Vec<String> = ranks().into_keys().collect();
    let there: Vec<String> = dependencies().into_keys().collect();
    assert_eq!(mapped, there, "left: ARCHITECTURE.md, right: the workspace");
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn ranks() -> BTreeMap<String, u32> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    text.lines().filter_map(rank).collect()
}

fn rank(line: &str) -> Option<(String, u32)> {
    let (name, rest) = line.strip_prefix("- `")?.split_once("` [")?;
    let (number, _) = rest.split_once("]: ")?;
    Some((name.to_owned(), number.parse().unwrap()))
}

/// What each crate of the workspace needs to be built; what only its tests need doesn't count.
fn dependencies() -> BTreeMap<String, Vec<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    packages.iter().map(needed).collect()
}

fn needed(package: &Value) -> (String, Vec<String>) {
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let all = package["dependencies"].as_array().unwrap().iter();
    let built = all.filter(|dependency| dependency["kind"] != "dev");
    (name(package), built.map(name).collect())
}
