// Runs pnpm, at the version that package.json pins, on a machine that has Node alone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** Runs `pnpm ...args` in the project's root and returns its exit code. */
export function pnpm(...args) {
  const command = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const { status } = spawnSync(command, ['--yes', packageManager, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const install = pnpm('install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only');
  process.exit(install || pnpm(...process.argv.slice(2)));
}
