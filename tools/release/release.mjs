// `npm run release`: from a clean clone to release/, which holds all that is published. Nothing is
// published from here.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, pnpm } from '../pnpm.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'release');
const elements = join(root, 'packages/elements');

if (install() !== 0) throw new Error('The installation failed.');
// Files of an earlier build, whose sources are gone, must not be published.
for (const name of readdirSync(join(root, 'packages'))) {
  for (const built of ['dist', 'cdn']) rmSync(join(root, 'packages', name, built), { recursive: true, force: true }); // oxfmt-ignore
}
if (pnpm('turbo', 'run', 'build', '--force', '--output-logs=errors-only') !== 0) {
  throw new Error('The build failed.');
}
// What these import has been installed only now.
const { packPackages } = await import('./pack.mjs');
const { tarballFaults } = await import('./check-tarballs.mjs');
const { zipFolders } = await import('./folders.mjs');
const { integrityOf } = await import('./integrity.mjs');

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
const { version } = JSON.parse(readFileSync(join(elements, 'package.json'), 'utf8'));

const tarballs = packPackages(out);
const faults = await tarballFaults(tarballs);
if (faults.length > 0) throw new Error(`These packages can't be published:\n${faults.join('\n')}`);

const zips = zipFolders(join(elements, 'cdn'), out, version);
const wordpress = join(root, 'integrations/wordpress/build-plugin.mjs');
execFileSync(process.execPath, [wordpress, '--out', out], { stdio: 'inherit' });
const integrity = { version, scripts: integrityOf(join(elements, 'cdn')) };
writeFileSync(join(out, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
copyFileSync(join(elements, 'CHANGELOG.md'), join(out, 'CHANGELOG.md'));

for (const path of [...tarballs, ...zips]) {
  console.log(`${(statSync(path).size / 1e6).toFixed(2).padStart(6)} MB  ${basename(path)}`);
}
console.log(`release/ holds version ${version}. CONTRIBUTING.md says how it is published.`);
