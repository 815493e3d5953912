//! Directories by descriptor: what is opened in them is opened by a bare name, never through a
//! link, and only if it is a regular file.

use rustix::fs::{self, Mode, OFlags};
use std::{
    fs::File,
    io,
    os::fd::OwnedFd,
    path::{Path, PathBuf},
};

/// Recordings hold the memory of programs: nobody else's business.
const PRIVATE_DIR: Mode = Mode::RWXU;
const PRIVATE_FILE: Mode = Mode::RUSR.union(Mode::WUSR);

/// An open directory.
#[derive(Debug)]
pub(crate) struct Dir {
    fd: OwnedFd,
    path: PathBuf,
}

impl Dir {
    /// Opens a directory. The path is the user's: links in it are followed.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let flags = OFlags::DIRECTORY | OFlags::CLOEXEC | OFlags::RDONLY;
        Ok(Self {
            fd: fs::open(path, flags, Mode::empty())?,
            path: path.to_owned(),
        })
    }

    /// Opens a directory in this one, not through a link.
    pub(crate) fn subdirectory(&self, name: &str) -> io::Result<Self> {
        let flags = OFlags::DIRECTORY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::RDONLY;
        let fd = fs::openat(&self.fd, name, flags, Mode::empty())?;
        Ok(Self {
            fd,
            path: self.path.join(name),
        })
    }

    /// Makes a directory in this one that only its owner may enter.
    pub(crate) fn make_subdirectory(&self, name: &str) -> io::Result<Self> {
        fs::mkdirat(&self.fd, name, PRIVATE_DIR)?;
        self.subdirectory(name)
    }

    /// Where it was opened.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The descriptor.
    pub(crate) fn fd(&self) -> &OwnedFd {
        &self.fd
    }

    /// Opens a regular file for reading, not through a link.
    pub(crate) fn open_file(&self, name: &str) -> io::Result<File> {
        // Without NONBLOCK, a FIFO in the place of a file would stop us for ever.
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::NONBLOCK;
        let file = File::from(fs::openat(&self.fd, name, flags, Mode::empty())?);
        if !file.metadata()?.is_file() {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "it is not a regular file",
            ));
        }
        Ok(file)
    }

    /// Makes a new file, for reading and writing.
    pub(crate) fn create_file(&self, name: &str) -> io::Result<File> {
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
        Ok(File::from(fs::openat(
            &self.fd,
            name,
            flags | OFlags::NOFOLLOW,
            PRIVATE_FILE,
        )?))
    }

    /// Renames a file within the directory, replacing one of the new name.
    pub(crate) fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        Ok(fs::renameat(&self.fd, from, &self.fd, to)?)
    }

    /// Gives a file of this directory a second name in another.
    pub(crate) fn link(&self, from: &str, to_dir: &Self, to: &str) -> io::Result<()> {
        Ok(fs::linkat(
            &self.fd,
            from,
            &to_dir.fd,
            to,
            fs::AtFlags::empty(),
        )?)
    }

    /// Removes a file.
    pub(crate) fn remove(&self, name: &str) -> io::Result<()> {
        Ok(fs::unlinkat(&self.fd, name, fs::AtFlags::empty())?)
    }
}

/// Makes a directory that only its owner may enter, with the directories above it; it may be there
/// already, empty.
pub(crate) fn create_empty(path: &Path) -> io::Result<Option<Dir>> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)?;
    if std::fs::read_dir(path)?.next().is_some() {
        return Ok(None);
    }
    Dir::open(path).map(Some)
}
