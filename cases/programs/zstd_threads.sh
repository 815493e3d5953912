#!/bin/sh
# The zstd program with two threads.
# needs: zstd
# limit: 90
set -eu
seq 1 400000 > numbers
zstd -T2 -q -5 -k numbers
zstd -T2 -dcq numbers.zst | cmp - numbers
zstd -T2 -q --adapt -c numbers | zstd -tq -
ls -l numbers.zst
