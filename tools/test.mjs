// `npm test`: from a fresh clone to one line. Installs, builds, runs all checks, and every test in
// Node and in a real browser.
import { fileURLToPath } from 'node:url';
import { install, pnpm } from './pnpm.mjs';
import { adviceWithoutBrowser, obtainBrowser } from './testing/obtain-browser.mjs';
import { addUp, closingLine, expectedResults, removeResults } from './testing/results.mjs';

const files = expectedResults(fileURLToPath(new URL('..', import.meta.url)));
const begun = Date.now();
removeResults(files);

/** Ends a run that did not get as far as its tests. */
function giveUp(reason) {
  console.log(`${reason}\n${closingLine({ passed: 0, failed: 1, skipped: 0 })}`);
  process.exit(1);
}

if (install() !== 0) giveUp('The installation failed.');
const browser = await obtainBrowser().catch((failure) => giveUp(failure.message));
if (!browser) giveUp(adviceWithoutBrowser);
process.env.CHROME_PATH = browser;
if (pnpm('turbo', 'run', 'build', '--output-logs=errors-only') !== 0) giveUp('The build failed.');

const hasFailed = [
  pnpm('run', 'check:all'),
  // One browser at a time: two on two cores only wait for each other, and run into their timeouts.
  pnpm('turbo', 'run', 'test:node', 'test:browser', '--concurrency=1', '--continue=always'),
].some((status) => status !== 0);

const total = addUp(files);
for (const file of total.missing) console.log(`No results: ${file}. Its run crashed.`);
// Whatever failed without a test of its own (a hook, a process) still fails the run.
if (hasFailed && total.failed === 0) total.failed = 1;
console.log(`\nDone in ${Math.round((Date.now() - begun) / 1000)} s.`);
console.log(closingLine(total));
process.exit(total.failed === 0 ? 0 : 1);
