// Where each run leaves its counts, and how they add up.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `{passed, failed, skipped}` of one run of the package in the current folder. */
export function writeResults(kind, counts) {
  mkdirSync('test-results', { recursive: true });
  writeFileSync(`test-results/${kind}.json`, JSON.stringify(counts));
}

/** The kinds of results, by the script of package.json that leaves them. */
const kinds = { check: 'checks', 'test:node': 'node', 'test:browser': 'browser' };

/** The result files that a whole run under `root` must leave behind, whatever happens in it. */
export function expectedResults(root) {
  const folders = ['packages', 'apps', 'integrations']
    .filter((group) => existsSync(join(root, group)))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .concat(join(root, 'tools'))
    .filter((folder) => existsSync(join(folder, 'package.json')));
  const runs = folders.flatMap((folder) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return Object.entries(kinds)
      .filter(([script]) => script in scripts)
      .map(([, kind]) => join(folder, 'test-results', `${kind}.json`));
  });
  return [join(root, 'test-results', 'checks.json'), ...runs];
}

/** Removes result files, so that an earlier run can't speak for this one. */
export function removeResults(files) {
  for (const file of files) rmSync(file, { force: true });
}

/** Adds up result files. A missing one is a run that crashed, and counts as a failure. */
export function addUp(files) {
  const total = { passed: 0, failed: 0, skipped: 0, missing: [] };
  for (const file of files) {
    if (!existsSync(file)) {
      total.failed++;
      total.missing.push(file);
      continue;
    }
    const { passed, failed, skipped = 0 } = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** The line that ends a whole run. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
