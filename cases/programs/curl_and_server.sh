#!/bin/sh
# A server in Python and curl, both in one recording.
# needs: python3 curl
# limit: 90
set -eu
mkdir served && seq 1 20000 > served/numbers
cat > server.py <<'P'
import http.server, functools, sys
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory="served")
with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
    print(server.server_port, flush=True)
    server.serve_forever()
P
mkfifo port
python3 server.py > port & server=$!
read -r port < port
curl -sS "http://127.0.0.1:$port/numbers" | cksum
curl -sS "http://127.0.0.1:$port/numbers" "http://127.0.0.1:$port/" | tail -3
curl -sS -o /dev/null -w '%{http_code} %{time_total}\n' "http://127.0.0.1:$port/missing"
kill "$server"
wait "$server" || echo "the server ended with $?"
