// `npm run check`: everything that can be said about the code without running its tests. Expects
// the packages to be built. Each check counts as one in the results.
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runJobs } from './run-jobs.mjs';
import { addUp, expectedResults, removeResults, writeResults } from './testing/results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Of each package: tools/checks/check-package.mjs. Turbo skips those that did not change. */
const packageChecks = [
  'checks of each package',
  'turbo',
  ...['run', 'check', '--continue=always', '--output-logs=errors-only', '--log-prefix=none'],
  `--concurrency=${availableParallelism()}`,
];

const wholeChecks = [
  ['format', 'prettier', '--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.'], // prettier-ignore
  ['style of what is in no package', 'eslint', '--max-warnings=0', '*.mjs', '.*.mjs'],
  ['unused code and dependencies', 'knip', '--no-progress'],
  ['direction of the packages', 'depcruise', '--config', '.dependency-cruiser.mjs', 'packages', 'apps', 'tools'], // prettier-ignore
  ['entry points in plain Node', 'node', 'tools/checks/entry-points.mjs'],
  ['sizes of files and folders', 'node', 'tools/checks/sizes.mjs'],
  ['links of the documentation', 'node', 'tools/checks/links.mjs'],
  ['committed text', 'node', 'tools/checks/committed-text.mjs'],
  ['documentation of the elements', 'node', 'tools/checks/elements-manifest.mjs'],
];

// The tools of this project, whoever starts this file.
process.env.PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;

const toJob = ([name, command, ...args]) => ({ name, command, args });
const results = expectedResults(root).filter((file) => file.endsWith('checks.json'));
removeResults(results);
const [whole, ofPackages] = await Promise.all([
  runJobs(wholeChecks.map(toJob), 1),
  runJobs([toJob(packageChecks)], 1),
]);
writeResults('checks', whole);

const { passed, failed } = addUp(results);
console.log(`${passed} checks passed, ${failed} failed`);
process.exit(failed + ofPackages.failed === 0 ? 0 : 1);
