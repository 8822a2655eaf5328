#!/usr/bin/env node
// Runs the current package's tests that Node runs: **/*.test.{ts,mjs} in `src`, two files at a time. With `--hosts` those
// that need other programs: **/*.hosts.test.{ts,mjs}. An argument is a folder or a file to run instead of all.
import Mocha from 'mocha';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { longestTest } from './durations.mjs';
import { firstLines, writeResults } from './results.mjs';
import { walk } from './walk.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { hosts: { type: 'boolean', default: false } },
});
const kind = values.hosts ? 'hosts' : 'node';
const pattern = values.hosts
  ? /\.hosts\.test\.(ts|mjs)$/
  : /(?<!\.(browser|hosts))\.test\.(ts|mjs)$/;
const isTest = (name) => pattern.test(name);
const files = (wanted.length ? wanted : ['src']).flatMap((path) =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ? [path] : walk(path, isTest),
);
const mocha = new Mocha({
  timeout: longestTest,
  reporter: 'dot',
  parallel: true,
  jobs: 2,
  require: [require.resolve('tsx')],
});
files.forEach((file) => mocha.addFile(resolve(file)));
const durations = [];
const failures = [];
const runner = mocha.run((failed) => {
  const { passes: passed, pending: skipped } = runner.stats;
  writeResults(kind, { passed, failed, skipped, durations, failures });
  process.exit(failed ? 1 : 0);
});
const note = ({ file, duration, title }) =>
  durations.push({ file: relative(root, file), title, ms: duration ?? 0 });
runner.on('test end', note);
runner.on('hook end', note);
runner.on('fail', (test, failure) =>
  failures.push({
    file: relative(root, test.file ?? ''),
    title: test.fullTitle(),
    message: firstLines(failure.stack ?? failure.message),
  }),
);
