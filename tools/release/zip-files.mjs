import { zipSync } from 'fflate';

/** Every file has this time, so that the same content always makes the same zip. */
const mtime = new Date(2026, 0, 1);

/** @param files their contents, by path. */
export function zipFiles(files) {
  return zipSync(Object.fromEntries(files), { level: 9, mtime });
}
