//! Entries for fuzzing: each takes any bytes as one part of a trace and reads it in every way.
//! They return nothing; what they look for are panics, hangs, memory out of proportion, and bytes
//! that mean something else after being written again.
//!
//! Most of a reader lies behind checksums that no mutation gets right. So parts are also offered
//! with right checksums round wrong contents: what an attacker would do.

use crate::{
    Event, FileId, Header, Reader, StreamKind, Summary, TraceId, check,
    chunk::Sealer,
    codec::{Decoder, Encoder},
    index::{self, IndexEntry},
    prologue::{self, PROLOGUE_BYTES},
    reader::{
        events::{EventStream, Step},
        files::FileTable,
        seek::Index,
        whole,
    },
    stream::FILES_DIR,
    wire::Cursor,
};
use std::{fs, io, path::Path};

const ID: TraceId = TraceId([7; 16]);

/// What takes any bytes as one part of a trace.
pub type Entry = fn(&[u8]);

/// All entries that need no directory, by name.
pub const ENTRIES: [(&str, Entry); 5] = [
    ("header", header),
    ("event", event),
    ("events", events),
    ("index", index),
    ("file_table", file_table),
];

/// The header and the summary: as files, and as records in a right chunk.
pub fn header(bytes: &[u8]) {
    let _ = whole::read::<Header>(&bytes, StreamKind::Header);
    let _ = whole::read::<Summary>(&bytes, StreamKind::Summary);
    for stream in [StreamKind::Header, StreamKind::Summary] {
        let Some(file) = file(stream, &[(bytes, 0, 1)]) else {
            return;
        };
        let _ = whole::read::<Header>(&file.as_slice(), stream);
        let _ = whole::read::<Summary>(&file.as_slice(), stream);
    }
}

/// Records of events, as many as there are. What can be decoded is the same after being encoded
/// again.
pub fn event(bytes: &[u8]) {
    let (mut decoder, mut cursor) = (Decoder::default(), Cursor::new(bytes));
    let mut encoder = Encoder::default();
    let (mut again, mut encoded) = (Decoder::default(), Vec::new());
    while let Ok(event) = decoder.get(&mut cursor) {
        encoded.clear();
        if encoder.put(&mut encoded, &event).is_err() {
            // What is near a limit can be a little longer in our encoding than in the given one.
            return;
        }
        let copy = again.get(&mut Cursor::new(&encoded));
        assert_eq!(copy.as_ref(), Ok(&event));
    }
}

/// The stream of events: as a file, and as right chunks of wrong records.
pub fn events(bytes: &[u8]) {
    read_events(&[&prologue::encode(StreamKind::Events, ID), bytes].concat());
    // The first bytes say how the rest is divided into chunks and what their headers claim.
    let Some((&[pieces, count, gap], rest)) = bytes.split_first_chunk() else {
        return;
    };
    let length = rest.len() / (usize::from(pieces % 4) + 1) + 1;
    let count = u32::from(count);
    let step = u64::from(count) + u64::from(gap / 250);
    let chunks: Vec<_> = (0..)
        .zip(rest.chunks(length))
        .map(|(i, piece)| (piece, i * step, count))
        .collect();
    if let Some(file) = file(StreamKind::Events, &chunks) {
        read_events(&file);
    }
}

/// The index: as a file, and as right entries with wrong contents, by which events are sought.
pub fn index(bytes: &[u8]) {
    let _ = index::read(&bytes, ID);
    let mut file = prologue::encode(StreamKind::Index, ID).to_vec();
    let _ = index::read(&[&file, bytes].concat().as_slice(), ID);
    for fields in bytes.chunks_exact(4) {
        let entry = IndexEntry {
            first: u64::from(fields[0]),
            count: u32::from(fields[1]),
            offset: u64::from(u16::from_le_bytes([fields[2], fields[3]])),
        };
        file.extend_from_slice(&entry.encode(ID));
    }
    let Ok(entries) = index::read(&file.as_slice(), ID) else {
        return;
    };
    seek_by(entries);
}

/// The file table: as a file, and as a right chunk of wrong records.
pub fn file_table(bytes: &[u8]) {
    let prologue = prologue::encode(StreamKind::Files, ID);
    read_table(&[&prologue, bytes].concat());
    let Some((&count, rest)) = bytes.split_first() else {
        return;
    };
    if let Some(file) = file(StreamKind::Files, &[(rest, 0, u32::from(count))]) {
        read_table(&file);
    }
}

/// A whole trace: the bytes are divided among the streams of a directory made at `dir`, where
/// nothing may be yet. Reads, seeks, opens and checks everything.
pub fn directory(dir: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir(dir)?;
    fs::create_dir(dir.join(FILES_DIR))?;
    let mut rest = bytes;
    for stream in StreamKind::ALL {
        let Some((&[low, high, form], after)) = rest.split_first_chunk() else {
            break;
        };
        let length = usize::from(u16::from_le_bytes([low, high])).min(after.len());
        let (piece, after) = after.split_at(length);
        let contents = match form % 3 {
            0 => piece.to_vec(),
            1 => [&prologue::encode(stream, ID), piece].concat(),
            _ => file(stream, &[(piece, 0, u32::from(form / 3))]).unwrap_or_default(),
        };
        fs::write(dir.join(stream.file_name()), contents)?;
        rest = after;
    }
    fs::write(dir.join(FILES_DIR).join("0"), rest)?;
    read_directory(dir);
    Ok(())
}

