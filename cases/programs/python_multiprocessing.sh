#!/bin/sh
# Python multiprocessing: a pool, pipes, shared memory, locks, both ways to start.
# needs: python3
# limit: 90
set -eu
cat > work.py <<'P'
import multiprocessing as mp, os
def square(n): return n * n, os.getpid()
def add(counter, n):
    for _ in range(n):
        with counter.get_lock(): counter.value += 1
def talk(end):
    end.send(("hello", os.getpid())); print(end.recv(), flush=True)
def main(how):
    context = mp.get_context(how)
    with context.Pool(3) as pool: print(pool.map(square, range(12)))
    counter = context.Value("i", 0)
    workers = [context.Process(target=add, args=(counter, 50)) for _ in range(3)]
    for worker in workers: worker.start()
    for worker in workers: worker.join()
    print(how, counter.value)
    ours, theirs = context.Pipe()
    process = context.Process(target=talk, args=(theirs,)); process.start()
    print(ours.recv()); ours.send("answer"); process.join()
if __name__ == "__main__":
    for how in ("fork", "spawn"): main(how)
P
exec python3 work.py
