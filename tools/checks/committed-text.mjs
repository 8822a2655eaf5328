// No committed file names a path of one machine, or the host of a package registry.
import { readFileSync } from 'node:fs';
import { committedFiles } from './committed-files.mjs';
import { faultsIn } from './text-faults.mjs';

let hasFailed = false;
for (const file of committedFiles()) {
  const text = readFileSync(file, 'utf8');
  if (text.includes('\0')) continue; // not text
  for (const { line, reason, excerpt } of faultsIn(text)) {
    hasFailed = true;
    console.log(`${file}:${line} ${reason}: ${excerpt}`);
  }
}
process.exit(hasFailed ? 1 : 0);
