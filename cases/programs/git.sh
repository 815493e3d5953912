#!/bin/sh
# A repository of git: init, add, commit, branches, log, gc, clone of a local repository.
# needs: git
# limit: 120
set -eu
git config --global user.name Somebody
git config --global user.email somebody@example.org
git config --global init.defaultBranch main
git init -q one && cd one
i=0
while [ $i -lt 12 ]; do
    seq $i 300 > file$i
    git add file$i
    git commit -q -m "Commit $i"
    i=$((i + 1))
done
git switch -q -c side HEAD~3
echo more >> file1 && git commit -qam "On the side"
git switch -q main && git merge -q -m "Merge" side
git log --oneline --graph --stat | tail -30
git gc -q --prune=now
git fsck --full
cd .. && git clone -q one two && git clone -q "file://$PWD/one" three
git -C three log -1 --format='%H %an %ad'
git -C two status --short
