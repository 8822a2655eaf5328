#!/usr/bin/env node
// Runs the current package's tests that need no browser: src/**/*.test.ts.
import { register } from 'tsx/esm/api';
import Mocha from 'mocha';
import { resolve } from 'node:path';
import { walk } from './walk.mjs';
import { writeResults } from './results.mjs';

register();
const files = walk('src', (name) => name.endsWith('.test.ts') && !name.endsWith('.browser.test.ts'));
const mocha = new Mocha({ timeout: 60_000, reporter: 'dot' });
files.forEach((file) => mocha.addFile(resolve(file)));
await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  const { passes: passed, pending: skipped } = runner.stats;
  writeResults('node', { passed, failed, skipped });
  process.exit(failed ? 1 : 0);
});
