import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The contents of all files under a folder, by path from there, with slashes, in the order of the alphabet. */
export function filesUnder(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths
      .map((path) => path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
}
