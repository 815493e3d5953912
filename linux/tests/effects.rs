//! What calls may write and have written, each kind of argument once.

mod common;

use common::{Pieces, call, range};
use linux::{
    Blocks, Call, Direction, Place, Replay, Support, blocks, capacity, outputs, outputs_within,
    replay, support, unknown_name, windows, windows_behind,
};
use vocab::{AddressRange, Errno};

const BUFFER: u64 = 0x10_0000;

fn failed(errno: Errno) -> i64 {
    errno.as_result()
}

/// Room and outputs of a call without memory behind it.
fn plain(call: &Call, result: i64) -> (Vec<AddressRange>, Vec<AddressRange>) {
    let memory = Pieces::default();
    let room = capacity(call, &memory)
        .iter()
        .map(|output| output.range)
        .collect();
    (room, outputs(call, result, &memory))
}

#[test]
fn read_writes_as_much_as_it_says() {
    let read = call("read", &[3, BUFFER, 100]);
    assert_eq!(
        plain(&read, 7),
        (vec![range(BUFFER, 100)], vec![range(BUFFER, 7)])
    );
    assert_eq!(plain(&read, 0).1, []);
    assert_eq!(plain(&read, failed(Errno::EAGAIN)).1, []);
    assert_eq!(plain(&read, failed(Errno::ERESTARTSYS)).1, []);
}

#[test]
fn a_size_is_cut_off_where_the_kernel_cuts_it_off() {
    let read = call("read", &[3, BUFFER, u64::MAX]);
    assert_eq!(plain(&read, 7).0, [range(BUFFER, 0x7fff_f000)]);
}

#[test]
fn the_upper_half_of_a_narrow_argument_is_ignored() {
    let getdents = call("getdents64", &[3, BUFFER, 0xdead_0000_0000_0100]);
    assert_eq!(
        plain(&getdents, 24),
        (vec![range(BUFFER, 0x100)], vec![range(BUFFER, 24)])
    );
}

#[test]
fn a_negative_size_is_no_room() {
    let readlink = call("readlink", &[BUFFER, BUFFER, -1_i64 as u64]);
    assert_eq!(plain(&readlink, failed(Errno::EINVAL)), (vec![], vec![]));
}

#[test]
fn a_query_of_an_attributes_size_writes_nothing() {
    let query = call("getxattr", &[BUFFER, BUFFER, BUFFER, 0]);
    assert_eq!(plain(&query, 40), (vec![], vec![]));
    assert_eq!(plain(&call("getgroups", &[0, BUFFER]), 3), (vec![], vec![]));
}

#[test]
fn elements_are_counted_by_the_result() {
    let wait = call("epoll_wait", &[3, BUFFER, 10, 0]);
    assert_eq!(
        plain(&wait, 2),
        (vec![range(BUFFER, 120)], vec![range(BUFFER, 24)])
    );
    let groups = call("getgroups", &[8, BUFFER]);
    assert_eq!(
        plain(&groups, 3),
        (vec![range(BUFFER, 32)], vec![range(BUFFER, 12)])
    );
}

#[test]
fn a_message_has_its_type_before_its_text() {
    let receive = call("msgrcv", &[0, BUFFER, 100, 0, 0]);
    assert_eq!(
        plain(&receive, 5),
        (vec![range(BUFFER, 108)], vec![range(BUFFER, 13)])
    );
}

#[test]
fn null_pointers_are_no_outputs() {
    assert_eq!(plain(&call("wait4", &[1, 0, 0, 0]), 1), (vec![], vec![]));
    assert_eq!(plain(&call("time", &[0]), 1_700_000_000).1, []);
}

#[test]
fn wait4_writes_only_when_it_found_a_child() {
    let wait = call("wait4", &[u64::MAX, BUFFER, 1, BUFFER + 8]);
    assert_eq!(plain(&wait, 0).1, []);
    assert_eq!(
        plain(&wait, 99).1,
        [range(BUFFER, 4), range(BUFFER + 8, 144)]
    );
}

#[test]
fn waitid_writes_its_info_even_when_it_fails() {
    let wait = call("waitid", &[0, 0, BUFFER, 4, 0]);
    assert_eq!(plain(&wait, failed(Errno::ECHILD)).1, [range(BUFFER, 128)]);
}

