//! The requests of `ioctl`, by device. What isn't here is recorded conservatively.
//!
//! Most numbers carry a direction and a size, but these lie often enough that only rows are trusted.

use crate::arg::{Direction, Length, Nested};
use crate::syscall::{Multiplexer, Selector, Unknown, operations};

const KEYSTROKES: &str = "would type into the terminal that records";
const CONTROL: &str = "the replayer has no terminal: nothing to execute";

const FAULTS: &str = "page faults handled by the program happen at points that no event marks";
const WRITERS: &str = "a device or a kernel thread would write memory at any time";

/// The room taken for a command of ethtool: what its longest tables have, and more than most.
const ETHTOOL_SIZE: u64 = 16 << 10;

/// What `struct btrfs_ioctl_ino_path_args` and its kin hold: at 8 the size, at 48 the pointer.
const FOUND: &[Nested] = &[Nested {
    offset: 48,
    direction: Direction::Out,
    length: Length::Counted {
        base: 0,
        offset: 8,
        width: 8,
        times: 1,
    },
}];

/// What `struct nvme_passthru_cmd` holds: metadata at 16 and data at 24, their sizes at 32 and 36.
const NVME_DATA: &[Nested] = &[
    Nested {
        offset: 16,
        direction: Direction::InOut,
        length: Length::Counted {
            base: 0,
            offset: 32,
            width: 4,
            times: 1,
        },
    },
    Nested {
        offset: 24,
        direction: Direction::InOut,
        length: Length::Counted {
            base: 0,
            offset: 36,
            width: 4,
            times: 1,
        },
    },
];

/// All requests.
pub(crate) static REQUESTS: Multiplexer = Multiplexer {
    selector: Selector::Argument(1, u32::MAX),
    from: 2,
    operations: ROWS,
    unknown: Unknown::Conservative,
};

/// All but the size of a request number: for requests of any size.
const ANY_SIZE: u64 = !0x3fff_0000;

