#!/bin/sh
# Python starting processes and talking to them.
# needs: python3
set -eu
exec python3 -c '
import subprocess, sys, os
print(subprocess.check_output(["sh", "-c", "echo $$; uname -r"], text=True))
child = subprocess.Popen([sys.executable, "-c", "print(input()[::-1])"],
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(child.communicate("backwards\n"), child.returncode)
try:
    subprocess.run(["sleep", "10"], timeout=0.1)
except subprocess.TimeoutExpired as error:
    print("stopped after", error.timeout)
print(subprocess.run("exit 5", shell=True).returncode)
if os.fork() == 0:
    os._exit(9)
print(os.waitstatus_to_exitcode(os.wait()[1]))
'
