// Writes the counts of each run, and adds them up.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `{passed, failed, skipped, durations, failures}` of one run of the package in the current
 * folder. A failure is `{file, title, message}`.
 */
export function writeResults(kind, counts) {
  mkdirSync('test-results', { recursive: true });
  writeFileSync(`test-results/${kind}.json`, JSON.stringify({ ...counts, at: Date.now() }));
}

/** As much of an error's text as says what went wrong and where. */
export const firstLines = (text) => String(text).split('\n').slice(0, 6).join('\n    ');

/** What `npm test` runs of each package, beside the checks. */
export const ownScripts = ['test:node', 'test:browser'];

/** What `npm run test:hosts` runs: tests that need other programs than Node and Chromium. */
export const hostScripts = ['test:hosts'];

/**
 * The files in which a whole run under `root` leaves its results: one for each package and script.
 *
 * @param scripts names in package.json: `test:node` writes `node.json`.
 */
export function expectedResults(root, scripts) {
  const checks = scripts === ownScripts ? [join(root, 'test-results', 'checks.json')] : [];
  const packages = ['packages', 'apps', 'integrations']
    .filter((group) => existsSync(join(root, group)))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .concat('tools', 'examples')
    .filter((folder) => existsSync(join(root, folder, 'package.json')));
  const results = packages.flatMap((folder) => {
    const { scripts: own = {} } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    return scripts
      .filter((script) => script in own)
      .map((script) => join(root, folder, 'test-results', `${script.replace('test:', '')}.json`));
  });
  return [...checks, ...results];
}

/** Removes result files, so that those of an earlier run don't count. */
export function removeResults(files) {
  for (const file of files) rmSync(file, { force: true });
}

/**
 * Adds up result files. A missing one is a run that crashed, and counts as a failure.
 *
 * @param begun when this run began, ms: older results are `remembered`, since nothing that they depend on has changed.
 */
export function addUp(files, begun = 0) {
  const total = {
    passed: 0,
    failed: 0,
    skipped: 0,
    remembered: 0,
    durations: [],
    failures: [],
    missing: [],
  };
  for (const file of files) {
    if (!existsSync(file)) {
      total.failed++;
      total.missing.push(file);
      continue;
    }
    const results = JSON.parse(readFileSync(file, 'utf8'));
    const { passed, failed, skipped = 0, durations = [], failures = [], at = begun } = results;
    if (at < begun) total.remembered += passed;
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.durations.push(...durations);
    total.failures.push(...failures);
  }
  return total;
}

/** What failed, in a few lines each: it stands at the end, where a long log is looked at first. */
export function failureLines(failures) {
  return failures.map(({ file, title, message }) => `  ${file}: ${title}\n    ${message}`);
}

/** The line that ends a whole run. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
