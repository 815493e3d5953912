//! Error numbers of the kernel, by the names of `errno(3)`; and the four that only a tracer sees.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An error number of the kernel, positive.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Errno(pub i32);

impl Errno {
    /// Restart after any handler with `SA_RESTART`, else `EINTR` (`include/linux/errno.h`).
    pub const ERESTARTSYS: Self = Self(512);
    /// Restart always.
    pub const ERESTARTNOINTR: Self = Self(513);
    /// Restart only if no handler ran.
    pub const ERESTARTNOHAND: Self = Self(514);
    /// Restart by `restart_syscall` if no handler ran.
    pub const ERESTART_RESTARTBLOCK: Self = Self(516);
    /// `EPERM`.
    pub const EPERM: Self = Self(1);
    /// `ENOENT`.
    pub const ENOENT: Self = Self(2);
    /// `ESRCH`.
    pub const ESRCH: Self = Self(3);
    /// `EINTR`.
    pub const EINTR: Self = Self(4);
    /// `EIO`.
    pub const EIO: Self = Self(5);
    /// `ENXIO`.
    pub const ENXIO: Self = Self(6);
    /// `E2BIG`.
    pub const E2BIG: Self = Self(7);
    /// `ENOEXEC`.
    pub const ENOEXEC: Self = Self(8);
    /// `EBADF`.
    pub const EBADF: Self = Self(9);
    /// `ECHILD`.
    pub const ECHILD: Self = Self(10);
    /// `EAGAIN`.
    pub const EAGAIN: Self = Self(11);
    /// `ENOMEM`.
    pub const ENOMEM: Self = Self(12);
    /// `EACCES`.
    pub const EACCES: Self = Self(13);
    /// `EFAULT`.
    pub const EFAULT: Self = Self(14);
    /// `ENOTBLK`.
    pub const ENOTBLK: Self = Self(15);
    /// `EBUSY`.
    pub const EBUSY: Self = Self(16);
    /// `EEXIST`.
    pub const EEXIST: Self = Self(17);
    /// `EXDEV`.
    pub const EXDEV: Self = Self(18);
    /// `ENODEV`.
    pub const ENODEV: Self = Self(19);
    /// `ENOTDIR`.
    pub const ENOTDIR: Self = Self(20);
    /// `EISDIR`.
    pub const EISDIR: Self = Self(21);
    /// `EINVAL`.
    pub const EINVAL: Self = Self(22);
    /// `ENFILE`.
    pub const ENFILE: Self = Self(23);
    /// `EMFILE`.
    pub const EMFILE: Self = Self(24);
    /// `ENOTTY`.
    pub const ENOTTY: Self = Self(25);
    /// `ETXTBSY`.
    pub const ETXTBSY: Self = Self(26);
    /// `EFBIG`.
    pub const EFBIG: Self = Self(27);
    /// `ENOSPC`.
    pub const ENOSPC: Self = Self(28);
    /// `ESPIPE`.
    pub const ESPIPE: Self = Self(29);
    /// `EROFS`.
    pub const EROFS: Self = Self(30);
    /// `EMLINK`.
    pub const EMLINK: Self = Self(31);
    /// `EPIPE`.
    pub const EPIPE: Self = Self(32);
    /// `EDOM`.
    pub const EDOM: Self = Self(33);
    /// `ERANGE`.
    pub const ERANGE: Self = Self(34);
    /// `EDEADLK`.
    pub const EDEADLK: Self = Self(35);
    /// `ENAMETOOLONG`.
    pub const ENAMETOOLONG: Self = Self(36);
    /// `ENOLCK`.
    pub const ENOLCK: Self = Self(37);
    /// `ENOSYS`.
    pub const ENOSYS: Self = Self(38);
    /// `ENOTEMPTY`.
    pub const ENOTEMPTY: Self = Self(39);
    /// `ELOOP`.
    pub const ELOOP: Self = Self(40);
    /// `ENOMSG`.
    pub const ENOMSG: Self = Self(42);
    /// `EIDRM`.
    pub const EIDRM: Self = Self(43);
    /// `ECHRNG`.
    pub const ECHRNG: Self = Self(44);
    /// `EL2NSYNC`.
    pub const EL2NSYNC: Self = Self(45);
    /// `EL3HLT`.
    pub const EL3HLT: Self = Self(46);
    /// `EL3RST`.
    pub const EL3RST: Self = Self(47);
    /// `ELNRNG`.
    pub const ELNRNG: Self = Self(48);
    /// `EUNATCH`.
    pub const EUNATCH: Self = Self(49);
    /// `ENOCSI`.
    pub const ENOCSI: Self = Self(50);
    /// `EL2HLT`.
    pub const EL2HLT: Self = Self(51);
    /// `EBADE`.
    pub const EBADE: Self = Self(52);
    /// `EBADR`.
    pub const EBADR: Self = Self(53);
    /// `EXFULL`.
    pub const EXFULL: Self = Self(54);
    /// `ENOANO`.
    pub const ENOANO: Self = Self(55);
    /// `EBADRQC`.
    pub const EBADRQC: Self = Self(56);
    /// `EBADSLT`.
    pub const EBADSLT: Self = Self(57);
    /// `EBFONT`.
    pub const EBFONT: Self = Self(59);
    /// `ENOSTR`.
    pub const ENOSTR: Self = Self(60);
    /// `ENODATA`.
    pub const ENODATA: Self = Self(61);
    /// `ETIME`.
    pub const ETIME: Self = Self(62);
    /// `ENOSR`.
    pub const ENOSR: Self = Self(63);
    /// `ENONET`.
    pub const ENONET: Self = Self(64);
    /// `ENOPKG`.
    pub const ENOPKG: Self = Self(65);
    /// `EREMOTE`.
    pub const EREMOTE: Self = Self(66);
    /// `ENOLINK`.
    pub const ENOLINK: Self = Self(67);
    /// `EADV`.
    pub const EADV: Self = Self(68);
    /// `ESRMNT`.
    pub const ESRMNT: Self = Self(69);
    /// `ECOMM`.
    pub const ECOMM: Self = Self(70);
    /// `EPROTO`.
    pub const EPROTO: Self = Self(71);
    /// `EMULTIHOP`.
    pub const EMULTIHOP: Self = Self(72);
    /// `EDOTDOT`.
    pub const EDOTDOT: Self = Self(73);
    /// `EBADMSG`.
    pub const EBADMSG: Self = Self(74);
    /// `EOVERFLOW`.
    pub const EOVERFLOW: Self = Self(75);
    /// `ENOTUNIQ`.
    pub const ENOTUNIQ: Self = Self(76);
    /// `EBADFD`.
    pub const EBADFD: Self = Self(77);
    /// `EREMCHG`.
    pub const EREMCHG: Self = Self(78);
    /// `ELIBACC`.
    pub const ELIBACC: Self = Self(79);
    /// `ELIBBAD`.
    pub const ELIBBAD: Self = Self(80);
    /// `ELIBSCN`.
    pub const ELIBSCN: Self = Self(81);
    /// `ELIBMAX`.
    pub const ELIBMAX: Self = Self(82);
    /// `ELIBEXEC`.
    pub const ELIBEXEC: Self = Self(83);
    /// `EILSEQ`.
    pub const EILSEQ: Self = Self(84);
    /// `ERESTART`.
    pub const ERESTART: Self = Self(85);
    /// `ESTRPIPE`.
    pub const ESTRPIPE: Self = Self(86);
    /// `EUSERS`.
    pub const EUSERS: Self = Self(87);
    /// `ENOTSOCK`.
    pub const ENOTSOCK: Self = Self(88);
    /// `EDESTADDRREQ`.
    pub const EDESTADDRREQ: Self = Self(89);
    /// `EMSGSIZE`.
    pub const EMSGSIZE: Self = Self(90);
    /// `EPROTOTYPE`.
    pub const EPROTOTYPE: Self = Self(91);
    /// `ENOPROTOOPT`.
    pub const ENOPROTOOPT: Self = Self(92);
    /// `EPROTONOSUPPORT`.
    pub const EPROTONOSUPPORT: Self = Self(93);
    /// `ESOCKTNOSUPPORT`.
    pub const ESOCKTNOSUPPORT: Self = Self(94);
    /// `EOPNOTSUPP`.
    pub const EOPNOTSUPP: Self = Self(95);
    /// `EPFNOSUPPORT`.
    pub const EPFNOSUPPORT: Self = Self(96);
    /// `EAFNOSUPPORT`.
    pub const EAFNOSUPPORT: Self = Self(97);
    /// `EADDRINUSE`.
    pub const EADDRINUSE: Self = Self(98);
    /// `EADDRNOTAVAIL`.
    pub const EADDRNOTAVAIL: Self = Self(99);
    /// `ENETDOWN`.
    pub const ENETDOWN: Self = Self(100);
    /// `ENETUNREACH`.
    pub const ENETUNREACH: Self = Self(101);
    /// `ENETRESET`.
    pub const ENETRESET: Self = Self(102);
    /// `ECONNABORTED`.
    pub const ECONNABORTED: Self = Self(103);
    /// `ECONNRESET`.
    pub const ECONNRESET: Self = Self(104);
    /// `ENOBUFS`.
    pub const ENOBUFS: Self = Self(105);
    /// `EISCONN`.
    pub const EISCONN: Self = Self(106);
    /// `ENOTCONN`.
    pub const ENOTCONN: Self = Self(107);
    /// `ESHUTDOWN`.
    pub const ESHUTDOWN: Self = Self(108);
    /// `ETOOMANYREFS`.
    pub const ETOOMANYREFS: Self = Self(109);
    /// `ETIMEDOUT`.
    pub const ETIMEDOUT: Self = Self(110);
    /// `ECONNREFUSED`.
    pub const ECONNREFUSED: Self = Self(111);
    /// `EHOSTDOWN`.
    pub const EHOSTDOWN: Self = Self(112);
    /// `EHOSTUNREACH`.
    pub const EHOSTUNREACH: Self = Self(113);
    /// `EALREADY`.
    pub const EALREADY: Self = Self(114);
    /// `EINPROGRESS`.
    pub const EINPROGRESS: Self = Self(115);
    /// `ESTALE`.
    pub const ESTALE: Self = Self(116);
    /// `EUCLEAN`.
    pub const EUCLEAN: Self = Self(117);
    /// `ENOTNAM`.
    pub const ENOTNAM: Self = Self(118);
    /// `ENAVAIL`.
    pub const ENAVAIL: Self = Self(119);
    /// `EISNAM`.
    pub const EISNAM: Self = Self(120);
    /// `EREMOTEIO`.
    pub const EREMOTEIO: Self = Self(121);
    /// `EDQUOT`.
    pub const EDQUOT: Self = Self(122);
    /// `ENOMEDIUM`.
    pub const ENOMEDIUM: Self = Self(123);
    /// `EMEDIUMTYPE`.
    pub const EMEDIUMTYPE: Self = Self(124);
    /// `ECANCELED`.
    pub const ECANCELED: Self = Self(125);
    /// `ENOKEY`.
    pub const ENOKEY: Self = Self(126);
    /// `EKEYEXPIRED`.
    pub const EKEYEXPIRED: Self = Self(127);
    /// `EKEYREVOKED`.
    pub const EKEYREVOKED: Self = Self(128);
    /// `EKEYREJECTED`.
    pub const EKEYREJECTED: Self = Self(129);
    /// `EOWNERDEAD`.
    pub const EOWNERDEAD: Self = Self(130);
    /// `ENOTRECOVERABLE`.
    pub const ENOTRECOVERABLE: Self = Self(131);
    /// `ERFKILL`.
    pub const ERFKILL: Self = Self(132);
    /// `EHWPOISON`.
    pub const EHWPOISON: Self = Self(133);

