// Writes the counts of each run, and adds them up.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `{passed, failed, skipped, durations, failures}` of one run of the package in the current
 * folder. A failure is `{file, title, message}`.
 */
export function writeResults(kind, counts) {
  mkdirSync('test-results', { recursive: true });
  writeFileSync(`test-results/${kind}.json`, JSON.stringify(counts));
}

/** As much of an error's text as says what went wrong and where. */
export const firstLines = (text) => String(text).split('\n').slice(0, 6).join('\n    ');

/** The names of result files, by the script of package.json that writes them. */
const kinds = {
  'test:node': 'node',
  'test:browser': 'browser',
};

/** What a whole run under `root` runs: `{folder, script, file}`, where `file` gets the results. */
export function expectedRuns(root) {
  return ['packages', 'apps', 'integrations']
    .filter((group) => existsSync(join(root, group)))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .concat('tools', 'examples')
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .flatMap((folder) => {
      const { scripts = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return Object.entries(kinds)
        .filter(([script]) => script in scripts)
        .map(([script, kind]) => ({
          folder,
          script,
          file: join(root, folder, 'test-results', `${kind}.json`),
        }));
    });
}

/** The result files that a whole run under `root` must write, whatever happens in it. */
export function expectedResults(root) {
  return [join(root, 'test-results', 'checks.json'), ...expectedRuns(root).map(({ file }) => file)];
}

/** Removes result files, so that those of an earlier run don't count. */
export function removeResults(files) {
  for (const file of files) rmSync(file, { force: true });
}

/** Adds up result files. A missing one is a run that crashed, and counts as a failure. */
export function addUp(files) {
  const total = { passed: 0, failed: 0, skipped: 0, durations: [], failures: [], missing: [] };
  for (const file of files) {
    if (!existsSync(file)) {
      total.failed++;
      total.missing.push(file);
      continue;
    }
    const results = JSON.parse(readFileSync(file, 'utf8'));
    const { passed, failed, skipped = 0, durations = [], failures = [] } = results;
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
