#!/bin/sh
# Walking and reading many files.
# limit: 120
set -eu
ls -lR /usr/include | tail -3
ls -lR /usr/lib | cksum
find /usr/share/doc /etc -name '*.conf' 2> /dev/null | wc -l
find /usr/bin -maxdepth 1 -type f -size +1M -printf '%s %p\n' 2> /dev/null | sort -n | tail -3
grep -rl stdio /usr/include 2> /dev/null | wc -l
du -s /usr/include
