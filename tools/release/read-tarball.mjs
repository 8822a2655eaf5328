import { gunzipSync } from 'fflate';
import { readFileSync } from 'node:fs';

/** The contents of the files in a tarball of npm, by their paths within the package. */
export function readTarball(path) {
  const tar = gunzipSync(new Uint8Array(readFileSync(path)));
  const text = (from, length) =>
    new TextDecoder().decode(tar.subarray(from, from + length)).split('\0')[0];
  const files = new Map();
  for (let at = 0; at + 512 <= tar.length;) {
    const [name, prefix] = [text(at, 100), text(at + 345, 155)];
    if (name === '') break;
    const size = parseInt(text(at + 124, 12), 8);
    const whole = prefix ? `${prefix}/${name}` : name;
    files.set(whole.replace(/^package\//, ''), tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
