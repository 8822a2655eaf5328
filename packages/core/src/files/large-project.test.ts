import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sampleProject } from '../testing/sample-project.ts';
import type { ProjectSource } from './project-file.ts';
import { readProject } from './read-project.ts';
import { writeProject } from './write-project.ts';

const count = 5000;
const mediaBytes = 10_000;
const megabyte = 2 ** 20;
const allMedia = (count * mediaBytes) / megabyte;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * Megabytes of buffers and Blobs that somebody holds. What a collection finds is freed by a thread
 * beside it, and by finalizers after it: only a count that three collections in a row leave as it
 * is has nothing more to lose.
 */
async function held(): Promise<number> {
  let least = Infinity;
  for (let unchanged = 0; unchanged < 3; unchanged++) {
    collectGarbage();
    await pause(10);
    const now = process.memoryUsage().arrayBuffers;
    if (now < least) [least, unchanged] = [now, 0];
  }
  return least / megabyte;
}

/** Awaits `look` now and then while media are read. */
function largeProject(look: () => Promise<void>): ProjectSource {
  const blobs = Array.from({ length: count }, (_, i) => {
    return new Blob([new Uint8Array(mediaBytes).fill(i)], { type: 'image/jpeg' });
  });
  const small = sampleProject();
  const [example] = small.examples;
  return {
    ...small,
    examples: blobs.map((_, i) => ({ ...example!, id: String(i), take: String(i), createdAt: i })),
    augmentationsOf: () => [],
    readThumbnail: async () => null,
    readMedia: async (id) => {
      if (Number(id) % 500 === 0) await look();
      return blobs[Number(id)]!;
    },
  };
}

describe('a project of 5,000 examples', () => {
  it('has its media in memory once while it is written, and once more when it has been read', async () => {
    const peaks: number[] = [];
    const project = largeProject(async () => {
      peaks.push(await held());
    });
    const before = await held();
    const file = await writeProject(project);
    expect(file.size / megabyte).to.be.above(allMedia);
    expect(Math.max(...peaks, await held()) - before, 'to write').to.be.below(allMedia / 4);

    const written = await held();
    const { examples } = await readProject(file);
    expect((await held()) - written, 'to read').to.be.within(allMedia * 0.9, allMedia * 1.25);
    expect(examples).to.have.lengthOf(count);
    const media = new Uint8Array(await examples[1234]!.media!.arrayBuffer());
    expect(media).to.deep.equal(new Uint8Array(mediaBytes).fill(1234));
  });
});
