#!/usr/bin/env node
// Runs the current package's tests that need a real browser: src/**/*.browser.test.ts.
// An argument is a file or a pattern to run instead of all.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { relative, resolve } from 'node:path';
import { browserSwitches, findBrowser } from './find-browser.mjs';
import { adviceWithoutBrowser } from './obtain-browser.mjs';
import { writeResults } from './results.mjs';
import { walk } from './walk.mjs';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const files = process.argv.slice(2).length
  ? process.argv.slice(2)
  : walk('src', (name) => name.endsWith('.browser.test.ts'));

// A package may add its own switches (a film as the camera) and middleware in web-test-runner.mjs.
const own = existsSync('web-test-runner.mjs')
  ? (await import(pathToFileURL(resolve('web-test-runner.mjs')).href)).default
  : {};

if (files.length === 0) {
  writeResults('browser', { passed: 0, failed: 0, skipped: 0 });
  process.exit(0);
}

const executablePath = findBrowser();
if (!executablePath) {
  console.error(adviceWithoutBrowser);
  process.exit(1);
}
const counts = { passed: 0, failed: 0, skipped: 0 };
const durations = [];
const begun = new Map();
const startedAt = Date.now();

/** Adds up tests over all sessions; a file that fails to load counts as one failure. */
const countingReporter = {
  onTestRunFinished({ sessions }) {
    const tally = (suite, file) => {
      for (const test of suite.tests) {
        durations.push({ file, title: test.name, ms: test.duration ?? 0 });
        if (test.skipped) counts.skipped++;
        else if (test.passed) counts.passed++;
        else counts.failed++;
      }
      suite.suites.forEach((inner) => tally(inner, file));
    };
    for (const session of sessions) {
      const file = relative('.', session.testFile);
      const { from = startedAt, to } = begun.get(session.id) ?? {};
      durations.push({ file, title: '(whole file)', ms: to - from });
      if (session.testResults) tally(session.testResults, file);
      if (session.errors.length > 0) counts.failed++;
    }
  },
};

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    rootDir,
    files,
    nodeResolve: { exportConditions: ['browser', 'import'] },
    concurrency: 1,
    browserStartTimeout: 120_000,
    testsStartTimeout: 120_000,
    testsFinishTimeout: 600_000,
    testFramework: { config: { timeout: 60_000 } },
    browsers: [
      chromeLauncher({
        puppeteer,
        launchOptions: { executablePath, args: [...browserSwitches, ...(own.switches ?? [])] },
      }),
    ],
    middleware: own.middleware ?? [],
    mimeTypes: { '**/*.wasm': 'application/wasm' },
    plugins: [esbuildPlugin({ ts: true, target: 'es2022' }), ...(own.plugins ?? [])],
    reporters: [defaultReporter(), countingReporter],
  },
});
runner.sessions.on('session-status-updated', ({ id, status }) => {
  if (status === 'INITIALIZING') begun.set(id, { from: Date.now() });
  if (status === 'FINISHED') begun.set(id, { ...begun.get(id), to: Date.now() });
});
runner.on('stopped', (ok) => {
  writeResults('browser', { ...counts, durations });
  process.exit(ok && counts.failed === 0 ? 0 : 1);
});