operations! { ROWS;
    0x5401 TCGETS(termios: writes(Struct(&structs::TERMIOS)));
    0x5402 TCSETS(termios: reads(Struct(&structs::TERMIOS)));
    0x5403 TCSETSW(termios: reads(Struct(&structs::TERMIOS))).may_block();
    0x5404 TCSETSF(termios: reads(Struct(&structs::TERMIOS))).may_block();
    0x5405 TCGETA(termio: writes(Struct(&structs::TERMIO)));
    0x5406 TCSETA(termio: reads(Struct(&structs::TERMIO)));
    0x5407 TCSETAW(termio: reads(Struct(&structs::TERMIO))).may_block();
    0x5408 TCSETAF(termio: reads(Struct(&structs::TERMIO))).may_block();
    0x5409 TCSBRK(arg: Int).may_block();
    0x540a TCXONC(action: Int);
    0x540b TCFLSH(queue: Enum(names::FLUSH_QUEUES));
    0x540c TIOCEXCL();
    0x540d TIOCNXCL();
    0x540e TIOCSCTTY(steal: Int).note(CONTROL);
    0x540f TIOCGPGRP(pgrp: writes(I32));
    0x5410 TIOCSPGRP(pgrp: reads(I32));
    0x5411 TIOCOUTQ(count: writes(I32));
    0x5412 TIOCSTI(character: reads_many(Fixed(1), Bytes)).refused(Errno::EIO, KEYSTROKES);
    0x5413 TIOCGWINSZ(winsize: writes(Struct(&structs::WINSIZE)));
    0x5414 TIOCSWINSZ(winsize: reads(Struct(&structs::WINSIZE)));
    0x5415 TIOCMGET(bits: writes(I32));
    0x5416 TIOCMBIS(bits: reads(I32));
    0x5417 TIOCMBIC(bits: reads(I32));
    0x5418 TIOCMSET(bits: reads(I32));
    0x545c TIOCMIWAIT(bits: Hex).may_block();
    0x5419 TIOCGSOFTCAR(flag: writes(I32));
    0x541a TIOCSSOFTCAR(flag: reads(I32));
    0x541b FIONREAD(count: writes(I32));
    0x541c TIOCLINUX(subcode: updates_many(Fixed(1), Opaque)).refused(Errno::EINVAL, KEYSTROKES);
    0x541d TIOCCONS();
    0x541e TIOCGSERIAL(serial: writes(Struct(&structs::SERIAL)));
    0x541f TIOCSSERIAL(serial: reads(Struct(&structs::SERIAL)));
    0x5420 TIOCPKT(flag: reads(I32));
    0x5421 FIONBIO(flag: reads(I32));
    0x5422 TIOCNOTTY();
    0x5423 TIOCSETD(discipline: reads(I32));
    0x5424 TIOCGETD(discipline: writes(I32));
    0x5425 TCSBRKP(arg: Int).may_block();
    0x5427 TIOCSBRK();
    0x5428 TIOCCBRK();
    0x5429 TIOCGSID(sid: writes(I32));
    0x802c542a TCGETS2(termios: writes(Struct(&structs::TERMIOS2)));
    0x402c542b TCSETS2(termios: reads(Struct(&structs::TERMIOS2)));
    0x402c542c TCSETSW2(termios: reads(Struct(&structs::TERMIOS2))).may_block();
    0x402c542d TCSETSF2(termios: reads(Struct(&structs::TERMIOS2))).may_block();
    0x80045430 TIOCGPTN(number: writes(U32));
    0x40045431 TIOCSPTLCK(lock: reads(I32));
    0x80045432 TIOCGDEV(device: writes(U32));
    0x5437 TIOCVHANGUP();
    0x80045438 TIOCGPKT(flag: writes(I32));
    0x80045439 TIOCGPTLCK(lock: writes(I32));
    0x80045440 TIOCGEXCL(flag: writes(I32));
    0x5441 TIOCGPTPEER(flags: Split(3, names::OPEN_ACCESS, names::OPEN));
    0x5450 FIONCLEX();
    0x5451 FIOCLEX();
    0x5452 FIOASYNC(flag: reads(I32));
    0x5460 FIOQSIZE(size: writes(I64));
    0x545d TIOCGICOUNT(counters: writes_many(Fixed(80), Opaque));

    1 FIBMAP(block: updates(I32));
    2 FIGETBSZ(size: writes(I32));
    0xc0045877 FIFREEZE();
    0xc0045878 FITHAW();
    0xc0185879 FITRIM(range: updates(Struct(&structs::FSTRIM)));
    0x40049409 FICLONE(src_fd: Fd).note("the recorder also looks whether the file is mapped");
    0x4020940d FICLONERANGE(range: reads(Struct(&structs::FILE_CLONE_RANGE)))
        .note("the recorder also looks whether the file is mapped");
    0xc0189436 FIDEDUPERANGE(range: updates_many(
        Counted { base: 24, offset: 16, width: 2, times: 32 }, Opaque));
    0x80086601 FS_IOC_GETFLAGS(flags: writes(I32)).note("the number says 8 bytes, the kernel writes 4");
    0x40086602 FS_IOC_SETFLAGS(flags: reads(I32));
    0x80087601 FS_IOC_GETVERSION(version: writes(U64))
        .note("the number says 8 bytes; most file systems write 4, those of FUSE 8");
    0x40087602 FS_IOC_SETVERSION(version: reads(I32));
    0xc020660b FS_IOC_FIEMAP(fiemap: updates_many(
        Counted { base: 32, offset: 24, width: 4, times: 56 }, Struct(&structs::FIEMAP)).when(Always))
        .note("tells of flags that it doesn't know on EBADR");
    0x801c581f FS_IOC_FSGETXATTR(attr: writes(Struct(&structs::FSXATTR)));
    0x401c5820 FS_IOC_FSSETXATTR(attr: reads(Struct(&structs::FSXATTR)));
    0x81009431 FS_IOC_GETFSLABEL(label: writes_many(Fixed(256), Text));
    0x41009432 FS_IOC_SETFSLABEL(label: Str);
    0x40806685 FS_IOC_ENABLE_VERITY(arg: reads_many(Fixed(128), Opaque));
    0xc0046686 FS_IOC_MEASURE_VERITY(digest: updates_many(
        Counted { base: 4, offset: 2, width: 2, times: 1 }, Opaque));
    0xc0286687 FS_IOC_READ_VERITY_METADATA(arg: reads_many(Fixed(40), Opaque).nested(&[Nested {
        offset: 24,
        direction: Out,
        length: Counted { base: 0, offset: 16, width: 8, times: 1 },
    }]));
    0xc0606610 PAGEMAP_SCAN(arg: updates_many(Fixed(96), Opaque).when(Always).nested(&[Nested {
        offset: 40,
        direction: Out,
        length: Counted { base: 0, offset: 48, width: 8, times: 24 },
    }]));
    0xc0686611 PROCMAP_QUERY(query: updates_many(Fixed(104), Opaque).nested(&[
        Nested {
            offset: 88,
            direction: Out,
            length: Counted { base: 0, offset: 80, width: 4, times: 1 },
        },
        Nested {
            offset: 96,
            direction: Out,
            length: Counted { base: 0, offset: 84, width: 4, times: 1 },
        },
    ]));
    0x8011_1500 FS_IOC_GETFSUUID(uuid: writes_many(Fixed(17), Opaque));
    0x8081_1501 FS_IOC_GETFSSYSFSPATH(path: writes_many(Fixed(129), Opaque));

    0xc0709411 BTRFS_IOC_TREE_SEARCH_V2(args: updates_many(
        Counted { base: 112, offset: 104, width: 8, times: 1 }, Opaque).when(Always))
        .note("tells on EOVERFLOW how much it would be");
    0xc0109414 BTRFS_IOC_SPACE_INFO(args: updates_many(
        Counted { base: 16, offset: 0, width: 8, times: 24 }, Opaque));
    0xc0389423 BTRFS_IOC_INO_PATHS(args: reads_many(Fixed(56), Opaque).nested(FOUND));
    0xc0389424 BTRFS_IOC_LOGICAL_INO(args: reads_many(Fixed(56), Opaque).nested(FOUND));
    0xc038943b BTRFS_IOC_LOGICAL_INO_V2(args: reads_many(Fixed(56), Opaque).nested(FOUND));

    0x125d BLKROSET(flag: reads(I32));
    0x125e BLKROGET(flag: writes(I32));
    0x125f BLKRRPART();
    0x1260 BLKGETSIZE(size: writes(U64));
    0x1261 BLKFLSBUF();
    0x1263 BLKRAGET(pages: writes(I64));
    0x1265 BLKFRAGET(pages: writes(I64));
    0x1267 BLKSECTGET(sectors: writes_many(Fixed(2), Opaque));
    0x1268 BLKSSZGET(size: writes(I32));
    0x80081270 BLKBSZGET(size: writes(I32)).note("the number says 8 bytes, the kernel writes 4");
    0x40081271 BLKBSZSET(size: reads(I32));
    0x80081272 BLKGETSIZE64(size: writes(U64));
    0x1277 BLKDISCARD(range: reads(Struct(&structs::RANGE64)));
    0x127f BLKZEROOUT(range: reads(Struct(&structs::RANGE64)));
    0x127d BLKSECDISCARD(range: reads(Struct(&structs::RANGE64)));
    0x1278 BLKIOMIN(size: writes(U32));
    0x1279 BLKIOOPT(size: writes(U32));
    0x127a BLKALIGNOFF(offset: writes(I32));
    0x127b BLKPBSZGET(size: writes(U32));
    0x127c BLKDISCARDZEROES(flag: writes(U32));
    0x127e BLKROTATIONAL(flag: writes_many(Fixed(2), Opaque));
    0x80081280 BLKGETDISKSEQ(sequence: writes(U64));
    769 HDIO_GETGEO(geometry: writes(Struct(&structs::HD_GEOMETRY)));

    0x2285 SG_IO(header: updates_many(Fixed(88), Opaque).when(Always).nested(&[
        Nested {
            offset: 16,
            direction: InOut,
            length: Counted { base: 0, offset: 12, width: 4, times: 1 },
        },
        Nested {
            offset: 32,
            direction: Out,
            length: Counted { base: 0, offset: 9, width: 1, times: 1 },
        },
    ])).may_block().note("of data in an iovec only the vector is recorded");
    0xc0484e41 NVME_IOCTL_ADMIN_CMD(command: updates_many(Fixed(72), Opaque).nested(NVME_DATA))
        .may_block();
    0xc0484e43 NVME_IOCTL_IO_CMD(command: updates_many(Fixed(72), Opaque).nested(NVME_DATA))
        .may_block();
    0xc138fd00 DM_IOCTL(parameters: updates_many(
        Counted { base: 0, offset: 12, width: 4, times: 1 }, Opaque).when(Always))
        .masked(!0xff).may_block().note("one request for each command of the device mapper");

    0x4c00 LOOP_SET_FD(fd: Fd);
    0x4c01 LOOP_CLR_FD();
    0x4c04 LOOP_SET_STATUS64(info: reads(Struct(&structs::LOOP_INFO64)));
    0x4c05 LOOP_GET_STATUS64(info: writes(Struct(&structs::LOOP_INFO64)));
    0x4c06 LOOP_CHANGE_FD(fd: Fd);
    0x4c07 LOOP_SET_CAPACITY();
    0x4c08 LOOP_SET_DIRECT_IO(flag: Size);
    0x4c09 LOOP_SET_BLOCK_SIZE(size: Size);
    0x4c0a LOOP_CONFIGURE(config: reads_many(Fixed(304), Opaque));
    0x4c80 LOOP_CTL_ADD(index: Int);
    0x4c81 LOOP_CTL_REMOVE(index: Int);
    0x4c82 LOOP_CTL_GET_FREE();

    0x8910 SIOCGIFNAME(ifreq: updates(Struct(&structs::IFREQ)));
    0x8912 SIOCGIFCONF(ifconf: updates(Struct(&structs::IFCONF)).nested(&[Nested {
        offset: 8,
        direction: Out,
        length: Counted { base: 0, offset: 0, width: 4, times: 1 },
    }]));
    0x8913 SIOCGIFFLAGS(ifreq: updates(Struct(&structs::IFREQ)));
    0x8914 SIOCSIFFLAGS(ifreq: reads(Struct(&structs::IFREQ)));
    0x8915 SIOCGIFADDR(ifreq: updates(Struct(&structs::IFREQ)));
    0x8916 SIOCSIFADDR(ifreq: reads(Struct(&structs::IFREQ)));
    0x8917 SIOCGIFDSTADDR(ifreq: updates(Struct(&structs::IFREQ)));
    0x8919 SIOCGIFBRDADDR(ifreq: updates(Struct(&structs::IFREQ)));
    0x891b SIOCGIFNETMASK(ifreq: updates(Struct(&structs::IFREQ)));
    0x891c SIOCSIFNETMASK(ifreq: reads(Struct(&structs::IFREQ)));
    0x891d SIOCGIFMETRIC(ifreq: updates(Struct(&structs::IFREQ)));
    0x8921 SIOCGIFMTU(ifreq: updates(Struct(&structs::IFREQ)));
    0x8922 SIOCSIFMTU(ifreq: reads(Struct(&structs::IFREQ)));
    0x8927 SIOCGIFHWADDR(ifreq: updates(Struct(&structs::IFREQ)));
    0x8933 SIOCGIFINDEX(ifreq: updates(Struct(&structs::IFREQ)));
    0x8942 SIOCGIFTXQLEN(ifreq: updates(Struct(&structs::IFREQ)));
    0x8970 SIOCGIFMAP(ifreq: updates(Struct(&structs::IFREQ)));
    0x8946 SIOCETHTOOL(ifreq: updates(Struct(&structs::IFREQ)).nested(&[Nested {
        offset: 16,
        direction: InOut,
        length: Fixed(ETHTOOL_SIZE),
    }])).note("the command's size isn't in the request: 16 KiB are recorded, as far as readable");
    0x8935 SIOCGIFPFLAGS(ifreq: updates(Struct(&structs::IFREQ)));
    0x8906 SIOCGSTAMP_OLD(time: writes(Struct(&structs::TIMEVAL)));
    0x8907 SIOCGSTAMPNS_OLD(time: writes(Struct(&structs::TIMESPEC)));
    0x8904 SIOCGPGRP(pgrp: writes(I32));
    0x8902 SIOCSPGRP(pgrp: reads(I32));
    0x8903 FIOGETOWN(pgrp: writes(I32));
    0x8901 FIOSETOWN(pgrp: reads(I32));
    0x8905 SIOCATMARK(flag: writes(I32));
    0x894b SIOCOUTQNSD(count: writes(I32));
    0x89e0 SIOCUNIXFILE();
    0x400454ca TUNSETIFF(ifreq: updates(Struct(&structs::IFREQ)));
    0x800454d2 TUNGETIFF(ifreq: writes(Struct(&structs::IFREQ)));
    0x400454cb TUNSETPERSIST(flag: Int);
    0x400454cc TUNSETOWNER(uid: Int);
    0x400454ce TUNSETGROUP(gid: Int);
    0x800454cf TUNGETFEATURES(bits: writes(U32));
    0x400454d0 TUNSETOFFLOAD(bits: Hex);
    0x400454d8 TUNSETVNETHDRSZ(size: reads(I32));
    0x800454d7 TUNGETVNETHDRSZ(size: writes(I32));

    0x80045200 RNDGETENTCNT(count: writes(I32));
    0x40045201 RNDADDTOENTCNT(count: reads(I32));
    0x5204 RNDZAPENTCNT();
    0x5206 RNDCLEARPOOL();

    0x7001 RTC_AIE_ON();
    0x7002 RTC_AIE_OFF();
    0x7003 RTC_UIE_ON();
    0x7004 RTC_UIE_OFF();
    0x40247007 RTC_ALM_SET(time: reads(Struct(&structs::RTC_TIME)));
    0x80247008 RTC_ALM_READ(time: writes(Struct(&structs::RTC_TIME)));
    0x80247009 RTC_RD_TIME(time: writes(Struct(&structs::RTC_TIME)));
    0x4024700a RTC_SET_TIME(time: reads(Struct(&structs::RTC_TIME)));
    0x8008700b RTC_IRQP_READ(rate: writes(U64));
    0x8008700d RTC_EPOCH_READ(epoch: writes(U64));
    0x80287010 RTC_WKALM_RD(alarm: writes_many(Fixed(40), Opaque));
    0x4028700f RTC_WKALM_SET(alarm: reads_many(Fixed(40), Opaque));

    0x4b33 KDGKBTYPE(type: writes_many(Fixed(1), Opaque));
    0x4b3b KDGETMODE(mode: writes(I32));
    0x4b3a KDSETMODE(mode: Int);
    0x4b44 KDGKBMODE(mode: writes(I32));
    0x4b45 KDSKBMODE(mode: Int);
    0x4b64 KDGKBLED(leds: writes_many(Fixed(1), Opaque));
    0x4b65 KDSKBLED(leds: Int);
    0x4b31 KDGETLED(leds: writes_many(Fixed(1), Opaque));
    0x4b32 KDSETLED(leds: Int);
    0x4b62 KDGKBMETA(mode: writes(I32));
    0x4b46 KDGKBENT(entry: updates_many(Fixed(4), Opaque));
    0x4b2f KIOCSOUND(tone: Int);
    0x4b30 KDMKTONE(tone: Int);
    0x4b4e KDSIGACCEPT(sig: Signal);
    0x4b66 GIO_UNIMAP(map: updates_many(Fixed(16), Opaque).nested(&[Nested {
        offset: 8,
        direction: Out,
        length: Counted { base: 0, offset: 0, width: 2, times: 4 },
    }]));
    0x5600 VT_OPENQRY(number: writes(I32));
    0x5601 VT_GETMODE(mode: writes(Struct(&structs::VT_MODE)));
    0x5602 VT_SETMODE(mode: reads(Struct(&structs::VT_MODE)));
    0x5603 VT_GETSTATE(state: writes(Struct(&structs::VT_STAT)));
    0x5605 VT_RELDISP(arg: Int);
    0x5606 VT_ACTIVATE(number: Int);
    0x5607 VT_WAITACTIVE(number: Int).may_block();
    0x5608 VT_DISALLOCATE(number: Int);

    0x80044501 EVIOCGVERSION(version: writes(I32));
    0x80084502 EVIOCGID(id: writes(Struct(&structs::INPUT_ID)));
    0x80084503 EVIOCGREP(settings: writes_many(Fixed(8), U32));
    0x40084503 EVIOCSREP(settings: reads_many(Fixed(8), U32));
    0x40044590 EVIOCGRAB(flag: Int);
    0x40044591 EVIOCREVOKE(flag: Int);
    0x400445a0 EVIOCSCLOCKID(clock: reads(I32));
    0x40044581 EVIOCRMFF(effect: Int);
    0x80004506 EVIOCGNAME(name: writes_many(RequestResult, Text)).masked(ANY_SIZE);
    0x80004507 EVIOCGPHYS(path: writes_many(RequestResult, Text)).masked(ANY_SIZE);
    0x80004508 EVIOCGUNIQ(id: writes_many(RequestResult, Text)).masked(ANY_SIZE);
    0x80004509 EVIOCGPROP(bits: writes_many(RequestResult, Opaque)).masked(ANY_SIZE);
    0x8000450a EVIOCGMTSLOTS(slots: updates_many(Request, Opaque)).masked(ANY_SIZE);
    0x80004518 EVIOCGKEY(bits: writes_many(RequestResult, Opaque)).masked(ANY_SIZE);
    0x80004519 EVIOCGLED(bits: writes_many(RequestResult, Opaque)).masked(ANY_SIZE);
    0x8000451a EVIOCGSND(bits: writes_many(RequestResult, Opaque)).masked(ANY_SIZE);
    0x8000451b EVIOCGSW(bits: writes_many(RequestResult, Opaque)).masked(ANY_SIZE);
    0x80004520 EVIOCGBIT(bits: writes_many(RequestResult, Opaque)).masked(ANY_SIZE & !0x1f)
        .note("one request for each type of event");
    0x80184540 EVIOCGABS(info: writes(Struct(&structs::INPUT_ABS))).masked(!0x3f)
        .note("one request for each axis");
    0x401845c0 EVIOCSABS(info: reads(Struct(&structs::INPUT_ABS))).masked(!0x3f);
    0x80044801 HIDIOCGRDESCSIZE(size: writes(I32));
    0x80084803 HIDIOCGRAWINFO(info: writes_many(Fixed(8), Opaque));
    0x80004804 HIDIOCGRAWNAME(name: writes_many(RequestResult, Text)).masked(ANY_SIZE);
    0x80004805 HIDIOCGRAWPHYS(path: writes_many(RequestResult, Text)).masked(ANY_SIZE);
    0xc0004806 HIDIOCSFEATURE(report: reads_many(Request, Opaque)).masked(ANY_SIZE);
    0xc0004807 HIDIOCGFEATURE(report: updates_many(Request, Opaque)).masked(ANY_SIZE);

    0xb701 NS_GET_USERNS();
    0xb702 NS_GET_PARENT();
    0xb703 NS_GET_NSTYPE();
    0xb704 NS_GET_OWNER_UID(uid: writes(U32));
    0x8008b705 NS_GET_MNTNS_ID(id: writes(U64));
    0x8004b706 NS_GET_PID_FROM_PIDNS(pid: Pid);
    0x8004b707 NS_GET_TGID_FROM_PIDNS(pid: Pid);
    0x8004b708 NS_GET_PID_IN_PIDNS(pid: Pid);
    0x8004b709 NS_GET_TGID_IN_PIDNS(pid: Pid);
    0x8000b70a NS_MNT_GET_INFO(info: writes_many(Request, Opaque)).masked(ANY_SIZE);
    0x8000b70b NS_MNT_GET_NEXT(info: writes_many(Request, Opaque)).masked(ANY_SIZE);
    0x8000b70c NS_MNT_GET_PREV(info: writes_many(Request, Opaque)).masked(ANY_SIZE);
    0x8008b70d NS_GET_ID(id: writes(U64));
    0xff01 PIDFD_GET_CGROUP_NAMESPACE(arg: Hex);
    0xff02 PIDFD_GET_IPC_NAMESPACE(arg: Hex);
    0xff03 PIDFD_GET_MNT_NAMESPACE(arg: Hex);
    0xff04 PIDFD_GET_NET_NAMESPACE(arg: Hex);
    0xff05 PIDFD_GET_PID_NAMESPACE(arg: Hex);
    0xff06 PIDFD_GET_PID_FOR_CHILDREN_NAMESPACE(arg: Hex);
    0xff07 PIDFD_GET_TIME_NAMESPACE(arg: Hex);
    0xff08 PIDFD_GET_TIME_FOR_CHILDREN_NAMESPACE(arg: Hex);
    0xff09 PIDFD_GET_USER_NAMESPACE(arg: Hex);
    0xff0a PIDFD_GET_UTS_NAMESPACE(arg: Hex);
    0xc000ff0b PIDFD_GET_INFO(info: updates_many(Request, Struct(&structs::PIDFD_INFO)))
        .masked(ANY_SIZE);
    0xaa00 USERFAULTFD_IOC_NEW(flags: Hex).refused(Errno::EPERM, FAULTS);
    0xaf01 VHOST_SET_OWNER().refused(Errno::EPERM, WRITERS);
    0x3b71 VFIO_IOMMU_MAP_DMA(map: reads_many(Fixed(32), Opaque)).refused(Errno::EPERM, WRITERS);
    0x8038550a USBDEVFS_SUBMITURB(urb: reads_many(Fixed(56), Opaque))
        .refused(Errno::EPERM, "its data are written by the call that collects them");
    0x40088a01 EPIOCSPARAMS(params: reads(Struct(&structs::EPOLL_PARAMS)));
    0x80088a02 EPIOCGPARAMS(params: writes(Struct(&structs::EPOLL_PARAMS)));
    0x2400 PERF_EVENT_IOC_ENABLE(flags: Hex);
    0x2401 PERF_EVENT_IOC_DISABLE(flags: Hex);
    0x2402 PERF_EVENT_IOC_REFRESH(count: Int);
    0x2403 PERF_EVENT_IOC_RESET(flags: Hex);
    0x40082404 PERF_EVENT_IOC_PERIOD(period: reads(U64));
    0x80082407 PERF_EVENT_IOC_ID(id: writes(U64));
    0x80045707 WDIOC_GETTIMEOUT(seconds: writes(I32));
    0x80045705 WDIOC_KEEPALIVE(arg: Hex);
    0x5501 UI_DEV_CREATE();
    0x5502 UI_DEV_DESTROY();
    0x40045564 UI_SET_EVBIT(bit: Int);
    0x40045565 UI_SET_KEYBIT(bit: Int);
}
