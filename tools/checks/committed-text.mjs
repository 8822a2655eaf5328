// Nothing that is committed names the machine it was made on, or where packages were fetched from.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { faultsIn } from './text-faults.mjs';

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');

let hasFailed = false;
for (const file of files.filter(Boolean)) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    continue; // deleted, but not yet committed
  }
  if (text.includes('\0')) continue; // not text
  for (const fault of faultsIn(text)) {
    hasFailed = true;
    console.log(`${file}:${fault.line} ${fault.reason}: ${fault.excerpt}`);
  }
}
process.exit(hasFailed ? 1 : 0);
