//! Socket addresses as text.

use super::structure::unsigned;
use super::{text, value};
use crate::names;
use std::net::{Ipv4Addr, Ipv6Addr};

const AF_UNIX: u64 = 1;
const AF_INET: u64 = 2;
const AF_INET6: u64 = 10;
const AF_NETLINK: u64 = 16;

/// A `struct sockaddr` of any family.
pub(super) fn address(bytes: &[u8]) -> String {
    let Some(family) = unsigned(bytes, 0, 2) else {
        return "{}".to_owned();
    };
    let name = value::named(names::FAMILIES, family);
    let rest = match family {
        AF_UNIX => Some(unix(&bytes[2..])),
        AF_INET => inet(bytes),
        AF_INET6 => inet6(bytes),
        AF_NETLINK => netlink(bytes),
        _ => None,
    };
    let rest = rest.unwrap_or_else(|| format!("sa_data={}", text::string(&bytes[2..])));
    format!("{{sa_family={name}, {rest}}}")
}

/// A path, or after a NUL a name without a file; nothing for an unnamed socket.
fn unix(path: &[u8]) -> String {
    match path {
        [] => "unnamed".to_owned(),
        [0, name @ ..] => format!("sun_path=@{}", text::string(name)),
        path => {
            let end = path
                .iter()
                .position(|byte| *byte == 0)
                .unwrap_or(path.len());
            format!("sun_path={}", text::string(&path[..end]))
        }
    }
}

fn inet(bytes: &[u8]) -> Option<String> {
    let address: [u8; 4] = bytes.get(4..8)?.try_into().ok()?;
    let address = Ipv4Addr::from(address);
    Some(format!(
        "sin_port=htons({}), sin_addr=inet_addr(\"{address}\")",
        port(bytes)?
    ))
}

fn inet6(bytes: &[u8]) -> Option<String> {
    let address: [u8; 16] = bytes.get(8..24)?.try_into().ok()?;
    let address = Ipv6Addr::from(address);
    Some(format!(
        "sin6_port=htons({}), sin6_addr=\"{address}\"",
        port(bytes)?
    ))
}

fn netlink(bytes: &[u8]) -> Option<String> {
    let (pid, groups) = (unsigned(bytes, 4, 4)?, unsigned(bytes, 8, 4)?);
    Some(format!("nl_pid={pid}, nl_groups={groups:#x}"))
}

fn port(bytes: &[u8]) -> Option<u16> {
    Some((unsigned(bytes, 2, 2)? as u16).swap_bytes())
}
