// No file is too long to read in one go, and no folder has too many files to find one.
import { readFileSync } from 'node:fs';
import { committedFiles } from './committed-files.mjs';
import { sizeFaults } from './size-faults.mjs';

const files = committedFiles().map((path) => ({
  path,
  lines: readFileSync(path, 'utf8').split('\n').length - 1,
}));
const faults = sizeFaults(files);
for (const fault of faults) console.log(fault);
if (files.length === 0) console.log('No files found: the check itself does not work.');
process.exit(faults.length > 0 || files.length === 0 ? 1 : 0);
