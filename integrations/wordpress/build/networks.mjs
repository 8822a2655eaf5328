// Which network each sense needs, with the checksums that the plugin accepts.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '@tl-elements/tools/files-under';
import { modalityOf, weightsOf } from '@tl-elements/tools/weights-of';

/** What ships inside the plugin. */
const bundled = ['image'];

/**
 * @param weights the folder that holds a folder for each network.
 * @returns by sense: `bundled`, `zip` (its name), `contents` (of the zip) and `files`, what each of them must be:
 *   path => [bytes, sha256].
 */
export function networksOf(weights) {
  // Fails for a folder that no sense needs.
  for (const folder of readdirSync(weights)) modalityOf(folder);
  return Object.fromEntries(
    Object.entries(weightsOf).map(([sense, names]) => {
      const contents = new Map();
      for (const name of names) {
        for (const [path, bytes] of filesUnder(join(weights, name))) {
          contents.set(`weights/${name}/${path}`, bytes);
        }
      }
      const files = [...contents].map(([path, bytes]) => [
        path.replace('weights/', ''),
        [bytes.length, createHash('sha256').update(bytes).digest('hex')],
      ]);
      return [
        sense,
        {
          bundled: bundled.includes(sense),
          zip: `tl-weights-${sense}.zip`,
          contents,
          files: Object.fromEntries(files),
        },
      ];
    }),
  );
}
