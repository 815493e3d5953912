#!/bin/sh
# A Rust program with threads.
# replays: again bare nobody
set -eu
exec ./rust_threads