fn read_directory(dir: &Path) {
    let report = check(dir);
    let Ok(mut reader) = Reader::open(dir) else {
        return;
    };
    let read = reader.events().filter(Result::is_ok).count() as u64;
    // A reader stops where a check goes on.
    assert!(read <= report.events);
    let _ = (reader.ending(), reader.progress(), reader.count_events());
    for number in [0, read / 2, read, read + 1, u64::MAX] {
        if reader.seek(vocab::EventNumber(number)).is_ok() {
            let _ = reader.next();
        }
    }
    for id in 0..=reader.files().len() {
        let _ = reader.open_file(FileId(id as u32));
    }
}

/// The file of a stream with these chunks: records, number of the first, count.
fn file(stream: StreamKind, chunks: &[(&[u8], u64, u32)]) -> Option<Vec<u8>> {
    let mut file = prologue::encode(stream, ID).to_vec();
    let mut sealer = Sealer::new(stream, ID).ok()?;
    let mut chunk = Vec::new();
    for &(plain, first, count) in chunks {
        sealer.seal(plain, first, count, &mut chunk).ok()?;
        file.extend_from_slice(&chunk);
    }
    Some(file)
}

fn read_events(file: &[u8]) {
    let Ok(mut stream) = EventStream::new(file, ID) else {
        return;
    };
    while let Ok(Step::Event(_) | Step::NewChunk) = stream.next(None) {}
    let read = stream.position();
    let mut index = Index::untrusted(Vec::new());
    for number in [0, read, read / 2, u64::MAX] {
        if index.seek(&mut stream, number).is_ok() {
            assert_eq!(stream.position(), number);
        }
    }
}

fn read_table(file: &[u8]) {
    if let Ok(mut table) = FileTable::new(file, ID) {
        let _ = table.refresh();
        for (number, record) in table.records().iter().enumerate() {
            assert_eq!(record.stored_name(), number.to_string());
        }
    }
}

/// Seeks in a good stream by a bad index: every event must still be found.
fn seek_by(entries: Vec<IndexEntry>) {
    let Some(file) = good_events() else { return };
    let Ok(mut stream) = EventStream::new(file.as_slice(), ID) else {
        return;
    };
    let mut index = Index::untrusted(entries);
    for number in [3, 0, 5, 2, 6, 1] {
        let sought = index.seek(&mut stream, number);
        assert!(sought.is_ok(), "{sought:?}");
        assert_eq!(stream.position(), number);
    }
}

/// Six events in three chunks.
fn good_events() -> Option<Vec<u8>> {
    let mut encoder = Encoder::default();
    let mut chunks = Vec::new();
    for first in [0, 2, 4] {
        encoder.restart();
        let mut plain = Vec::new();
        for number in first..first + 2 {
            encoder.put(&mut plain, &good_event(number)).ok()?;
        }
        chunks.push((plain, first));
    }
    let chunks: Vec<_> = chunks
        .iter()
        .map(|(plain, first)| (&plain[..], *first, 2))
        .collect();
    file(StreamKind::Events, &chunks)
}

fn good_event(number: u64) -> Event {
    Event {
        tid: vocab::Tid(1),
        time_ns: number,
        registers: arch::Registers::default(),
        kind: crate::EventKind::SyscallEnter(crate::Entry::default()),
    }
}

/// Inputs from which mutations get somewhere.
pub fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = vec![Vec::new(), vec![0; 64]];
    seeds.extend(good_events());
    if let Some(events) = good_events() {
        seeds.push(events[PROLOGUE_BYTES..].to_vec());
    }
    let mut plain = Vec::new();
    let mut encoder = Encoder::default();
    for number in 0..4 {
        if encoder.put(&mut plain, &good_event(number)).is_err() {
            plain.clear();
        }
    }
    seeds.push(plain.clone());
    seeds.push([&[0, 4, 0], &plain[..]].concat());
    for stream in [StreamKind::Header, StreamKind::Summary, StreamKind::Files] {
        seeds.extend(file(stream, &[(&record_of(stream), 0, 1)]));
        seeds.push(record_of(stream));
        seeds.push([&[1], &record_of(stream)[..]].concat());
    }
    let entries = [[0, 2, 48, 0], [2, 2, 120, 0], [4, 2, 192, 0]];
    seeds.push(entries.concat());
    seeds.push(whole_directory(&plain));
    seeds
}

/// A good record of a stream.
fn record_of(stream: StreamKind) -> Vec<u8> {
    let mut plain = Vec::new();
    let file = crate::FileRecord {
        id: FileId(0),
        size: 4,
        hash: crate::ContentHash([1; 32]),
        path: b"/bin/true".to_vec(),
        origin: Some(crate::FileOrigin::default()),
    };
    let put = match stream {
        StreamKind::Header => crate::codec::bounded::put(&mut plain, &Header::default()),
        StreamKind::Files => crate::codec::bounded::put(&mut plain, &file),
        _ => crate::codec::bounded::put(
            &mut plain,
            &Summary {
                event_count: 4,
                file_count: 1,
                ..Summary::default()
            },
        ),
    };
    if put.is_err() {
        plain.clear();
    }
    plain
}

/// A good trace in the form that `directory` takes.
fn whole_directory(events: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let empty = Vec::new();
    for stream in StreamKind::ALL {
        let (record, form) = match stream {
            StreamKind::Events => (events.to_vec(), 2 + 3 * 4),
            StreamKind::Index => (empty.clone(), 1),
            other => (record_of(other), 2 + 3),
        };
        bytes.extend_from_slice(&(record.len() as u16).to_le_bytes());
        bytes.push(form);
        bytes.extend_from_slice(&record);
    }
    bytes.extend_from_slice(b"file");
    bytes
}
