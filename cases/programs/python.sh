#!/bin/sh
# Starting Python: imports, hash seeds, time, files.
# needs: python3
# replays: again bare nobody
set -eu
exec python3 -c '
import sys, os, time, random, json, tempfile, hashlib
print(sys.version_info[:2], os.getpid(), time.time(), random.random(), hash("text"))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "w") as file:
        json.dump({"numbers": list(range(1000))}, file)
    print(os.stat(path).st_size, hashlib.sha256(open(path, "rb").read()).hexdigest())
print({"a", "b", "c", "d"}, id(object()))
print("to standard error", file=sys.stderr)
'