#[test]
fn the_remaining_time_is_written_when_interrupted() {
    let sleep = call("nanosleep", &[BUFFER, BUFFER + 16]);
    assert_eq!(plain(&sleep, 0).1, []);
    assert_eq!(
        plain(&sleep, failed(Errno::EINTR)).1,
        [range(BUFFER + 16, 16)]
    );
    assert_eq!(
        plain(&sleep, failed(Errno::ERESTART_RESTARTBLOCK)).1,
        [range(BUFFER + 16, 16)]
    );
    assert_eq!(plain(&sleep, failed(Errno::EINVAL)).1, []);
}

#[test]
fn select_writes_its_timeout_on_errors_and_its_sets_only_without() {
    let select = call("select", &[65, BUFFER, 0, 0, BUFFER + 64]);
    assert_eq!(
        plain(&select, 1).1,
        [range(BUFFER, 16), range(BUFFER + 64, 16)]
    );
    assert_eq!(
        plain(&select, failed(Errno::EBADF)).1,
        [range(BUFFER + 64, 16)]
    );
}

#[test]
fn poll_writes_its_events_when_interrupted() {
    let poll = call("poll", &[BUFFER, 3, 0]);
    let interrupted = failed(Errno::ERESTART_RESTARTBLOCK);
    assert_eq!(
        plain(&poll, interrupted),
        (vec![range(BUFFER, 24)], vec![range(BUFFER, 24)])
    );
}

#[test]
fn vectors_are_filled_in_order() {
    let memory = Pieces::default().with_words(BUFFER, &[0x5000, 4, 0, 0, 0x6000, 10]);
    let read = call("readv", &[3, BUFFER, 3]);
    let room = capacity(&read, &memory);
    let places: Vec<_> = room
        .iter()
        .map(|output| (output.place, output.range))
        .collect();
    let first = (Place::Pointer(vocab::Address(BUFFER)), range(0x5000, 4));
    let third = (
        Place::Pointer(vocab::Address(BUFFER + 32)),
        range(0x6000, 10),
    );
    assert_eq!(places, [first, third]);
    assert_eq!(
        outputs(&read, 6, &memory),
        [range(0x5000, 4), range(0x6000, 2)]
    );
    assert_eq!(outputs(&read, failed(Errno::EIO), &memory), []);
}

#[test]
fn a_vector_of_too_many_is_none() {
    let memory = Pieces::default().with_words(BUFFER, &[4; 2 * 1025]);
    assert_eq!(capacity(&call("readv", &[3, BUFFER, 1025]), &memory), []);
    assert_eq!(
        capacity(&call("readv", &[3, BUFFER, 1024]), &memory).len(),
        1024
    );
}

#[test]
fn writev_writes_nothing() {
    let memory = Pieces::default().with_words(BUFFER, &[0x5000, 4]);
    assert_eq!(capacity(&call("writev", &[3, BUFFER, 1]), &memory), []);
    assert_eq!(outputs(&call("writev", &[3, BUFFER, 1]), 4, &memory), []);
}

/// A header at `at`: name, one buffer, control data.
fn message(memory: Pieces, at: u64, name_length: u64, control_length: u64) -> Pieces {
    let header = [
        0x5000,
        name_length,
        at + 0x100,
        1,
        0x7000,
        control_length,
        0,
    ];
    memory
        .with_words(at, &header)
        .with_words(at + 0x100, &[0x6000, 100])
}

#[test]
fn a_received_message_has_a_name_buffers_control_data_and_flags() {
    let receive = call("recvmsg", &[3, BUFFER, 0]);
    let before = message(Pieces::default(), BUFFER, 110, 64);
    let room: Vec<_> = capacity(&receive, &before)
        .iter()
        .map(|output| output.range)
        .collect();
    let parts = [
        range(BUFFER, 56),
        range(0x5000, 110),
        range(0x6000, 100),
        range(0x7000, 64),
    ];
    assert_eq!(room, parts);

    let after = message(Pieces::default(), BUFFER, 16, 20);
    let fields = [range(BUFFER + 8, 4), range(BUFFER + 40, 12)];
    let data = [range(0x5000, 16), range(0x6000, 5), range(0x7000, 20)];
    assert_eq!(
        outputs(&receive, 5, &after),
        [&fields[..], &data[..]].concat()
    );
    assert_eq!(outputs(&receive, failed(Errno::EAGAIN), &after), []);
}

