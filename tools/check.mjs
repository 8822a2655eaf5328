// `npm run check`: everything that can be checked without running the tests. The packages must be
// built. Each check counts as one in the results.
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runJobs } from './run-jobs.mjs';
import { writeResults } from './testing/results.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const checks = [
  ['types and style', 'oxlint'],
  ['unused code and dependencies', 'knip', '--no-progress'],
  ['direction of the packages', 'depcruise', '--config', '.dependency-cruiser.mjs', 'packages', 'apps', 'integrations', 'tools'], // oxfmt-ignore
  ['published files', 'node', 'tools/checks/published-files.mjs'],
  ['format', 'oxfmt', '--check'],
  ['entry points in plain Node', 'node', 'tools/checks/entry-points.mjs'],
  ['sizes of what a page loads', 'node', 'tools/checks/loading-sizes.mjs'],
  ['links and names of the documentation', 'node', 'tools/checks/links.mjs'],
  ['committed text', 'node', 'tools/checks/committed-text.mjs'],
  ['documentation of the elements', 'node', 'tools/checks/elements-manifest.mjs'],
];

// The tools of this project come first on the path, however this file is started.
process.env.PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;

const begun = Date.now();
const { passed, failed } = await runJobs(
  checks.map(([name, command, ...args]) => ({ name, command, args })),
);
writeResults('checks', { passed, failed });
const seconds = Math.round((Date.now() - begun) / 1000);
console.log(`${passed} checks passed, ${failed} failed, in ${seconds} s`);
process.exit(failed === 0 ? 0 : 1);
