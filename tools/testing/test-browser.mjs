#!/usr/bin/env node
// Runs the current package's tests that need a real browser: src/**/*.browser.test.ts.
// An argument is a file or a pattern to run instead of all.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { CountingReporter } from './counting-reporter.mjs';
import { longestTest } from './durations.mjs';
import { browserSwitches, findBrowser } from './find-browser.mjs';
import { adviceWithoutBrowser } from './obtain-browser.mjs';
import { writeResults } from './results.mjs';
import { walk } from './walk.mjs';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const files = process.argv.slice(2).length
  ? process.argv.slice(2)
  : walk('src', (name) => name.endsWith('.browser.test.ts'));

/**
 * What a package may add in web-test-runner.mjs: switches of the browser (a film as the camera),
 * middleware, plugins, and the number of browsers that share its files (one, unless it says more).
 */
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

const launcher = () =>
  chromeLauncher({
    puppeteer,
    launchOptions: { executablePath, args: [...browserSwitches, ...(own.switches ?? [])] },
  });
const browserCount = Math.min(own.browsers ?? 1, files.length);
/** Each browser takes its share of the files, one at a time: only the page in front has the focus. */
const groups = Array.from({ length: browserCount }, (_, lane) => ({
  name: `browser ${lane + 1}`,
  files: files.filter((_, index) => index % browserCount === lane),
  browsers: [launcher()],
}));
const counting = new CountingReporter(rootDir);
const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    rootDir,
    groups,
    nodeResolve: { exportConditions: ['browser', 'import'] },
    concurrency: 1,
    concurrentBrowsers: browserCount,
    browserStartTimeout: longestTest,
    testsStartTimeout: longestTest,
    testsFinishTimeout: 4 * longestTest,
    testFramework: { config: { timeout: longestTest } },
    middleware: own.middleware ?? [],
    mimeTypes: { '**/*.wasm': 'application/wasm' },
    plugins: [esbuildPlugin({ ts: true, target: 'es2022' }), ...(own.plugins ?? [])],
    reporters: [defaultReporter({ reportTestProgress: false }), counting],
  },
});
runner.on('stopped', (ok) => {
  writeResults('browser', counting.results);
  process.exit(ok && counting.results.failed === 0 ? 0 : 1);
});
