// `npm run check`: everything that can be said about the code without running its tests. Expects
// the packages to be built. Each check counts as one in the results.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedPackages } from './checks/published-packages.mjs';
import { writeResults } from './testing/results.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const typed = ['packages', 'apps']
  .flatMap((group) => readdirSync(group).map((name) => join(group, name)))
  .filter((folder) => existsSync(join(folder, 'tsconfig.json')));

/** The slow ones first, so that the quick ones fill the gaps. */
const checks = [
  ['lint', 'eslint', '.', '--max-warnings=0'],
  ...typed.map((folder) => [`types of ${folder}`, 'tsc', '--noEmit', '-p', folder]),
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ['unused code and dependencies', 'knip', '--no-progress'],
  ['direction of the packages', 'depcruise', '--config', '.dependency-cruiser.mjs', 'packages', 'apps', 'tools'], // prettier-ignore
  ...publishedPackages().map(({ folder }) => [`what ${folder} publishes`, 'publint', folder, '--strict']), // prettier-ignore
  ['entry points in plain Node', 'node', 'tools/checks/entry-points.mjs'],
  ['links of the documentation', 'node', 'tools/checks/links.mjs'],
  ['committed text', 'node', 'tools/checks/committed-text.mjs'],
  ['documentation of the elements', 'node', 'tools/checks/elements-manifest.mjs'],
];

// The tools of this project, whoever starts this file.
process.env.PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;

const counts = { passed: 0, failed: 0 };

/** Runs one check to its end and says how it went; what it printed is shown where it failed. */
function run([name, command, ...args]) {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { shell: process.platform === 'win32' });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (failure) => collect(`${failure.message}\n`));
    child.on('close', (code) => {
      const took = `${((Date.now() - begun) / 1000).toFixed(1)} s`;
      if (code === 0) {
        counts.passed++;
        console.log(`ok      ${name} (${took})`);
      } else {
        counts.failed++;
        console.log(`FAILED  ${name} (${took})\n${output}`);
      }
      resolve();
    });
  });
}

const waiting = [...checks];
const lanes = Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
  for (let check = waiting.shift(); check; check = waiting.shift()) await run(check);
});
await Promise.all(lanes);

writeResults('checks', counts);
console.log(`${counts.passed} checks passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