#[test]
fn many_messages_have_their_own_lengths() {
    let memory = message(Pieces::default(), BUFFER, 0, 0)
        .with_words(BUFFER + 56, &[9])
        .with_words(BUFFER + 64, &[0; 8]);
    let receive = call("recvmmsg", &[3, BUFFER, 2, 0, 0]);
    assert_eq!(capacity(&receive, &memory)[0].range, range(BUFFER, 128));
    let fields = [
        range(BUFFER + 56, 4),
        range(BUFFER + 8, 4),
        range(BUFFER + 40, 12),
    ];
    let expected = [&fields[..], &[range(0x6000, 9)]].concat();
    assert_eq!(outputs(&receive, 1, &memory), expected);
}

#[test]
fn sent_messages_have_the_lengths_that_were_sent() {
    let send = call("sendmmsg", &[3, BUFFER, 3, 0]);
    let memory = Pieces::default();
    assert_eq!(capacity(&send, &memory)[0].range, range(BUFFER, 192));
    assert_eq!(
        outputs(&send, 2, &memory),
        [range(BUFFER + 56, 4), range(BUFFER + 120, 4)]
    );
}

#[test]
fn an_address_is_no_longer_than_its_room() {
    let accept = call("accept", &[3, BUFFER, BUFFER + 200]);
    let before = Pieces::default().with(BUFFER + 200, 16_u32.to_le_bytes());
    let after = Pieces::default().with(BUFFER + 200, 110_u32.to_le_bytes());
    let room = capacity(&accept, &before);
    assert_eq!(room[0].range, range(BUFFER, 16));
    assert_eq!(room[1].direction, Direction::InOut);
    let written = outputs_within(&room, &accept, 4, &after);
    assert_eq!(written, [range(BUFFER, 16), range(BUFFER + 200, 4)]);
}

#[test]
fn an_options_length_is_handed_back() {
    let get = call("getsockopt", &[3, 6, 11, BUFFER, BUFFER + 300]);
    let before = Pieces::default().with(BUFFER + 300, 256_u32.to_le_bytes());
    let after = Pieces::default().with(BUFFER + 300, 104_u32.to_le_bytes());
    assert_eq!(capacity(&get, &before)[0].range, range(BUFFER, 256));
    assert_eq!(
        outputs(&get, 0, &after),
        [range(BUFFER, 104), range(BUFFER + 300, 4)]
    );
}

#[test]
fn after_a_fault_the_readable_beginning_counts() {
    let receive = call("recvfrom", &[3, 0x2f00, 0x1000, 0, 0, 0]);
    let memory = Pieces::default().with(0x2000, vec![0; 4096]);
    assert_eq!(
        outputs(&receive, failed(Errno::EFAULT), &memory),
        [range(0x2f00, 0x100)]
    );
}

#[test]
fn a_piece_that_was_torn_by_a_fault_counts() {
    // The kernel reports whole pieces: here an entry of 24 bytes, of a second one the beginning.
    let list = call("getdents64", &[3, 0x2fd0, 400]);
    let memory = Pieces::default().with(0x2000, vec![0; 4096]);
    let expected = [range(0x2fd0, 24), range(0x2fd0 + 24, 24)];
    assert_eq!(outputs(&list, 24, &memory), expected);
    let whole = Pieces::default().with(0x2000, vec![0; 8192]);
    assert_eq!(outputs(&list, 24, &whole), [range(0x2fd0, 24)]);

    let read = call("readv", &[3, BUFFER, 2]);
    let memory = memory.with_words(BUFFER, &[0x2000, 8, 0x2ffc, 10]);
    let expected = [range(0x2ffe, 2), range(0x2000, 8), range(0x2ffc, 2)];
    assert_eq!(outputs(&read, 10, &memory), expected);
}

/// Whether a call that fails so writes through its argument, of `length` bytes.
fn writes_on(name: &str, args: &[u64], errno: Errno, length: u64) {
    let call = call(name, args);
    let written = outputs(&call, failed(errno), &Pieces::default());
    assert_eq!(written, [range(BUFFER, length)], "{name}");
}

