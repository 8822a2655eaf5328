// Describes the pictures of postures in the data folder to the page.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every picture in `pose/yoga-cg/PART/POSE/`, PART being `train` or, of other people, `test`.
 *
 * @returns `{labels, pictures: {url, label, part}[], digest}`, a label being its index; null where
 *   there is no such folder.
 */
export function describePostures(data) {
  const folder = join(data, 'pose/yoga-cg');
  if (!existsSync(folder)) return null;
  const labels = readdirSync(join(folder, 'train')).sort();
  const digest = createHash('sha256');
  const pictures = ['train', 'test'].flatMap((part) =>
    labels.flatMap((name, label) =>
      readdirSync(join(folder, part, name))
        .sort()
        .map((file) => {
          digest.update(readFileSync(join(folder, part, name, file)));
          return { url: `/data/pose/yoga-cg/${part}/${name}/${file}`, label, part };
        }),
    ),
  );
  return { labels, pictures, digest: digest.digest('hex').slice(0, 16) };
}
