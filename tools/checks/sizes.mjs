// Files that can be read in one go, and folders that show at a glance what they hold.
import { readFileSync } from 'node:fs';
import { committedFiles } from './committed-files.mjs';
import { sizeFaults } from './size-faults.mjs';

const files = committedFiles().map((path) => ({
  path,
  lines: readFileSync(path, 'utf8').split('\n').length - 1,
}));
const faults = sizeFaults(files);
for (const fault of faults) console.log(fault);
if (files.length === 0) console.log('No files found: the check itself is broken.');
process.exit(faults.length > 0 || files.length === 0 ? 1 : 0);
