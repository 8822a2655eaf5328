// The hashes by which a page can make sure that another host serves what was published.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of each script in a folder, its `integrity` as the attribute of that name takes it. */
export function integrityOf(folder) {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    scripts.sort().map((name) => {
      const hash = createHash('sha384').update(readFileSync(join(folder, name)));
      return [name, `sha384-${hash.digest('base64')}`];
    }),
  );
}
