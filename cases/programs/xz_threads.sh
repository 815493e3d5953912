#!/bin/sh
# The xz program with two threads.
# needs: xz
# limit: 90
set -eu
seq 1 300000 > numbers
xz -T2 --block-size=500KiB -2 -k -v numbers 2>&1 | tail -1 | tr '\r' '\n' | tail -1
xz -T2 -dc numbers.xz | cmp - numbers
xz --robot -l numbers.xz | tail -1
