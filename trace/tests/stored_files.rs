//! Stored files: shared between recordings, never trusted, never followed out of the trace.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod samples;

use samples::{Ended, write_small};
use std::{
    fs::{self, File, OpenOptions, Permissions},
    io::Read,
    os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt, symlink},
    path::Path,
};
use trace::*;

/// A program that is old enough to be recognised without being read.
const PROGRAM: &str = "/bin/sh";

/// `O_PATH` (`asm-generic/fcntl.h`): a descriptor that can be asked for times but not read.
const O_PATH: i32 = 0o10000000;

fn record(dir: &Path, file: &File) -> FileId {
    let mut writer = Writer::create(dir, Header::default()).unwrap();
    let id = writer.store_file(file, b"/bin/sh").unwrap();
    writer.finish(Summary::default()).unwrap();
    id
}

fn contents(dir: &Path, id: FileId) -> Vec<u8> {
    let mut contents = Vec::new();
    let reader = Reader::open(dir).unwrap();
    reader
        .open_file(id)
        .unwrap()
        .read_to_end(&mut contents)
        .unwrap();
    contents
}

fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// The files of the content store, by path.
fn stored(base: &Path) -> Vec<std::path::PathBuf> {
    let store = base.join(".files");
    let held = names(&store).into_iter().filter(|name| name != "hashes");
    held.map(|name| store.join(name)).collect()
}

#[test]
fn a_second_recording_shares_the_file_and_reads_nothing() {
    let scratch = tempfile::tempdir().unwrap();
    let (one, two) = (scratch.path().join("one"), scratch.path().join("two"));
    let id = record(&one, &File::open(PROGRAM).unwrap());
    let unreadable = OpenOptions::new()
        .read(true)
        .custom_flags(O_PATH)
        .open(PROGRAM)
        .unwrap();
    let again = record(&two, &unreadable);
    assert!(contents(&two, again) == fs::read(PROGRAM).unwrap());
    let inode = |dir: &Path| fs::metadata(dir.join("files/0")).unwrap().ino();
    assert_eq!(inode(&one), inode(&two));
    let files = [Reader::open(&one).unwrap().files()[id.0 as usize].clone()];
    assert_eq!(Reader::open(&two).unwrap().files(), files);
    let mode = fs::metadata(two.join("files/0"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o400);
}

#[test]
fn a_file_is_stored_as_it_is_now_when_it_changed_under_the_same_name() {
    let scratch = tempfile::tempdir().unwrap();
    let original = scratch.path().join("original");
    let mut writer = Writer::create(&scratch.path().join("trace"), Header::default()).unwrap();
    let mut ids = Vec::new();
    for number in 0..50u8 {
        // The same inode, the same size, perhaps the same times.
        fs::write(&original, [number]).unwrap();
        ids.push(
            writer
                .store_file(&File::open(&original).unwrap(), b"/original")
                .unwrap(),
        );
    }
    writer.finish(Summary::default()).unwrap();
    for (number, id) in ids.into_iter().enumerate() {
        assert_eq!(contents(&scratch.path().join("trace"), id), [number as u8]);
    }
}

#[test]
fn a_changing_file_is_read_however_it_looks() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    record(&dir, &File::open(PROGRAM).unwrap());
    let unreadable = OpenOptions::new()
        .read(true)
        .custom_flags(O_PATH)
        .open(PROGRAM)
        .unwrap();
    let mut writer = Writer::create(&scratch.path().join("two"), Header::default()).unwrap();
    writer.store_file(&unreadable, b"/bin/sh").unwrap();
    let result = writer.store_changing_file(&unreadable, b"/bin/sh");
    assert!(matches!(result, Err(WriteError::StoreFile { .. })));
}

#[test]
fn a_damaged_file_of_the_store_is_not_used() {
    let scratch = tempfile::tempdir().unwrap();
    let base = scratch.path();
    let original = base.join("original");
    fs::write(&original, b"right").unwrap();
    record(&base.join("one"), &File::open(&original).unwrap());
    for damaged in [&b"wrong"[..], b"short"[..2].as_ref()] {
        let [held] = &stored(base)[..] else {
            panic!("one file in the store")
        };
        // Another inode: the first trace keeps its own.
        fs::remove_file(held).unwrap();
        fs::write(held, damaged).unwrap();
        let two = base.join(format!("two-{}", damaged.len()));
        let id = record(&two, &File::open(&original).unwrap());
        assert_eq!(contents(&two, id), b"right");
        assert_eq!(fs::read(held).unwrap(), b"right");
        assert!(check(&two).is_sound());
    }
}

