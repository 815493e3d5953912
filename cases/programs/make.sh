#!/bin/sh
# Make -j4 with its job server, over twenty files.
# needs: make gcc
# limit: 240
set -eu
i=0
while [ $i -lt 20 ]; do
    printf 'int f%d(int x) { return x * %d + 1; }\n' $i $i > f$i.c
    i=$((i + 1))
done
{
    seq -f 'int f%g(int);' 0 19
    echo 'int main(void) { return ('
    seq -f 'f%g(1) +' 0 19
    echo '0) == 210 ? 0 : 1; }'
} > main.c
cat > Makefile <<'M'
objects = $(patsubst %.c,%.o,$(wildcard *.c))
program: $(objects)
	gcc -o $@ $^
%.o: %.c
	gcc -O1 -c -o $@ $<
M
make -j4 program
./program
touch f7.c
make -j4 program
