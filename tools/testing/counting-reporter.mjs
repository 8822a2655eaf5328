import { relative } from 'node:path';

/** A reporter of Web Test Runner that adds up tests over all pages, and notes how long each took. */
export class CountingReporter {
  #root;
  results = { passed: 0, failed: 0, skipped: 0, durations: [] };

  /** @param root what the names of files are relative to. */
  constructor(root) {
    this.#root = root;
  }

  onTestRunFinished({ sessions }) {
    for (const { testFile, testResults, errors } of sessions) {
      if (testResults) this.#add(testResults, relative(this.#root, testFile));
      // A file that does not load counts as one failure.
      if (errors.length > 0) this.results.failed++;
    }
  }

  #add({ tests, suites }, file) {
    for (const { name, skipped, passed, duration } of tests) {
      this.results[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
      this.results.durations.push({ file, title: name, ms: Math.round(duration ?? 0) });
    }
    for (const suite of suites) this.#add(suite, file);
  }
}
