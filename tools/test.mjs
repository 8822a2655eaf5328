// `npm test`: from a fresh clone to one line. Installs, builds, runs all checks, and every test in Node and in Chromium.
// `npm run test:hosts`: the same for the tests that need other programs. turbo remembers what passed, and what it depended
// on: a second run repeats only what can have changed; with `--fresh` it repeats everything.
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { install, pnpm } from './pnpm.mjs';
import { slowest } from './testing/durations.mjs';
import { adviceWithoutBrowser, obtainBrowser } from './testing/obtain-browser.mjs';
import {
  addUp,
  closingLine,
  expectedResults,
  failureLines,
  hostScripts,
  ownScripts,
  removeResults,
} from './testing/results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scripts = process.argv.includes('--hosts') ? hostScripts : ownScripts;
const isFresh = process.argv.includes('--fresh');
const files = expectedResults(root, scripts);
const begun = Date.now();
const workBefore = processorSeconds();
removeResults(files);

if (install() !== 0) giveUp('The installation failed.');
const browser = await obtainBrowser().catch((failure) => giveUp(failure.message));
if (!browser) giveUp(adviceWithoutBrowser);
process.env.CHROME_PATH = browser;
const quietly = ['--output-logs=errors-only', '--env-mode=loose'];
const forced = isFresh ? ['--force'] : [];
const isFirst = scripts === ownScripts;
if (pnpm('turbo', 'run', 'build', ...quietly, ...(isFirst ? forced : [])) !== 0) {
  giveUp('The build failed.');
}

// The checks first, and by themselves: they keep every core busy, and tests wait for devices that don't wait.
const checked = isFirst ? pnpm('turbo', 'run', 'checks', ...quietly, ...forced) : 0;
// `--only`: a forced run would build again what the tests of other packages are reading.
const repeated = isFresh ? ['--force', '--only'] : [];
const tested = pnpm('turbo', 'run', ...scripts, '--continue', '--concurrency=2', ...quietly, ...repeated); // oxfmt-ignore

const total = addUp(files, begun);
for (const file of total.missing) console.log(`No results: ${file}. Its run crashed.`);
// A failure outside of a test (in a hook, in a process) fails the run, too.
if (checked + tested > 0 && total.failed === 0) total.failed = 1;
console.log(`\nThe slowest tests:\n${slowest(total.durations, 10).join('\n')}`);
if (total.failures.length > 0) {
  console.log(`\nWhat failed:\n${failureLines(total.failures).join('\n')}`);
}
const seconds = Math.round((Date.now() - begun) / 1000);
const work = Math.round(processorSeconds() - workBefore);
console.log(`\nDone in ${seconds} s; the processor worked for ${work} s meanwhile.`);
if (total.remembered > 0) console.log(`${total.remembered} of them passed before, unchanged.`);
console.log(closingLine(total));
process.exit(total.failed === 0 ? 0 : 1);

/** Ends a run that failed before its tests. */
function giveUp(reason) {
  console.log(`${reason}\n${closingLine({ passed: 0, failed: 1, skipped: 0 })}`);
  process.exit(1);
}

/** How long all cores of this machine have worked, s, whatever they worked for. */
function processorSeconds() {
  const ms = cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys, 0);
  return ms / 1000;
}
