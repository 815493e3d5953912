//! The tasks of a recording as a tree: who started whom, what ran, how it ended.
//!
//! Built from the events alone. A trace that ends early, or that was made up, may name tasks that
//! it never created: they become roots.

use std::collections::BTreeMap;
use trace::{Action, Effects, Event, EventKind, Outcome, Spawn};
use vocab::Tid;

/// `clone(2)`: the child is a thread of the caller's process.
const CLONE_THREAD: u64 = 0x0001_0000;
/// `clone(2)`: the child's parent is the caller's parent.
const CLONE_PARENT: u64 = 0x0000_8000;

/// The processes of a recording.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    processes: BTreeMap<Tid, Process>,
    /// The process of each task that was seen.
    process_of: BTreeMap<Tid, Tid>,
    order: Vec<Tid>,
}

/// A process: a thread group with its leader's number.
#[derive(Debug, Default)]
pub(crate) struct Process {
    /// Its parent's number, if it isn't the first.
    pub(crate) parent: Option<Tid>,
    /// The arguments of the program that it ran last; of its parent's until it runs one itself.
    pub(crate) command: Vec<Vec<u8>>,
    /// Its leader's status as `wait(2)` encodes it, once it ended.
    pub(crate) status: Option<i32>,
    /// How many tasks it had, one after the other or at once.
    pub(crate) tasks: u64,
    /// How many events its tasks have.
    pub(crate) events: u64,
    /// When its first event was, in nanoseconds since the recording began.
    pub(crate) first_ns: u64,
    /// When its last event was.
    pub(crate) last_ns: u64,
}

impl Tree {
    /// Adds what an event tells.
    pub(crate) fn add(&mut self, event: &Event) {
        let process = self.process_of(event.tid, event.time_ns);
        process.events += 1;
        process.last_ns = event.time_ns;
        match &event.kind {
            EventKind::Syscall(_, effects)
            | EventKind::SyscallExit(effects)
            | EventKind::Vsyscall(effects)
            | EventKind::Instruction(effects) => self.add_effects(event, effects),
            EventKind::Signal(delivery) => {
                if let Outcome::Handler(effects) = &delivery.outcome {
                    self.add_effects(event, effects);
                }
            }
            EventKind::Exit(exit) => self.end(event.tid, exit.status),
            _ => {}
        }
    }

    /// All processes, each after its parent, with the depth of each; siblings in the order of
    /// their creation.
    pub(crate) fn walk(&self) -> Vec<(usize, Tid, &Process)> {
        let mut found = Vec::new();
        let mut left: Vec<(usize, Tid)> = self.children(None).rev().map(|tid| (0, tid)).collect();
        while let Some((depth, tid)) = left.pop() {
            found.push((depth, tid, &self.processes[&tid]));
            left.extend(
                self.children(Some(tid))
                    .rev()
                    .map(|child| (depth + 1, child)),
            );
        }
        found
    }

    /// How many processes there are.
    pub(crate) fn processes(&self) -> usize {
        self.processes.len()
    }

    /// How many tasks there are.
    pub(crate) fn tasks(&self) -> u64 {
        self.processes.values().map(|process| process.tasks).sum()
    }

