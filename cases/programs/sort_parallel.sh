#!/bin/sh
# Sort with two threads and temporary files.
set -eu
seq 1 100000 | sort -R --random-source=/dev/urandom > shuffled
sort -n --parallel=2 -S 200K shuffled > sorted
head -2 sorted; tail -1 sorted; head -1 shuffled
sort -n -c sorted
