// Makes tarballs of the published packages, as `npm install` takes them.
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpmQuietly } from '../pnpm.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Packs every package of `packages/`, which must be built, into `folder`. pnpm writes versions in place
 * of `workspace:*`.
 *
 * @returns the paths of the tarballs.
 */
export function packPackages(folder) {
  for (const name of readdirSync(join(root, 'packages'))) {
    for (const legal of ['LICENSE', 'NOTICE']) {
      copyFileSync(join(root, legal), join(root, 'packages', name, legal));
    }
  }
  const status = pnpmQuietly(
    '--config.pnpmfile=tools/release/pnpmfile.cjs',
    ...['--filter', './packages/*', '--recursive', '--reporter=silent'],
    ...['pack', '--pack-destination', folder],
  );
  if (status !== 0) throw new Error('The packages could not be packed.');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tgz'))
    .sort()
    .map((name) => join(folder, name));
}
