import { readFileSync } from 'node:fs';

/** Bytes as an address that a page can fetch, whatever its policy for hosts. */
export function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** A file of the project, by its path from the top. */
export function readFixture(path: string): Buffer {
  return readFileSync(new URL(`../../../../${path}`, import.meta.url));
}
