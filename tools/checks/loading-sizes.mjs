// What a page loads before its first answer, in the built cdn folder: scripts alone, compressed by gzip.
// (packages/elements/tools/loading.mjs lists the requests of a real page.)
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadingFaults } from './loading-faults.mjs';

const folder = new URL('../../packages/elements/cdn/', import.meta.url);
const sizes = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [
      name.replace(/-[0-9a-f]{10}\.js$|\.js$/, ''),
      gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length,
    ]),
);
const { lines, faults } = loadingFaults(sizes);
for (const line of lines) console.log(line);
for (const fault of faults) console.log(fault);
process.exit(faults.length > 0 ? 1 : 0);
