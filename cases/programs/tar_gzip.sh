#!/bin/sh
# Tar and gzip through a pipe, there and back.
# needs: tar gzip
set -eu
mkdir -p tree/deep/er
i=0
while [ $i -lt 40 ]; do seq $i 500 > tree/file$i; ln -s ../file$i tree/deep/link$i; i=$((i + 1)); done
head -c 300000 /dev/urandom > tree/deep/er/random
tar cf - tree | gzip -6 > tree.tar.gz
tar tzf tree.tar.gz | wc -l
mkdir back && gzip -dc tree.tar.gz | tar xf - -C back
diff -r tree back/tree
cksum tree.tar.gz