#[test]
fn collect_removes_what_no_trace_needs() {
    let scratch = tempfile::tempdir().unwrap();
    let base = scratch.path();
    write_small(&base.join("one"), Ended::Cleanly);
    write_small(&base.join("two"), Ended::Cleanly);
    assert_eq!(stored(base).len(), 2);
    fs::remove_dir_all(base.join("one")).unwrap();
    assert_eq!(
        store::collect(base).unwrap(),
        store::Collected { files: 0, bytes: 0 }
    );
    assert!(check(&base.join("two")).is_sound());
    fs::remove_dir_all(base.join("two")).unwrap();
    assert_eq!(
        store::collect(base).unwrap(),
        store::Collected {
            files: 2,
            bytes: 29
        }
    );
    assert!(stored(base).is_empty());
    assert_eq!(
        store::collect(&base.join(".files")).unwrap(),
        store::Collected::default()
    );
}

#[test]
fn a_store_that_is_open_to_others_is_left_alone() {
    let scratch = tempfile::tempdir().unwrap();
    let (dir, store) = (scratch.path().join("trace"), scratch.path().join(".files"));
    fs::create_dir(&store).unwrap();
    fs::set_permissions(&store, Permissions::from_mode(0o755)).unwrap();
    write_small(&dir, Ended::Cleanly);
    assert!(names(&store).is_empty());
    assert!(check(&dir).is_sound());
    assert!(store::collect(scratch.path()).is_err());
}

#[test]
fn only_regular_files_are_stored() {
    let scratch = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(&scratch.path().join("trace"), Header::default()).unwrap();
    for path in ["/dev/zero", "/"] {
        let result = writer.store_file(&File::open(path).unwrap(), path.as_bytes());
        assert!(matches!(result, Err(WriteError::NotRegular(_))), "{path}");
    }
}

#[test]
fn links_and_special_files_in_a_trace_are_refused() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    write_small(&dir, Ended::Cleanly);
    let target = scratch.path().join("the first file");
    fs::write(&target, "the first file").unwrap();
    let file = dir.join("files/0");
    let refused = |reader: &Reader| {
        assert!(matches!(
            reader.open_file(FileId(0)),
            Err(ReadError::OpenFile { .. })
        ));
        assert!(!check(&dir).is_sound());
    };
    let reader = Reader::open(&dir).unwrap();
    fs::remove_file(&file).unwrap();
    refused(&reader);
    symlink(&target, &file).unwrap();
    refused(&reader);
    fs::remove_file(&file).unwrap();
    make_fifo(&file);
    refused(&reader);
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    refused(&reader);
    fs::remove_dir(&file).unwrap();
    fs::write(&file, "another length").unwrap();
    assert!(reader.open_file(FileId(0)).is_ok());
    fs::write(&file, "longer than it should be").unwrap();
    assert!(matches!(
        reader.open_file(FileId(0)),
        Err(ReadError::FileSize { found: 24, .. })
    ));
}

#[test]
fn a_stream_or_the_directory_of_files_is_not_followed_through_a_link() {
    let scratch = tempfile::tempdir().unwrap();
    let (dir, away) = (scratch.path().join("trace"), scratch.path().join("away"));
    for part in ["header", "events", "file-table", "files"] {
        write_small(&dir, Ended::Cleanly);
        fs::rename(dir.join(part), &away).unwrap();
        symlink(&away, dir.join(part)).unwrap();
        assert!(Reader::open(&dir).is_err(), "{part}");
        assert!(!check(&dir).is_sound(), "{part}");
        fs::remove_dir_all(&dir).unwrap();
        let _ = fs::remove_file(&away);
    }
}

fn make_fifo(path: &Path) {
    assert!(
        std::process::Command::new("mkfifo")
            .arg(path)
            .status()
            .unwrap()
            .success()
    );
}