#[test]
fn some_calls_write_when_they_fail() {
    writes_on("socketpair", &[2, 1, 0, BUFFER], Errno::EOPNOTSUPP, 8);
    writes_on("mincore", &[0x1000, 0x3000, BUFFER], Errno::ENOMEM, 3);
    writes_on("get_mempolicy", &[BUFFER, 0, 0, 0, 0], Errno::EINVAL, 4);
    writes_on("move_pages", &[0, 2, 0, 0, BUFFER, 0], Errno::ENOENT, 8);
    writes_on(
        "name_to_handle_at",
        &[3, 0, 0, BUFFER, 0],
        Errno::EOVERFLOW,
        8,
    );
    writes_on("getsockopt", &[3, 1, 59, 0, BUFFER], Errno::ERANGE, 4);
    writes_on("adjtimex", &[BUFFER], Errno::EPERM, 208);
    writes_on("timer_create", &[0, 0, BUFFER], Errno::EINVAL, 4);
    writes_on(
        "clone",
        &[0x1000, 0, BUFFER, 0, 0],
        Errno::ERESTARTNOINTR,
        4,
    );
    writes_on("capget", &[BUFFER, 0], Errno::EINVAL, 8);
    writes_on("poll", &[BUFFER, 1, 0], Errno::EINTR, 8);
}

#[test]
fn an_unknown_flag_of_a_file_map_is_told() {
    let map = call("ioctl", &[3, 0xc020_660b, BUFFER]);
    let memory = Pieces::default().with(BUFFER, [0; 32]);
    assert_eq!(
        outputs(&map, failed(Errno::EBADR), &memory),
        [range(BUFFER, 32)]
    );
}

#[test]
fn the_auxiliary_vector_is_cut_off_at_its_room() {
    let get = call("prctl", &[0x4155_5856, BUFFER, 100]);
    assert_eq!(plain(&get, 336).1, [range(BUFFER, 100)]);
    let get = call("prctl", &[0x4155_5856, BUFFER, 1 << 20]);
    assert_eq!(plain(&get, 336).1, [range(BUFFER, 336)]);
}

#[test]
fn a_filters_length_counts_instructions() {
    let get = call("getsockopt", &[3, 1, 26, BUFFER, BUFFER + 300]);
    let memory = Pieces::default().with(BUFFER + 300, 3_u32.to_le_bytes());
    assert_eq!(
        outputs(&get, 0, &memory),
        [range(BUFFER, 24), range(BUFFER + 300, 4)]
    );
}

#[test]
fn replaced_firewall_rules_give_back_their_counters() {
    let set = call("setsockopt", &[3, 0, 64, BUFFER, 1000]);
    let memory = Pieces::default()
        .with(BUFFER + 84, 2_u32.to_le_bytes())
        .with_words(BUFFER + 88, &[0x5000]);
    assert_eq!(outputs(&set, 0, &memory), [range(0x5000, 32)]);
}

#[test]
fn requests_can_hold_pointers_and_their_sizes() {
    let words = |words: &[u64]| Pieces::default().with_words(BUFFER, words);
    let room = |request: u64, memory: Pieces| {
        let call = call("ioctl", &[3, request, BUFFER]);
        let room = capacity(&call, &memory);
        room.iter().map(|output| output.range).collect::<Vec<_>>()
    };
    let scan = words(&[96, 0, 0, 0, 0, 0x5000, 4]);
    let expected = [range(BUFFER, 96), range(0x5000, 96)];
    assert_eq!(room(0xc060_6610, scan), expected);

    let query = words(&[
        104,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        20 << 32 | 200,
        0x5000,
        0x6000,
    ]);
    let expected = [range(BUFFER, 104), range(0x5000, 200), range(0x6000, 20)];
    assert_eq!(room(0xc068_6611, query), expected);

    let scsi = words(&[0, 100 << 32 | 32 << 8, 0x5000, 0, 0x6000]);
    let expected = [range(BUFFER, 88), range(0x5000, 100), range(0x6000, 32)];
    assert_eq!(room(0x2285, scsi), expected);

    let mapper = words(&[0, 1024 << 32]);
    assert_eq!(room(0xc138_fd03, mapper), [range(BUFFER, 1024)]);

    let verity = words(&[0, 0, 50, 0x5000]);
    assert_eq!(room(0xc028_6687, verity), [range(0x5000, 50)]);
    let paths = words(&[0, 70, 0, 0, 0, 0, 0x5000]);
    assert_eq!(room(0xc038_9423, paths), [range(0x5000, 70)]);
    let drive = words(&[0, 0, 0, 0x5000, 16 << 32]);
    let expected = [range(BUFFER, 72), range(0x5000, 16)];
    assert_eq!(room(0xc048_4e41, drive), expected);
    let card = words(&[0, 0, 0x5000]);
    let expected = [range(BUFFER, 40), range(0x5000, 16 << 10)];
    assert_eq!(room(0x8946, card), expected);
    assert_eq!(room(0x8010_b70a, words(&[])), [range(BUFFER, 16)]);
    assert_eq!(room(0x8004_b706, words(&[])), []);
}