    fn children(&self, parent: Option<Tid>) -> impl DoubleEndedIterator<Item = Tid> + '_ {
        self.order
            .iter()
            .copied()
            .filter(move |tid| self.processes[tid].parent == parent)
    }

    fn process_of(&mut self, tid: Tid, time_ns: u64) -> &mut Process {
        let leader = *self.process_of.entry(tid).or_insert(tid);
        self.processes.entry(leader).or_insert_with(|| {
            self.order.push(leader);
            Process {
                tasks: 1,
                first_ns: time_ns,
                last_ns: time_ns,
                ..Process::default()
            }
        })
    }

    fn add_effects(&mut self, event: &Event, effects: &Effects) {
        for action in &effects.actions {
            match action {
                Action::Exec(image) => {
                    let words = image.arguments.iter().map(|word| word.to_vec()).collect();
                    self.process_of(event.tid, event.time_ns).command = words;
                }
                Action::Spawn(spawn) => self.spawn(event, spawn),
                _ => {}
            }
        }
    }

    fn spawn(&mut self, event: &Event, spawn: &Spawn) {
        let leader = *self.process_of.entry(event.tid).or_insert(event.tid);
        // A number that is used a second time is a new task; the first one ended.
        if spawn.flags & CLONE_THREAD != 0 {
            self.process_of.insert(spawn.child, leader);
            self.process_of(event.tid, event.time_ns).tasks += 1;
            return;
        }
        let creator = self.process_of(event.tid, event.time_ns);
        let command = creator.command.clone();
        let parent = if spawn.flags & CLONE_PARENT == 0 {
            Some(leader)
        } else {
            creator.parent
        };
        self.process_of.insert(spawn.child, spawn.child);
        let parent = parent.filter(|&parent| !self.is_below(parent, spawn.child));
        let process = self.process_of(spawn.child, event.time_ns);
        process.parent = parent;
        process.command = command;
    }

    /// Whether a process descends from another or is it: a made-up trace may say so of a parent.
    fn is_below(&self, process: Tid, ancestor: Tid) -> bool {
        let mut at = Some(process);
        while let Some(tid) = at {
            if tid == ancestor {
                return true;
            }
            at = self.processes.get(&tid).and_then(|process| process.parent);
        }
        false
    }

    fn end(&mut self, tid: Tid, status: i32) {
        if let Some(process) = self.processes.get_mut(&tid) {
            process.status = Some(status);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trace::{Entry, Exit, HowExited, Image};

    fn event(tid: i32, time_ns: u64, kind: EventKind) -> Event {
        Event {
            tid: Tid(tid),
            time_ns,
            registers: Default::default(),
            kind,
        }
    }

    fn call(tid: i32, time_ns: u64, action: Action) -> Event {
        let effects = Effects {
            actions: vec![action],
            ..Default::default()
        };
        event(tid, time_ns, EventKind::Syscall(Entry::default(), effects))
    }

    fn spawn(tid: i32, child: i32, flags: u64) -> Event {
        let registers = Box::default();
        let spawn = Spawn {
            child: Tid(child),
            flags,
            registers,
            writes: Vec::new(),
        };
        call(tid, 1, Action::Spawn(spawn))
    }

    fn exec(tid: i32, name: &str) -> Event {
        let arguments = vec![name.as_bytes().to_vec().into()];
        call(
            tid,
            2,
            Action::Exec(Image {
                arguments,
                ..Default::default()
            }),
        )
    }

    fn exit(tid: i32, status: i32) -> Event {
        let how = HowExited::Syscall;
        event(
            tid,
            9,
            EventKind::Exit(Exit {
                status,
                how,
                writes: Vec::new(),
            }),
        )
    }

    fn tree(events: &[Event]) -> Tree {
        let mut tree = Tree::default();
        events.iter().for_each(|event| tree.add(event));
        tree
    }

    #[test]
    fn children_stand_below_their_parents_in_the_order_of_their_creation() {
        let tree = tree(&[
            exec(10, "make"),
            spawn(10, 30, 17),
            spawn(10, 20, 17),
            exec(20, "cc"),
            spawn(20, 40, 17),
            exit(20, 0x100),
        ]);
        let shown: Vec<_> = tree
            .walk()
            .into_iter()
            .map(|(depth, tid, _)| (depth, tid.0))
            .collect();
        assert_eq!(shown, [(0, 10), (1, 30), (1, 20), (2, 40)]);
        assert_eq!(tree.processes[&Tid(30)].command, [b"make".to_vec()]);
        assert_eq!(tree.processes[&Tid(20)].command, [b"cc".to_vec()]);
        assert_eq!(tree.processes[&Tid(20)].status, Some(0x100));
    }

    #[test]
    fn threads_belong_to_their_process_and_do_not_end_it() {
        let tree = tree(&[
            exec(10, "a"),
            spawn(10, 11, CLONE_THREAD),
            exit(11, 0),
            spawn(11, 12, 0),
        ]);
        assert_eq!(tree.processes(), 2);
        assert_eq!(tree.processes[&Tid(10)].tasks, 2);
        assert_eq!(tree.processes[&Tid(10)].status, None);
        assert_eq!(tree.tasks(), 3);
    }

    #[test]
    fn a_child_of_clone_parent_is_a_sibling() {
        let tree = tree(&[exec(10, "a"), spawn(10, 20, 0), spawn(20, 30, CLONE_PARENT)]);
        assert_eq!(tree.processes[&Tid(30)].parent, Some(Tid(10)));
    }

    #[test]
    fn a_made_up_circle_ends() {
        let tree = tree(&[spawn(1, 2, 0), spawn(2, 1, 0), spawn(1, 1, 0)]);
        assert_eq!(tree.walk().len(), 2);
    }
}
