//! The table as a page for people: every call with what is done with it, and the operations of the
//! calls that are several. `docs/syscalls.md` is this text; a test compares them.

use crate::syscall::{
    Blocks, Family, Multiplexer, Operation, Replay, Selector, Shape, Support, Syscall, Unknown,
};
use crate::table::rows;

const INTRODUCTION: &str = "\
# System calls

What reel does with every system call of Linux 6.18 on x86-64. This page is generated from the
table in `linux/src/calls`; a test compares them, and `REEL_BLESS=1 cargo test -p linux` writes it
anew.

- **recorded**: *yes* means that the kernel executes the call and its result and all memory that it
  writes are recorded; *by hand* that the recorder has code of its own for it, beside its row.
  *refused* means that the call isn't executed and fails with the error named; *pretended* that it
  isn't executed and seems to succeed.
- **may block**: whether it may wait for other tasks, for the outside or for time. Other tasks run
  meanwhile.
- **in replay**: *emulated* means that nothing is executed: the recorded result and memory are put
  in place. *executed* means that it is done again, because it shapes the process.

Not here: the calls of 32-bit programs and of x32, which aren't recorded. Numbers above the last
are refused with ENOSYS.
";

const HEADER: &str = "\
| number | call | recorded | may block | in replay | note |
|---:|---|---|---|---|---|
";

const OPERATIONS_HEADER: &str = "\
| operation | recorded | may block | in replay | note |
|---|---|---|---|---|
";

/// The order of the page.
const FAMILIES: [Family; 13] = [
    Family::File,
    Family::Event,
    Family::Memory,
    Family::Process,
    Family::Signal,
    Family::Time,
    Family::Network,
    Family::Ipc,
    Family::Scheduling,
    Family::System,
    Family::Mount,
    Family::Subsystem,
    Family::Obsolete,
];

/// The page `docs/syscalls.md`.
pub fn syscalls_markdown() -> String {
    let mut page = INTRODUCTION.to_owned();
    add(&mut page, &format!("\n{}\n", totals()));
    for family in FAMILIES {
        add_family(&mut page, family);
    }
    for row in rows() {
        if let Some(many) = row.multiplexer {
            add_operations(&mut page, row, many);
        }
    }
    page
}

fn totals() -> String {
    let count = |wanted: fn(&Support) -> bool| rows().filter(|row| wanted(&row.support)).count();
    format!(
        "{} calls: {} recorded, {} pretended, {} refused.",
        rows().count(),
        count(|support| matches!(support, Support::Supported)),
        count(|support| matches!(support, Support::Pretended { .. })),
        count(|support| matches!(support, Support::Refused { .. })),
    )
}

fn add_family(page: &mut String, family: Family) {
    add(page, &format!("\n## {}\n\n{HEADER}", title(family)));
    for row in rows().filter(|row| row.family == family) {
        let cells = cells(row.support, row.handler, row.blocks, row.replay);
        let call = format!("{}({})", row.name, arguments(row));
        add(
            page,
            &format!("| {} | `{call}` | {cells} | {} |\n", row.number, row.note),
        );
    }
}

fn add_operations(page: &mut String, row: &Syscall, many: &Multiplexer) {
    let selector = selector(row, many.selector);
    add(page, &format!("\n## {} by {selector}\n\n", row.name));
    if let Support::Refused { .. } = row.support {
        add(page, "The call is refused; these are known by name only.\n");
    } else {
        add(page, unknown(many.unknown));
    }
    add(page, &format!("\n{OPERATIONS_HEADER}"));
    for operation in many.operations {
        add_operation(page, row, operation);
    }
}

fn add_operation(page: &mut String, row: &Syscall, operation: &Operation) {
    let support = match row.support {
        Support::Supported => operation.support,
        whole => whole,
    };
    let cells = cells(support, row.handler, operation.blocks, operation.replay);
    add(
        page,
        &format!("| `{}` | {cells} | {} |\n", operation.name, operation.note),
    );
}

/// The cells that calls and operations have in common.
fn cells(support: Support, handler: Shape, blocks: Blocks, replay: Replay) -> String {
    let recorded = match (support, handler) {
        (Support::Supported, Shape::Regular) => "yes".to_owned(),
        (Support::Supported, Shape::Irregular) => "yes, by hand".to_owned(),
        (Support::Refused { errno, why }, _) => return format!("refused, {errno}: {why} | | "),
        (Support::Pretended { why }, _) => return format!("pretended: {why} | | "),
    };
    let blocks = match blocks {
        Blocks::Never => "",
        Blocks::May => "may block",
    };
    let replay = match replay {
        Replay::Emulate => "emulated",
        Replay::Execute => "executed",
    };
    format!("{recorded} | {blocks} | {replay}")
}

fn arguments(row: &Syscall) -> String {
    let names: Vec<_> = row.args.iter().map(|arg| arg.name).collect();
    names.join(", ")
}

fn selector(row: &Syscall, selector: Selector) -> String {
    let name = |index: u8| row.args.get(usize::from(index)).map_or("", |arg| arg.name);
    match selector {
        Selector::Argument(index, _) => name(index).to_owned(),
        Selector::Pair(high, low) => format!("{} and {}", name(high), name(low)),
    }
}

fn unknown(unknown: Unknown) -> &'static str {
    match unknown {
        Unknown::Conservative => {
            "What isn't here is let through; the memory that its arguments point to is \
            recorded generously.\n"
        }
        Unknown::AsCall => "For what isn't here the call's own row holds.\n",
        Unknown::Invalid => "What isn't here is refused with EINVAL.\n",
    }
}

fn title(family: Family) -> &'static str {
    match family {
        Family::File => "Files, directories and descriptors",
        Family::Memory => "Memory",
        Family::Process => "Processes, threads, identities and limits",
        Family::Signal => "Signals",
        Family::Network => "Sockets",
        Family::Time => "Clocks and timers",
        Family::Ipc => "Inter-process communication and futexes",
        Family::Scheduling => "Scheduling",
        Family::Event => "Waiting for descriptors",
        Family::Mount => "Mounts",
        Family::System => "The machine and its kernel",
        Family::Subsystem => "Subsystems",
        Family::Obsolete => "Obsolete and internal numbers",
    }
}

fn add(page: &mut String, text: &str) {
    page.push_str(text);
}
