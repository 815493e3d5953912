#!/bin/sh
# A static program of the GNU C library.
# needs: gcc
set -eu
exec ./program
