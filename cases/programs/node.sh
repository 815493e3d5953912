#!/bin/sh
# Node: a JIT, worker threads, timers, child processes, files, a server.
# needs: node
# limit: 120
set -eu
cat > main.js <<'J'
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
const { execFileSync } = require('child_process');
const http = require('http');
const fs = require('fs');
if (!isMainThread) {
    let sum = 0;
    for (let i = 0; i < workerData * 100000; i++) sum = (sum * 31 + i) % 1000003;
    parentPort.postMessage([workerData, sum]);
} else {
    console.log(process.pid, Date.now(), Math.random());
    const shared = new Int32Array(new SharedArrayBuffer(8));
    Atomics.add(shared, 0, 5);
    const workers = [1, 2, 3].map(n => new Promise(done => {
        new Worker(__filename, { workerData: n }).on('message', done);
    }));
    Promise.all(workers).then(async found => {
        console.log(found, shared[0]);
        fs.writeFileSync('file', 'text');
        console.log(await fs.promises.readFile('file', 'utf8'));
        console.log(execFileSync('echo', ['from a child']).toString().trim());
        const server = http.createServer((_, answer) => answer.end('served')).listen(0, '127.0.0.1', () => {
            http.get({ port: server.address().port, host: '127.0.0.1', agent: false }, answer => {
                answer.on('data', data => console.log(data.toString())).on('end', () => server.close());
            });
        });
    });
    setTimeout(() => console.log('later'), 30);
}
J
exec node main.js