#[test]
fn only_one_option_of_sysfs_writes() {
    assert_eq!(
        plain(&call("sysfs", &[2, 0, BUFFER]), 0).1,
        [range(BUFFER, 64)]
    );
    assert_eq!(
        plain(&call("sysfs", &[1, BUFFER, BUFFER]), 4),
        (vec![], vec![])
    );
    assert_eq!(
        plain(&call("sysfs", &[3, BUFFER, BUFFER]), 31),
        (vec![], vec![])
    );
}

#[test]
fn filters_are_let_through_without_a_listener() {
    assert_eq!(refusal(&call("seccomp", &[1, 0, BUFFER])), None);
    assert_eq!(refusal(&call("seccomp", &[1, 1, BUFFER])), None);
    let listener = call("seccomp", &[1, 9, BUFFER]);
    assert_eq!(refusal(&listener), Some(Errno::EINVAL));
    assert_eq!(refusal(&call("seccomp", &[0, 0, 0])), None);
    assert_eq!(refusal(&call("seccomp", &[77, 0, 0])), Some(Errno::EINVAL));
    assert_eq!(
        plain(&call("seccomp", &[3, 0, BUFFER]), 0).1,
        [range(BUFFER, 6)]
    );
}

#[test]
fn what_lets_others_write_at_any_time_is_refused() {
    for request in [0xaa00, 0xaf01, 0x3b71, 0x8038_550a] {
        let call = call("ioctl", &[3, request, BUFFER]);
        assert_eq!(refusal(&call), Some(Errno::EPERM));
    }
}

#[test]
fn structures_can_count() {
    let map = call("ioctl", &[3, 0xc020_660b, BUFFER]);
    let memory = Pieces::default()
        .with(BUFFER, [0; 24])
        .with(BUFFER + 24, [2, 0, 0, 0]);
    assert_eq!(capacity(&map, &memory)[0].range, range(BUFFER, 32 + 2 * 56));
}

#[test]
fn structures_can_point() {
    let list = call("ioctl", &[3, 0x8912, BUFFER]);
    let memory = Pieces::default().with_words(BUFFER, &[80, 0x5000]);
    let room: Vec<_> = capacity(&list, &memory)
        .iter()
        .map(|output| output.range)
        .collect();
    assert_eq!(room, [range(BUFFER, 16), range(0x5000, 80)]);
    assert_eq!(outputs(&list, 0, &memory), room);
}

#[test]
fn a_request_can_carry_its_size() {
    let name = call("ioctl", &[3, 0x80ff_4506, BUFFER]);
    assert_eq!(
        plain(&name, 12),
        (vec![range(BUFFER, 255)], vec![range(BUFFER, 12)])
    );
    let bits = call("ioctl", &[3, 0x8060_4521, BUFFER]);
    assert_eq!(plain(&bits, 96).1, [range(BUFFER, 96)]);
}

#[test]
fn futex_operations_differ() {
    const WAIT: u64 = 128;
    const WAKE_OP: u64 = 5 | 128;
    let wait = call("futex", &[BUFFER, WAIT, 0, BUFFER + 64, BUFFER + 96, 0]);
    assert_eq!(plain(&wait, 0), (vec![], vec![]));
    assert_eq!(blocks(&wait), Blocks::May);
    let wake = call("futex", &[BUFFER, WAKE_OP, 1, 1, BUFFER + 96, 0]);
    assert_eq!(plain(&wake, 1).1, [range(BUFFER + 96, 4)]);
    assert_eq!(blocks(&wake), Blocks::Never);
    let lock = call("futex", &[BUFFER, 6, 0, 0, 0, 0]);
    assert_eq!(plain(&lock, 0).1, [range(BUFFER, 4)]);
}

#[test]
fn clone_writes_the_parents_word_if_asked_to() {
    let flags = 0x0010_0000;
    assert_eq!(
        plain(&call("clone", &[flags, 0, BUFFER]), 9).1,
        [range(BUFFER, 4)]
    );
    assert_eq!(plain(&call("clone", &[17, 0, BUFFER]), 9).1, []);
}

#[test]
fn locks_block_only_when_waited_for() {
    assert_eq!(blocks(&call("fcntl", &[3, 7, BUFFER])), Blocks::May);
    assert_eq!(blocks(&call("fcntl", &[3, 6, BUFFER])), Blocks::Never);
    assert_eq!(
        plain(&call("fcntl", &[3, 5, BUFFER]), 0).1,
        [range(BUFFER, 32)]
    );
    assert_eq!(blocks(&call("ioctl", &[0, 0x5401, BUFFER])), Blocks::Never);
    assert_eq!(blocks(&call("ioctl", &[0, 0x5403, BUFFER])), Blocks::May);
}

