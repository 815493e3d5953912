#!/bin/bash
# Pipelines, job control, traps and command substitution of bash.
# needs: bash
# replays: again bare nobody
set -eu
seq 1 200 | grep 7 | sort -rn | head -5 || true
set -m
sleep 0.2 & first=$!
(trap 'echo got TERM; exit 7' TERM; while :; do sleep 0.02; done) & second=$!
jobs
kill -STOP "$first"; kill -CONT "$first"
sleep 0.1
kill -TERM "$second"
wait "$second" || echo "second ended with $?"
wait "$first" && echo "first ended well"
echo "pid $$ random $RANDOM at $EPOCHREALTIME"
diff <(printf 'a\nb\n') <(printf 'a\nc\n') || echo "differs"
coproc cat
echo through the coprocess >&"${COPROC[1]}"
read -r line <&"${COPROC[0]}"
echo "$line"
printf 'here %s\n' "$(cat <<< "a here string")"
