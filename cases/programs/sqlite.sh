#!/bin/sh
# The sqlite3 program.
# needs: sqlite3
set -eu
sqlite3 base.db 'create table t(a, b); insert into t values (1, hex(randomblob(8))), (2, datetime());'
sqlite3 base.db 'select * from t order by a; select count(*) from t; vacuum; pragma integrity_check;'
printf 'insert into t values (3, 4);\nselect sum(a) from t;\n.tables\n' | sqlite3 base.db