#[test]
fn advice_that_drops_pages_is_executed_and_other_is_not() {
    assert_eq!(
        replay(&call("madvise", &[BUFFER, 4096, 4])),
        Replay::Execute
    );
    assert_eq!(
        replay(&call("madvise", &[BUFFER, 4096, 14])),
        Replay::Emulate
    );
    assert_eq!(replay(&call("mmap", &[])), Replay::Execute);
    assert_eq!(replay(&call("read", &[])), Replay::Emulate);
}

fn refusal(call: &Call) -> Option<Errno> {
    match support(call) {
        Support::Refused { errno, .. } => Some(errno),
        _ => None,
    }
}

#[test]
fn operations_are_refused_by_name() {
    assert_eq!(
        refusal(&call("madvise", &[BUFFER, 4096, 102])),
        Some(Errno::EINVAL)
    );
    assert_eq!(
        refusal(&call("madvise", &[BUFFER, 4096, 9999])),
        Some(Errno::EINVAL)
    );
    assert_eq!(refusal(&call("madvise", &[BUFFER, 4096, 4])), None);
    assert_eq!(
        refusal(&call("sched_setscheduler", &[0, 1, BUFFER])),
        Some(Errno::EPERM)
    );
    assert_eq!(
        refusal(&call("sched_setscheduler", &[0, 0x4000_0002, 0])),
        Some(Errno::EPERM)
    );
    assert_eq!(refusal(&call("sched_setscheduler", &[0, 0, BUFFER])), None);
    assert_eq!(refusal(&call("io_uring_setup", &[])), Some(Errno::ENOSYS));
    assert_eq!(refusal(&call("ptrace", &[0])), Some(Errno::EPERM));
    assert_eq!(
        refusal(&call("setsockopt", &[3, 263, 5])),
        Some(Errno::ENOPROTOOPT)
    );
    assert_eq!(refusal(&call("setsockopt", &[3, 1, 2])), None);
    assert_eq!(
        refusal(&Call {
            number: 9999,
            args: [0; 6]
        }),
        Some(Errno::ENOSYS)
    );
    assert!(matches!(
        support(&call("prctl", &[4, 0])),
        Support::Pretended { .. }
    ));
}

#[test]
fn what_has_a_row_has_no_windows() {
    assert_eq!(windows(&call("read", &[3, BUFFER, 100])), None);
    assert_eq!(windows(&call("ioctl", &[0, 0x5401, BUFFER])), None);
    assert_eq!(windows(&call("setsockopt", &[3, 77, 77, BUFFER, 4])), None);
}

#[test]
fn an_unknown_request_has_a_window_of_its_size_at_least() {
    let request = call("ioctl", &[3, 0xc040_64ff, BUFFER]);
    assert_eq!(windows(&request), Some(vec![range(BUFFER, 4096)]));
    let large = call("ioctl", &[3, 0xe000_64ff, BUFFER]);
    assert_eq!(windows(&large), Some(vec![range(BUFFER, 8192)]));
    assert_eq!(windows(&call("ioctl", &[3, 0xc040_64ff, 7])), Some(vec![]));
    assert_eq!(
        unknown_name(&request),
        "ioctl 0xc04064ff (group 'd', number 0xff, read and write 64 bytes)"
    );
}

#[test]
fn pointers_in_an_unknown_structure_have_windows() {
    let request = call("ioctl", &[3, 0xc010_64ff, BUFFER]);
    let memory = Pieces::default().with_words(BUFFER, &[5, 0x7fff_0000_1000]);
    assert_eq!(
        windows_behind(&request, &memory),
        [range(0x7fff_0000_1000, 4096)]
    );
}

#[test]
fn an_unknown_call_has_a_window_for_each_pointer() {
    let unknown = Call {
        number: 9999,
        args: [1, BUFFER, 0, 0x7fff_0000_0000, u64::MAX, 5],
    };
    let expected = vec![range(BUFFER, 4096), range(0x7fff_0000_0000, 4096)];
    assert_eq!(windows(&unknown), Some(expected));
    assert_eq!(unknown_name(&unknown), "system call 9999");
    assert_eq!(unknown_name(&call("prctl", &[12345, 0])), "prctl 0x3039");
}
