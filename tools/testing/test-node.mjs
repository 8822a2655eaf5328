#!/usr/bin/env node
// Runs the current package's tests that need no browser: **/*.test.{ts,mjs} in `src`.
// An argument is a folder or a file to take instead.
import { register } from 'tsx/esm/api';
import Mocha from 'mocha';
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { walk } from './walk.mjs';
import { writeResults } from './results.mjs';

register();
const wanted = process.argv.slice(2);
const isTest = (name) => /(?<!\.browser)\.test\.(ts|mjs)$/.test(name);
const files = (wanted.length ? wanted : ['src']).flatMap((path) =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ? [path] : walk(path, isTest),
);
const mocha = new Mocha({ timeout: 60_000, reporter: 'dot' });
files.forEach((file) => mocha.addFile(resolve(file)));
await mocha.loadFilesAsync();
const durations = [];
const runner = mocha.run((failed) => {
  const { passes: passed, pending: skipped } = runner.stats;
  writeResults('node', { passed, failed, skipped, durations });
  process.exit(failed ? 1 : 0);
});
const note = ({ file, duration, ...step }) =>
  durations.push({ file: relative('.', file), title: step.title, ms: duration ?? 0 });
runner.on('test end', note);
runner.on('hook end', note);
