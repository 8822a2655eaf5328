// Puts the examples beside the packages as they are published, so that what is tested is what people
// install: unpacked tarballs, and third-party packages as this clone has them.
import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packPackages } from '../../tools/release/pack.mjs';
import { readTarball } from '../../tools/release/read-tarball.mjs';

const run = promisify(execFile);
const here = fileURLToPath(new URL('..', import.meta.url));

/** Holds a copy of each example, and `node_modules` with the packages. */
export const stage = join(here, '.staged');

/** The folder of a published package there. */
export const packageFolder = (name) => join(stage, 'node_modules/@tl-elements', name);

/** Makes the stage anew. */
export function setStage() {
  rmSync(stage, { recursive: true, force: true });
  const tarballs = mkdtempSync(join(tmpdir(), 'tl-tarballs-'));
  for (const tarball of packPackages(tarballs)) unpack(readTarball(tarball));
  rmSync(tarballs, { recursive: true });
  const command = join(packageFolder('weights'), 'dist/tl-weights.js');
  chmodSync(command, 0o755);
  mkdirSync(join(stage, 'node_modules/.bin'));
  symlinkSync(command, join(stage, 'node_modules/.bin/tl-weights'));
}

/** Copies an example there and runs its own `npm run build`; rejects with what that has printed. */
export async function buildExample(name) {
  const folder = join(stage, name);
  cpSync(join(here, name), folder, { recursive: true });
  await buildStaged(folder);
  return folder;
}

/** Runs `npm run build` in a folder of the stage. */
export async function buildStaged(folder) {
  try {
    await run('npm', ['run', '--silent', 'build'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
  } catch (failure) {
    throw new Error(`${failure.message}\n${failure.stdout}`, { cause: failure });
  }
}

function unpack(files) {
  const { name, dependencies = {} } = JSON.parse(
    new TextDecoder().decode(files.get('package.json')),
  );
  const own = name.split('/')[1];
  for (const [path, content] of files) {
    const target = join(packageFolder(own), path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  for (const dependency of Object.keys(dependencies)) {
    if (!dependency.startsWith('@tl-elements/')) link(own, dependency);
  }
}

/** A package of somebody else, which pnpm has installed for one of ours. */
function link(own, dependency) {
  const target = join(stage, 'node_modules', dependency);
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  const installed = join(here, '../packages', own, 'node_modules', dependency);
  symlinkSync(realpathSync(installed), target, 'junction');
}

/** What an example's package.json names, which must be what is tested here. */
export function versionsOf(name) {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(here, name, 'package.json'), 'utf8'),
  );
  return { ...dependencies, ...devDependencies };
}
