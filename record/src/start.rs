//! Starting the program: the trace's header, the tracer's CPU, the first tracee.

use crate::{Options, RecordError};
use ptrace::{CpuSet, Filter, Launch, ReportExits, Stop, Stopped, TrapTsc};
use std::ffi::{CString, OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use trace::{Cpu, CpuidLeaf, Header, Uname, Writer};

/// What a recording begins with.
pub(crate) struct Started {
    pub(crate) task: Stopped,
    pub(crate) stop: Stop,
    pub(crate) writer: Writer,
    pub(crate) cpus: CpuSet,
}

/// Pins the tracer, makes the trace and starts the program, stopped before its exec.
pub(crate) fn start(options: &Options) -> Result<Started, RecordError> {
    let path = find_program(&options.program, &options.env)?;
    let sigmask = ptrace::block_termination_signals();
    let cpus = ptrace::affinity().map_err(|e| RecordError::io("the CPU affinity", e))?;
    let cpu = ptrace::current_cpu();
    ptrace::pin_to_cpu(cpu).map_err(|e| RecordError::io("pinning to a CPU", e))?;
    let (task, stop) = ptrace::launch(&launch(options, &path, sigmask)?)?;
    let rest = cpus.without(cpu);
    // If it can't move it only gets in the way.
    let away = move || drop(rest.apply());
    let writer = Writer::create_with(&options.trace_dir, header(options, cpu), away)?;
    let root = task.tid();
    std::thread::spawn(move || ptrace::forward_signals(root));
    Ok(Started {
        task,
        stop,
        writer,
        cpus,
    })
}

fn launch(options: &Options, path: &Path, sigmask: u64) -> Result<Launch, RecordError> {
    let c_string = |text: &OsStr| Launch::c_string(text).ok_or(RecordError::Nul);
    let names = std::iter::once(options.program.as_os_str());
    let arguments = names.chain(options.args.iter().map(OsString::as_os_str));
    Ok(Launch {
        path: c_string(path.as_os_str())?,
        arguments: arguments.map(c_string).collect::<Result<_, _>>()?,
        environment: options.env.iter().map(variable).collect::<Result<_, _>>()?,
        filter: Filter::trace_all_but(tracee::UNTRACED),
        sigmask,
        trap_tsc: TrapTsc::Yes,
        keep: None,
        exits: ReportExits::Yes,
    })
}

fn variable((name, value): &(OsString, OsString)) -> Result<CString, RecordError> {
    let text = [name.as_bytes(), b"=", value.as_bytes()].concat();
    CString::new(text).map_err(|_| RecordError::Nul)
}

/// The program's path, by the rules of execvp(3).
fn find_program(program: &OsStr, env: &[(OsString, OsString)]) -> Result<PathBuf, RecordError> {
    let not_found = || RecordError::NotFound {
        program: program.to_string_lossy().into_owned(),
    };
    if program.as_bytes().contains(&b'/') {
        let path = PathBuf::from(program);
        return if path.exists() {
            Ok(path)
        } else {
            Err(not_found())
        };
    }
    let path = env
        .iter()
        .find(|(name, _)| name == "PATH")
        .map(|(_, value)| value.clone());
    let path = path.unwrap_or_else(|| OsString::from("/bin:/usr/bin"));
    let candidates = std::env::split_paths(&path).map(|dir| dir.join(program));
    candidates
        .into_iter()
        .find(|path| is_executable(path))
        .ok_or_else(not_found)
}

fn is_executable(path: &Path) -> bool {
    std::fs::metadata(path)
        .is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

fn header(options: &Options, cpu: usize) -> Header {
    let arguments = std::iter::once(&options.program).chain(&options.args);
    Header {
        reel_version: env!("CARGO_PKG_VERSION").into(),
        recorded_at: std::time::SystemTime::UNIX_EPOCH
            .elapsed()
            .map_or(0, |age| age.as_secs()),
        uname: uname(),
        cpu: identify_cpu(),
        xcr0: ptrace::xcr0(),
        xsave_bytes: ptrace::cpuid(0xd, 0)[1],
        pinned_cpu: cpu as u32,
        arguments: arguments
            .map(|text| serde_bytes::ByteBuf::from(text.as_bytes()))
            .collect(),
        directory: std::env::current_dir()
            .map_or(Vec::new(), |dir| dir.as_os_str().as_bytes().into()),
        page_bytes: vocab::PAGE_SIZE as u32,
        seed: options.seed.unwrap_or(0),
        options: trace::Options {
            verify_memory_every: options.verify_memory.map(|k| u64::from(k.get())),
            slice_ms: options.slice_ms,
            buffering: trace::Buffering::Off,
            cpuid: match ptrace::cpuid_faulting() {
                true => trace::Trapping::On,
                false => trace::Trapping::Off,
            },
        },
        ..Header::default()
    }
}

fn uname() -> Uname {
    let read = |name: &str| {
        let text = std::fs::read_to_string(format!("/proc/sys/kernel/{name}"));
        text.map_or(String::new(), |text| text.trim().into())
    };
    Uname {
        sysname: read("ostype"),
        release: read("osrelease"),
        version: read("version"),
        machine: std::env::consts::ARCH.into(),
    }
}

fn identify_cpu() -> Cpu {
    let [_, b, c, d] = ptrace::cpuid(0, 0);
    let signature = ptrace::cpuid(1, 0)[0];
    let (family, model) = ((signature >> 8) & 0xf, (signature >> 4) & 0xf);
    let brand: Vec<u8> = (0x8000_0002..=0x8000_0004_u32)
        .flat_map(|leaf| ptrace::cpuid(leaf, 0))
        .flat_map(u32::to_le_bytes)
        .collect();
    let leaves = ptrace::cpu_identification().into_iter();
    Cpu {
        vendor: text(&[b, d, c].map(u32::to_le_bytes).concat()),
        brand: text(&brand),
        family: family
            + if family == 0xf {
                (signature >> 20) & 0xff
            } else {
                0
            },
        model: model | ((signature >> 16) & 0xf) << 4,
        stepping: signature & 0xf,
        leaves: leaves
            .map(|(leaf, subleaf, [eax, ebx, ecx, edx])| CpuidLeaf {
                leaf,
                subleaf,
                eax,
                ebx,
                ecx,
                edx,
            })
            .collect(),
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .trim_matches(['\0', ' '])
        .into()
}
