#!/bin/sh
# A static program of musl libc.
# needs: musl-gcc
set -eu
exec ./program
