// `npm run check`: everything that can be checked without running the tests. The packages must be
// built. Each check counts as one in the results.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runJobs } from './run-jobs.mjs';
import {
  addUp,
  expectedResults,
  expectedRuns,
  removeResults,
  writeResults,
} from './testing/results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const wholeChecks = [
  ['format', 'oxfmt', '--check'],
  [
    'style of what is in no package',
    'eslint',
    '--max-warnings=0',
    '*.mjs',
    '.*.mjs',
    'examples/testing',
  ],
  ['unused code and dependencies', 'knip', '--no-progress'],
  ['direction of the packages', 'depcruise', '--config', '.dependency-cruiser.mjs', 'packages', 'apps', 'integrations', 'tools'], // oxfmt-ignore
  ['entry points in plain Node', 'node', 'tools/checks/entry-points.mjs'],
  ['sizes of files and folders', 'node', 'tools/checks/sizes.mjs'],
  ['sizes of what a page loads', 'node', 'tools/checks/loading-sizes.mjs'],
  ['links of the documentation', 'node', 'tools/checks/links.mjs'],
  ['committed text', 'node', 'tools/checks/committed-text.mjs'],
  ['documentation of the elements', 'node', 'tools/checks/elements-manifest.mjs'],
];

// The tools of this project come first on the path, however this file is started.
process.env.PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;

// Compilers make much that does not last: with more room for it, its collection takes less time.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`;

const toJob = ([name, command, ...args]) => ({ name, command, args });
const results = expectedResults(root).filter((file) => file.endsWith('checks.json'));
removeResults(results);
const begun = Date.now();
const whole = runJobs(wholeChecks.map(toJob), 1);
await checkPackages(whole);
writeResults('checks', await whole);

const { passed, failed } = addUp(results);
console.log(`${passed} checks passed, ${failed} failed, in ${secondsSince(begun)} s`);
process.exit(failed === 0 ? 0 : 1);

function secondsSince(time) {
  return Math.round((Date.now() - time) / 1000);
}

/**
 * Checks the packages in a process for each core: the one that is free takes the next package.
 *
 * @param others what keeps one core busy at first.
 */
async function checkPackages(others) {
  const slowest = ['packages/core', 'packages/elements'];
  const quick = expectedRuns(root)
    .filter(({ script, folder }) => script === 'check' && !slowest.includes(folder))
    .map(({ folder }) => folder);
  const waiting = [...slowest, ...quick];
  const checkNext = async () => {
    const checker = fork('tools/checks/check-packages.mjs');
    const ended = once(checker, 'exit');
    // A package without results counts as a failure, so one whose process ends early does.
    while (waiting.length > 0 && checker.connected) {
      checker.send(resolve(waiting.shift()));
      await Promise.race([once(checker, 'message'), ended]);
    }
    if (checker.connected) checker.disconnect();
    await ended;
  };
  const atOnce = Array.from({ length: availableParallelism() - 1 }, checkNext);
  await Promise.all([...atOnce, others.then(checkNext)]);
}
