//! What was written is what is read.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod arbitrary;
mod samples;

use proptest::prelude::*;
use samples::{reading, write};
use std::{fs::File, io::Read, path::Path};
use trace::*;
use vocab::EventNumber;

fn read(dir: &Path) -> Vec<Event> {
    let mut reader = Reader::open(dir).unwrap();
    let events: Vec<_> = reader.events().collect::<Result<_, _>>().unwrap();
    assert_eq!(reader.ending(), Ending::Complete);
    assert_eq!(reader.event_count(), Some(events.len() as u64));
    events
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_events_come_back_as_they_went(events in proptest::collection::vec(arbitrary::event(), 0..40)) {
        let scratch = tempfile::tempdir().unwrap();
        let dir = scratch.path().join("trace");
        write(&dir, &events);
        prop_assert_eq!(read(&dir), events);
    }
}

#[test]
fn events_of_many_chunks_and_of_many_mib_come_back() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let lengths = [10, 100_000, 0, 300_000, 20 << 20, 5, 200_000, 200_000];
    let events: Vec<_> = (0..200)
        .map(|i| reading(i, lengths[i as usize % 8] / (1 + i as usize / 8)))
        .collect();
    write(&dir, &events);
    assert!(read(&dir) == events);
}

#[test]
fn every_event_can_be_sought() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let events: Vec<_> = (0..100).map(|i| reading(i, 20_000)).collect();
    write(&dir, &events);
    let mut reader = Reader::open(&dir).unwrap();
    for i in (0..100).rev().chain([50, 3, 99]) {
        reader.seek(EventNumber(i)).unwrap();
        assert_eq!(reader.position(), EventNumber(i));
        assert!(reader.next().unwrap().as_ref() == Some(&events[i as usize]));
    }
    reader.seek(EventNumber(100)).unwrap();
    assert!(reader.next().unwrap().is_none());
    assert!(matches!(
        reader.seek(EventNumber(101)),
        Err(ReadError::NoSuchEvent { available: 100, .. })
    ));
}

#[test]
fn the_header_and_the_summary_come_back() {
    let scratch = tempfile::tempdir().unwrap();
    let dir = scratch.path().join("trace");
    let header = Header {
        reel_version: "0.1.0".into(),
        recorded_at: 1_764_000_000,
        xcr0: 0xe7,
        arguments: vec![b"sh".to_vec().into(), b"-c".to_vec().into()],
        directory: b"/tmp/\xff".to_vec(),
        cpu: Cpu {
            leaves: vec![CpuidLeaf {
                leaf: 7,
                ebx: 99,
                ..CpuidLeaf::default()
            }],
            ..Cpu::default()
        },
        options: Options {
            verify_memory_every: Some(100),
            slice_ms: 20,
            buffering: Buffering::On,
            ..Options::default()
        },
        ..Header::default()
    };
    let mut writer = Writer::create(&dir, header.clone()).unwrap();
    writer.append(&reading(1, 1)).unwrap();
    let summary = Summary {
        duration_ns: 5,
        exit_status: Some(256),
        ..Summary::default()
    };
    writer.finish(summary).unwrap();
    let reader = Reader::open(&dir).unwrap();
    assert_eq!(
        reader.header(),
        &Header {
            id: reader.header().id,
            ..header
        }
    );
    assert_ne!(reader.header().id, TraceId::default());
    assert_eq!(
        reader.summary(),
        Some(&Summary {
            event_count: 1,
            ..summary
        })
    );
}

#[test]
fn a_directory_with_something_in_it_is_not_written_to() {
    let scratch = tempfile::tempdir().unwrap();
    std::fs::write(scratch.path().join("precious"), "").unwrap();
    let result = Writer::create(scratch.path(), Header::default());
    assert!(matches!(result, Err(WriteError::NotEmpty(_))));
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 1);
}

#[test]
fn files_are_stored_once_by_content() {
    let scratch = tempfile::tempdir().unwrap();
    let (dir, original) = (
        scratch.path().join("trace"),
        scratch.path().join("original"),
    );
    let mut contents = vec![0; 3 << 20];
    contents[2 << 20] = 1;
    std::fs::write(&original, &contents).unwrap();
    let mut writer = Writer::create(&dir, Header::default()).unwrap();
    let file = File::open(&original).unwrap();
    let id = writer.store_file(&file, b"/original").unwrap();
    assert_eq!(writer.store_file(&file, b"/other").unwrap(), id);
    assert_eq!(writer.store_bytes(b"[same]", &contents).unwrap(), id);
    let vdso = writer.store_bytes(b"[vdso]", b"code").unwrap();
    assert_ne!(vdso, id);
    writer.finish(Summary::default()).unwrap();
    std::fs::remove_file(&original).unwrap();

    let reader = Reader::open(&dir).unwrap();
    let mut read = Vec::new();
    reader
        .open_file(id)
        .unwrap()
        .read_to_end(&mut read)
        .unwrap();
    assert!(read == contents);
    assert_eq!(reader.files().len(), 2);
    assert_eq!(reader.files()[0].path, b"/original");
    assert_eq!(reader.files()[0].size, 3 << 20);
    assert_eq!(
        reader.files()[0].hash.0,
        *blake3::hash(&contents).as_bytes()
    );
    assert_eq!(reader.files()[1].path, b"[vdso]");
    assert!(matches!(
        reader.open_file(FileId(2)),
        Err(ReadError::NoSuchFile { available: 2, .. })
    ));
}
