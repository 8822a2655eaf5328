// Where each test run leaves its counts, for the root command to add up.
import { mkdirSync, writeFileSync } from 'node:fs';

/** Writes `{passed, failed, skipped}` of one run of the package in the current folder. */
export function writeResults(kind, counts) {
  mkdirSync('test-results', { recursive: true });
  writeFileSync(`test-results/${kind}.json`, JSON.stringify(counts));
}
