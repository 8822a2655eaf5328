// Runs pnpm, at the version that package.json pins, on a machine that has only Node.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** Runs `pnpm ...args` in the project's root and returns its exit code. */
export function pnpm(...args) {
  return run(args, 'inherit');
}

/** The same, and shows only what goes wrong. */
export function pnpmQuietly(...args) {
  return run(args, ['ignore', 'ignore', 'inherit']);
}

function run(args, stdio) {
  const { status } = spawnSync('npx', ['--yes', packageManager, ...args], {
    cwd: root,
    stdio,
    // On Windows npx is a script, and only a shell can start scripts.
    shell: process.platform === 'win32',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NPM_CONFIG_UPDATE_NOTIFIER: 'false' },
  });
  return status ?? 1;
}

/** Installs exactly the versions in the lockfile, and returns the exit code. */
export function install() {
  return pnpm('install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(install() || pnpm(...process.argv.slice(2)));
}
