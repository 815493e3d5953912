//! The `ptrace(2)` call itself.

use crate::Error;

/// Calls `ptrace` with plain numbers.
pub(crate) fn ptrace(
    request: libc::c_uint,
    tid: i32,
    address: usize,
    data: usize,
    operation: &'static str,
) -> Result<i64, Error> {
    // SAFETY: the requests used with plain numbers read and write no memory of ours.
    let result = unsafe { libc::ptrace(request, tid, address, data) };
    if result == -1 {
        Err(Error::last(tid, operation))
    } else {
        Ok(result)
    }
}

/// Calls `ptrace` with a pointer to a value that the kernel reads or writes.
pub(crate) fn ptrace_with<T>(
    request: libc::c_uint,
    tid: i32,
    address: usize,
    data: &mut T,
    operation: &'static str,
) -> Result<(), Error> {
    // SAFETY: each caller pairs a request with the type that the kernel expects for it
    // (ptrace(2)), and the exclusive reference lives through the call.
    let result = unsafe { libc::ptrace(request, tid, address, std::ptr::from_mut(data)) };
    if result == -1 {
        Err(Error::last(tid, operation))
    } else {
        Ok(())
    }
}
