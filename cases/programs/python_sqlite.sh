#!/bin/sh
# A database in a file, through Python: transactions, locks, memory-mapped reading, a journal.
# needs: python3
set -eu
exec python3 -c '
import sqlite3, threading
for mode in ("DELETE", "WAL"):
    path = f"data-{mode}.db"
    base = sqlite3.connect(path)
    print(base.execute(f"PRAGMA journal_mode={mode}").fetchone())
    base.execute("PRAGMA mmap_size=1000000")
    base.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, r BLOB)")
    with base:
        base.executemany("INSERT INTO t VALUES (?, randomblob(100))", ((n,) for n in range(300)))
    def more(start):
        own = sqlite3.connect(path, timeout=30)
        for n in range(start, start + 10):
            with own: own.execute("INSERT INTO t VALUES (?, randomblob(10))", (n,))
        own.close()
    threads = [threading.Thread(target=more, args=(start,)) for start in (1000, 2000)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    print(base.execute("SELECT count(*), sum(n), hex(r) FROM t").fetchone())
    print(base.execute("PRAGMA integrity_check").fetchone())
    base.close()
'
