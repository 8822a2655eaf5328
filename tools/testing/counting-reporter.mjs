import { relative } from 'node:path';
import { crashMessage } from './other-browsers/webkit-launcher.mjs';
import { firstLines } from './results.mjs';

/** A reporter of Web Test Runner that adds up tests over all pages, and notes how long each took. */
export class CountingReporter {
  #root;
  #sessions = [];

  /** @param root what the names of files are relative to. */
  constructor(root) {
    this.#root = root;
  }

  onTestRunFinished({ sessions }) {
    this.#sessions = [...sessions];
  }

  /** The files during which the browser itself crashed, relative to the working directory. */
  get crashed() {
    return this.#sessions
      .filter(({ errors }) => errors.some(({ message }) => message === crashMessage))
      .map(({ testFile }) => relative('', testFile));
  }

  /** Adds to `results` what came of all files but those `left out`. */
  addTo(results, leftOut) {
    for (const { testFile, testResults, errors } of this.#sessions) {
      if (leftOut.includes(relative('', testFile))) continue;
      if (testResults) addTests(results, testResults, relative(this.#root, testFile));
      // A page that does not load counts as one failure, and so does a hook: its stack names the file.
      if (errors.length > 0) {
        results.failed++;
        const file = relative(this.#root, testFile);
        const [{ message, stack = '' }] = errors;
        results.failures.push({
          file,
          title: 'loads',
          message: firstLines(`${message}\n${stack}`),
        });
      }
    }
  }
}

/** Of several files in a page, the title of a suite begins with its own. */
const fileOf = ({ name }) => /^(\S+\.test\.ts): /.exec(name)?.[1];

function addTests(results, { tests, suites }, file) {
  for (const { name, skipped, passed, duration, error } of tests) {
    results[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
    if (error) results.failures.push({ file, title: name, message: firstLines(error.message) });
    results.durations.push({ file, title: name, ms: Math.round(duration ?? 0) });
  }
  for (const suite of suites) addTests(results, suite, fileOf(suite) ?? file);
}
