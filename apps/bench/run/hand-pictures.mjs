// Describes the recordings of hands in the data folder to the page.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every picture in `hand/PLACE/FINGERS/takeN-FRAME.jpg`, in order of recording.
 *
 * @returns `{pictures: {url, place, label, take}[], digest}`; null where there is no such folder.
 */
export function describeHands(data) {
  const folder = join(data, 'hand');
  if (!existsSync(folder)) return null;
  const digest = createHash('sha256');
  const pictures = readdirSync(folder)
    .sort()
    .flatMap((place) =>
      readdirSync(join(folder, place))
        .sort()
        .flatMap((label) =>
          readdirSync(join(folder, place, label))
            .sort()
            .map((file) => {
              digest.update(readFileSync(join(folder, place, label, file)));
              const take = Number(/^take(\d+)-/.exec(file)?.[1]);
              return { url: `/data/hand/${place}/${label}/${file}`, place, label, take };
            }),
        ),
    );
  return { pictures, digest: digest.digest('hex').slice(0, 16) };
}