    /// The value that a system call returns for this error.
    pub fn as_result(self) -> i64 {
        -i64::from(self.0)
    }

    /// The error in a system call's result, if it is one (−4095 to −1).
    pub fn from_result(result: i64) -> Option<Self> {
        i32::try_from(result)
            .ok()
            .filter(|raw| (-4095..0).contains(raw))
            .map(|raw| Self(-raw))
    }

    /// Whether the kernel will restart the call or turn this into `EINTR`.
    pub fn is_restart(self) -> bool {
        matches!(self.0, 512 | 513 | 514 | 516)
    }

    /// The name of `errno(3)`, if there is one.
    pub fn name(self) -> Option<&'static str> {
        name_of(self.0)
    }
}

#[rustfmt::skip]
fn name_of(raw: i32) -> Option<&'static str> {
    Some(match raw {
        512 => "ERESTARTSYS",
        513 => "ERESTARTNOINTR",
        514 => "ERESTARTNOHAND",
        516 => "ERESTART_RESTARTBLOCK",
        1 => "EPERM",
        2 => "ENOENT",
        3 => "ESRCH",
        4 => "EINTR",
        5 => "EIO",
        6 => "ENXIO",
        7 => "E2BIG",
        8 => "ENOEXEC",
        9 => "EBADF",
        10 => "ECHILD",
        11 => "EAGAIN",
        12 => "ENOMEM",
        13 => "EACCES",
        14 => "EFAULT",
        15 => "ENOTBLK",
        16 => "EBUSY",
        17 => "EEXIST",
        18 => "EXDEV",
        19 => "ENODEV",
        20 => "ENOTDIR",
        21 => "EISDIR",
        22 => "EINVAL",
        23 => "ENFILE",
        24 => "EMFILE",
        25 => "ENOTTY",
        26 => "ETXTBSY",
        27 => "EFBIG",
        28 => "ENOSPC",
        29 => "ESPIPE",
        30 => "EROFS",
        31 => "EMLINK",
        32 => "EPIPE",
        33 => "EDOM",
        34 => "ERANGE",
        35 => "EDEADLK",
        36 => "ENAMETOOLONG",
        37 => "ENOLCK",
        38 => "ENOSYS",
        39 => "ENOTEMPTY",
        40 => "ELOOP",
        42 => "ENOMSG",
        43 => "EIDRM",
        44 => "ECHRNG",
        45 => "EL2NSYNC",
        46 => "EL3HLT",
        47 => "EL3RST",
        48 => "ELNRNG",
        49 => "EUNATCH",
        50 => "ENOCSI",
        51 => "EL2HLT",
        52 => "EBADE",
        53 => "EBADR",
        54 => "EXFULL",
        55 => "ENOANO",
        56 => "EBADRQC",
        57 => "EBADSLT",
        59 => "EBFONT",
        60 => "ENOSTR",
        61 => "ENODATA",
        62 => "ETIME",
        63 => "ENOSR",
        64 => "ENONET",
        65 => "ENOPKG",
        66 => "EREMOTE",
        67 => "ENOLINK",
        68 => "EADV",
        69 => "ESRMNT",
        70 => "ECOMM",
        71 => "EPROTO",
        72 => "EMULTIHOP",
        73 => "EDOTDOT",
        74 => "EBADMSG",
        75 => "EOVERFLOW",
        76 => "ENOTUNIQ",
        77 => "EBADFD",
        78 => "EREMCHG",
        79 => "ELIBACC",
        80 => "ELIBBAD",
        81 => "ELIBSCN",
        82 => "ELIBMAX",
        83 => "ELIBEXEC",
        84 => "EILSEQ",
        85 => "ERESTART",
        86 => "ESTRPIPE",
        87 => "EUSERS",
        88 => "ENOTSOCK",
        89 => "EDESTADDRREQ",
        90 => "EMSGSIZE",
        91 => "EPROTOTYPE",
        92 => "ENOPROTOOPT",
        93 => "EPROTONOSUPPORT",
        94 => "ESOCKTNOSUPPORT",
        95 => "EOPNOTSUPP",
        96 => "EPFNOSUPPORT",
        97 => "EAFNOSUPPORT",
        98 => "EADDRINUSE",
        99 => "EADDRNOTAVAIL",
        100 => "ENETDOWN",
        101 => "ENETUNREACH",
        102 => "ENETRESET",
        103 => "ECONNABORTED",
        104 => "ECONNRESET",
        105 => "ENOBUFS",
        106 => "EISCONN",
        107 => "ENOTCONN",
        108 => "ESHUTDOWN",
        109 => "ETOOMANYREFS",
        110 => "ETIMEDOUT",
        111 => "ECONNREFUSED",
        112 => "EHOSTDOWN",
        113 => "EHOSTUNREACH",
        114 => "EALREADY",
        115 => "EINPROGRESS",
        116 => "ESTALE",
        117 => "EUCLEAN",
        118 => "ENOTNAM",
        119 => "ENAVAIL",
        120 => "EISNAM",
        121 => "EREMOTEIO",
        122 => "EDQUOT",
        123 => "ENOMEDIUM",
        124 => "EMEDIUMTYPE",
        125 => "ECANCELED",
        126 => "ENOKEY",
        127 => "EKEYEXPIRED",
        128 => "EKEYREVOKED",
        129 => "EKEYREJECTED",
        130 => "EOWNERDEAD",
        131 => "ENOTRECOVERABLE",
        132 => "ERFKILL",
        133 => "EHWPOISON",
        _ => return None,
    })
}

impl fmt::Display for Errno {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "errno {}", self.0),
        }
    }
}

impl fmt::Debug for Errno {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
