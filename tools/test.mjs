// `npm test`: from a fresh clone to one line. Installs, builds, runs all checks, and every test in
// Node and in a real browser.
import { fileURLToPath } from 'node:url';
import { install, pnpm } from './pnpm.mjs';
import { runJobs } from './run-jobs.mjs';
import { slowest } from './testing/durations.mjs';
import { adviceWithoutBrowser, obtainBrowser } from './testing/obtain-browser.mjs';
import {
  addUp,
  closingLine,
  expectedResults,
  expectedRuns,
  failureLines,
  removeResults,
} from './testing/results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = expectedResults(root);
const begun = Date.now();
removeResults(files);

/** Ends a run that failed before its tests. */
function giveUp(reason) {
  console.log(`${reason}\n${closingLine({ passed: 0, failed: 1, skipped: 0 })}`);
  process.exit(1);
}

if (install() !== 0) giveUp('The installation failed.');
const browser = await obtainBrowser().catch((failure) => giveUp(failure.message));
if (!browser) giveUp(adviceWithoutBrowser);
process.env.CHROME_PATH = browser;
if (pnpm('turbo', 'run', 'build', '--output-logs=errors-only') !== 0) giveUp('The build failed.');

// The checks first, and by themselves: they keep every core busy, and tests wait for devices that don't wait.
const checks = await runJobs([checkJob()]);
const tests = await runJobs(testJobs());

const total = addUp(files);
for (const file of total.missing) console.log(`No results: ${file}. Its run crashed.`);
// A failure outside of a test (in a hook, in a process) fails the run, too.
if (checks.failed + tests.failed > 0 && total.failed === 0) total.failed = 1;
console.log(`\nThe slowest tests:\n${slowest(total.durations, 10).join('\n')}`);
if (total.failures.length > 0) {
  console.log(`\nWhat failed:\n${failureLines(total.failures).join('\n')}`);
}
console.log(`\nDone in ${Math.round((Date.now() - begun) / 1000)} s.`);
console.log(closingLine(total));
process.exit(total.failed === 0 ? 0 : 1);

function checkJob() {
  return {
    name: 'checks',
    command: process.execPath,
    args: ['tools/pnpm.mjs', 'run', 'check:all'],
    cwd: root,
  };
}

/** A job for each package and kind of test; the longest come first, so that no core waits for one at the end. */
function testJobs() {
  const longest = [
    'packages/elements, test:browser',
    'apps/demo, test:node',
    'packages/elements, test:node',
    'examples, test:node',
    'integrations/wordpress, test:node',
    'packages/sources, test:browser',
    'packages/teachable-machine, test:browser',
    'packages/core, test:node',
    'packages/sources, test:node',
    'packages/backbone, test:browser',
  ];
  const nameOf = ({ folder, script }) => `${folder}, ${script}`;
  const rank = (run) => {
    const index = longest.indexOf(nameOf(run));
    return index < 0 ? longest.length : index;
  };
  return expectedRuns(root)
    .sort((one, other) => rank(one) - rank(other))
    .map(({ folder, script }) => ({
      name: nameOf({ folder, script }),
      command: 'npm',
      args: ['run', '--silent', script],
      cwd: `${root}${folder}`,
    }));
}
