//! What is measured.

/// A workload: a shell script, run in a directory of its own.
pub(super) struct Workload {
    pub(super) name: &'static str,
    /// Runs before each measurement, unmeasured.
    pub(super) prepare: &'static str,
    /// What is measured. `$BENCH` is where the programs of `benches/` are.
    pub(super) script: &'static str,
}

const fn of(name: &'static str, script: &'static str) -> Workload {
    Workload {
        name,
        prepare: "",
        script,
    }
}

/// Makes twenty C files and a Makefile.
const MAKE: &str = "rm -f *.o program; for i in $(seq 0 19); do \
    echo \"#include <stdio.h>\nint f$i(int x) { return printf(\\\"\\\") + x * $i; }\" > f$i.c; done; \
    echo 'int main(void) { return 0; }' > main.c; \
    printf 'program: $(patsubst %%.c,%%.o,$(wildcard *.c))\n\tgcc -o $@ $^\n' > Makefile";

/// Python by its path: what is called so first may be a script that looks for the real one.
pub(super) const WORKLOADS: [Workload; 11] = [
    of("loop", "exec \"$BENCH/loop\""),
    of("branches", "exec \"$BENCH/branches\""),
    of(
        "python",
        "exec /usr/bin/python3 -c 'print(sum(i * i % 7 for i in range(60000000)))'",
    ),
    of(
        "startup",
        "for i in $(seq 20); do /usr/bin/python3 -c pass; done",
    ),
    of("getppid", "exec \"$BENCH/calls\" getppid 300000"),
    of("clock", "exec \"$BENCH/calls\" clock 300000"),
    of("pread", "exec \"$BENCH/calls\" pread 300000"),
    of("pingpong", "exec \"$BENCH/pingpong\" 30000"),
    of("mutex", "exec \"$BENCH/mutex\" 200000"),
    Workload {
        name: "cp",
        prepare: "rm -rf copy; [ -d tree ] || { mkdir tree; for i in $(seq 30); do \
            head -c 10000000 /dev/urandom > tree/file$i; done; }",
        script: "exec cp -r tree copy",
    },
    Workload {
        name: "make",
        prepare: MAKE,
        script: "exec make -j2 CFLAGS=-O1 program",
    },
];
