#!/bin/sh
# Pipelines, background jobs and signals of dash.
# needs: dash
set -eu
i=0
while [ $i -lt 30 ]; do echo "line $i of $$"; i=$((i + 1)); done | tee copy | wc -l
sort -R copy | sort -n -k2 | tail -2
trap 'echo caught USR1' USR1
(sleep 0.05; kill -USR1 $$) &
wait || true
wait
(exit 3) || echo "subshell said $?"
cat copy | (read -r first; echo "first: $first")
ls "$HOME" "$TMPDIR"
