#!/bin/sh
# Python asyncio: tasks, timers, a server and clients, processes, signals.
# needs: python3
set -eu
exec python3 -c '
import asyncio, os, signal, time
async def handle(reader, writer):
    line = await reader.readline()
    writer.write(line.upper()); await writer.drain(); writer.close()
async def client(port, n):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"client {n}\n".encode())
    answer = await reader.readline()
    writer.close()
    return answer
async def main():
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, lambda: print("USR1"))
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(port, await asyncio.gather(*(client(port, n) for n in range(8))))
    server.close()
    os.kill(os.getpid(), signal.SIGUSR1)
    start = time.monotonic()
    await asyncio.gather(*(asyncio.sleep(n / 200) for n in range(10)))
    print(time.monotonic() - start)
    child = await asyncio.create_subprocess_exec("echo", "from a child", stdout=asyncio.subprocess.PIPE)
    print(await child.communicate())
asyncio.run(main())
'
