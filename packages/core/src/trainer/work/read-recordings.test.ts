import { expect } from 'chai';
import type { FeatureExtractor, MovementReader, Medium } from '../../contracts/extractor.ts';
import type { KeypointClip } from '../../contracts/modality.ts';
import { TlError } from '../../errors.ts';
import { UpperBody } from '../../motion/upper-body.ts';
import { readRecordings } from './read-recordings.ts';

const recording = { points: Float32Array.of(1, 1, 0.9), at: Float64Array.of(0) };
const standing: KeypointClip = { ...recording };
const sitting: KeypointClip = { ...recording };
/** What a browser makes of each video; a broken one it can't read. */
const videos = new Map<string, KeypointClip>([
  ['standing', standing],
  ['sitting', sitting],
]);

/** Reads videos, in a project with so many recordings. */
async function read(names: readonly string[], takes = 0) {
  const chosen: boolean[] = [];
  const movements = { sees: (clip) => clip !== sitting } as Partial<MovementReader>;
  const live = { load: async () => ({ movements }) as FeatureExtractor };
  const medium = {
    read: async (name: unknown) => {
      if (name === 'broken') throw new TlError('input-unreadable', 'This video is broken.');
      return videos.get(name as string) ?? null;
    },
  } as unknown as Medium<unknown>;
  const upperBody = new UpperBody({
    movements: () => ({ upperBody: 'upper' }) as never,
    live,
    isChosen: () => chosen.at(-1) ?? false,
    takes: () => takes,
    choose: async (isUpper) => void chosen.push(isUpper),
  });
  const progress: number[] = [];
  const options = { live, upperBody, signal: new AbortController().signal };
  const onRead = (done: number) => progress.push(done);
  const found = await readRecordings(names, medium, { ...options, onRead });
  return { found, chosen, progress };
}

describe('videos of movements', () => {
  it('choose the upper body before they are decoded, where most of them show no hips and knees', async () => {
    expect((await read(['sitting'])).chosen).to.deep.equal([true]);
    expect((await read(['standing', 'sitting', 'sitting'])).chosen).to.deep.equal([true]);
    expect((await read(['standing', 'sitting'])).chosen).to.deep.equal([]);
    expect((await read(['sitting', 'sitting'], 2)).chosen).to.deep.equal([]);
    expect((await read(['sitting', 'sitting'], 1)).chosen).to.deep.equal([true]);
  });

  it('are read once: they are decoded from their keypoints', async () => {
    const { found, progress } = await read(['standing', 'sitting']);
    expect(found[0]).to.equal(standing);
    expect(found[1]).to.equal(sitting);
    expect(progress).to.deep.equal([1, 2]);
  });

  it('stay what they are where they have no keypoints or are broken, so that decoding says why', async () => {
    expect((await read(['broken', 'a text'])).found).to.deep.equal(['broken', 'a text']);
  });
});
