#!/bin/sh
# Small programs that everybody uses.
# replays: bare
set -eu
date; date -u +%s.%N; uname -a; id; pwd; nproc; uptime || true
head -c 1000000 /dev/zero | sha256sum
dd if=/dev/urandom of=block bs=4096 count=20 2>&1 | head -2
cp -a block copy; cmp block copy; mv copy moved; ln moved linked; stat -c '%n %s %h %i' moved linked
seq 1000 | shuf | tail -1; yes | head -3; printf '%s\n' b a c | sort | uniq -c
timeout 0.1 sleep 5 || echo "timeout said $?"
nohup echo through nohup 2> /dev/null; nice -n 5 echo nice; env | sort | head -3
mktemp; tr a-z A-Z < /etc/hostname || true; od -An -tx1 -N8 /dev/urandom
