import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files under `folder` whose name passes `accept`, sorted. */
export function walk(folder, accept) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter(accept)
    .sort()
    .map((name) => join(folder, name));
}
