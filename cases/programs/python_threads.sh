#!/bin/sh
# Python threads with queues, locks and a pool.
# needs: python3
set -eu
exec python3 -c '
import threading, queue, time
from concurrent.futures import ThreadPoolExecutor
todo, done = queue.Queue(), []
def work():
    while (item := todo.get()) is not None:
        done.append((item, threading.get_ident()))
        time.sleep(0.001)
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads: thread.start()
for item in range(60): todo.put(item)
for _ in threads: todo.put(None)
for thread in threads: thread.join()
print(done)
with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(lambda n: sum(range(n * 1000)), range(20))))
event = threading.Event()
threading.Timer(0.05, event.set).start()
print(event.wait(5), time.monotonic())
'
