#!/usr/bin/env node
// Runs the current package's tests that need a real browser: src/**/*.browser.test.ts.
// An argument is a file or a pattern to run instead of all. In Chromium, unless --browser=firefox or
// --browser=webkit says otherwise: those two are skipped where they are not installed.
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests } from './bundle-tests.mjs';
import { CountingReporter } from './counting-reporter.mjs';
import { longestTest } from './durations.mjs';
import { launcherOf } from './launchers.mjs';
import { writeResults } from './results.mjs';
import { walk } from './walk.mjs';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' } },
});
const isChromium = values.browser === 'chromium';
/** What the results are called. */
const kind = isChromium ? 'browser' : values.browser;
const files = positionals.length
  ? positionals
  : walk('src', (name) => name.endsWith('.browser.test.ts'));

/**
 * What a package may add in web-test-runner.mjs: switches of the browser (a film as the camera), scripts
 * that come before the tests, middleware, the number of browsers that share its test files (default: one), and the
 * files that have to be `alone` in a page.
 */
const own = existsSync('web-test-runner.mjs')
  ? (await import(pathToFileURL(resolve('web-test-runner.mjs')).href)).default
  : {};

if (files.length === 0) {
  writeResults(kind, { passed: 0, failed: 0, skipped: 0 });
  process.exit(0);
}

const { create, advice } = launcherOf(values.browser, own.switches);
if (!create) {
  console.log(advice);
  if (!isChromium) writeResults(kind, { passed: 0, failed: 0, skipped: files.length });
  process.exit(isChromium ? 1 : 0);
}

/** Chromium's switches make devices of the films. Others need a script before the tests of a page. */
const scripts = isChromium
  ? (own.scripts ?? [])
  : ['/tools/testing/other-browsers/film-devices.js'];
const testRunnerHtml = (framework) =>
  `<!doctype html>${scripts.map((path) => `<script src="${path}"></script>`).join('')}` +
  `<body><script type="module" src="${framework}"></script>`;

/** So many files share a page, unless one has to be alone. */
const filesOfPage = 10;

/** How often files are run again during which the browser itself crashed, as WebKit does at times. */
const repeats = 2;

const results = { passed: 0, failed: 0, skipped: 0, durations: [], failures: [] };
let crashed = pagesOf(files);
for (let run = 0; crashed.length > 0; run++) {
  const counting = await runPages(crashed);
  const ended = run < repeats ? counting.crashed : [];
  crashed = crashed.filter(([first]) => ended.includes(first));
  if (crashed.length > 0) console.log(`The browser crashed. Once more: ${crashed.join(', ')}`);
  counting.addTo(results, ended);
}
writeResults(kind, results);
process.exit(results.failed === 0 ? 0 : 1);

/** The files of each page. Neighbors are spread, so that each page takes as long. */
function pagesOf(all) {
  const asked = (own.alone ?? []).map((file) => resolve(file));
  const alone = all.filter((file) => asked.includes(resolve(file)));
  const others = all.filter((file) => !alone.includes(file));
  const browserCount = isChromium ? (own.browsers ?? 1) : 1;
  const perBrowser = Math.ceil(others.length / filesOfPage / browserCount);
  const count = Math.min(others.length, perBrowser * browserCount);
  const shared = Array.from({ length: count }, (_, page) =>
    others.filter((_, index) => index % count === page),
  );
  return [...shared, ...alone.map((file) => [file])];
}

/** Runs the tests of pages, and resolves with the reporter that counted them. */
async function runPages(pages) {
  const browserCount = isChromium ? Math.min(own.browsers ?? 1, pages.length) : 1;
  const counting = new CountingReporter(rootDir);
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      rootDir,
      // Each browser takes its share of the pages, one at a time: only the page in front has the focus.
      groups: Array.from({ length: browserCount }, (_, lane) => ({
        name: `browser ${lane + 1}`,
        files: pages.filter((_, index) => index % browserCount === lane).map(([first]) => first),
        browsers: [create()],
      })),
      concurrency: 1,
      concurrentBrowsers: browserCount,
      browserStartTimeout: longestTest,
      testsStartTimeout: longestTest,
      testsFinishTimeout: filesOfPage * longestTest,
      testRunnerHtml,
      testFramework: { config: { timeout: longestTest } },
      middleware: own.middleware ?? [],
      mimeTypes: { '**/*.wasm': 'application/wasm' },
      plugins: [await bundleTests(pages)],
      reporters: [defaultReporter({ reportTestProgress: false }), counting],
    },
  });
  await new Promise((resolve) => runner.on('stopped', resolve));
  return counting;
}
