import { asyncDispose, type FeatureExtractor } from '@tl-elements/core/base';
import { predictHead } from '@tl-elements/core/head';
import { openTeachableMachine, type TeachableMachineModel } from '@tl-elements/teachable-machine';
import { expect } from 'chai';
import { busyPicture } from './testing/drawn-pictures.ts';
import { exportsOfOthers } from './testing/exports-of-others.ts';
import { loadPeerLibrary, type PeerLibrary, type PeerModel } from './testing/peer-library.ts';
import { listOf, smallExport, zipOf, type ExportFiles } from './testing/small-export.ts';

const { signal } = new AbortController();
const weights = new URL('/packages/weights/', location.href);

/** Square, landscape, portrait with an odd rest, and smaller than the network's input. */
const pictures = {
  square: busyPicture(224, 224, 1),
  landscape: busyPicture(640, 480, 2),
  portrait: busyPicture(301, 533, 3),
  large: busyPicture(1600, 900, 4),
  small: busyPicture(97, 61, 5),
};

const sets = new Map<string, ExportFiles>([
  ...(['2019', '2020', '2021', 'tiny-2021', 'tiny-2025'] as const).map(
    (layout, seed) =>
      [
        `a small export of ${layout}`,
        smallExport(layout, ['enojado ', '김밥', '<b>'], seed),
      ] as const,
  ),
  ...(await exportsOfOthers()),
]);

/** Their library takes 224 x 224 colors unless metadata.json says otherwise, which not all do. */
function withSizes(files: ExportFiles): ExportFiles {
  const read = (name: keyof ExportFiles) =>
    JSON.parse(new TextDecoder().decode(files[name])) as Record<string, unknown>;
  const [, size, channels] = /"batch_input_shape":\[null,(\d+),\d+,(\d)\]/
    .exec(new TextDecoder().decode(files['model.json']))!
    .map(Number);
  const metadata = { ...read('metadata.json'), imageSize: size, grayscale: channels === 1 };
  return { ...files, 'metadata.json': new TextEncoder().encode(JSON.stringify(metadata)) };
}

async function openedModel(zip: File): Promise<TeachableMachineModel> {
  const opened = await openTeachableMachine(zip, signal);
  if (opened.kind !== 'model') throw new Error('It is a project.');
  return opened;
}

async function probabilitiesOf(
  { model }: TeachableMachineModel,
  extractor: FeatureExtractor,
  picture: HTMLCanvasElement,
  isMirrored: boolean,
): Promise<readonly number[]> {
  const bitmap = await createImageBitmap(picture);
  const extraction = await extractor.extract({ bitmap, isMirrored, at: 0 }, signal);
  return [...predictHead(model.head, extraction!.features, { unknown: 'off' }).scores];
}

describe('an image export, opened here and by @teachablemachine/image 0.8.5', () => {
  let library: PeerLibrary;
  before(async () => {
    library = await loadPeerLibrary();
  });

  for (const [name, files] of sets) {
    describe(name, () => {
      let opened: TeachableMachineModel;
      let extractor: FeatureExtractor;
      let theirs: PeerModel;
      before(async () => {
        opened = await openedModel(zipOf({ ...files }));
        extractor = await opened.extractor.load({ weights, signal });
        const chosen = listOf({ ...withSizes(files) });
        const file = (wanted: string) => chosen.find((each) => each.name === wanted)!;
        theirs = await library.loadFromFiles(
          file('model.json'),
          file('weights.bin'),
          file('metadata.json'),
        );
      });
      after(async () => {
        await extractor[asyncDispose]();
        theirs.model.dispose();
      });

      for (const [kind, picture] of Object.entries(pictures)) {
        for (const isMirrored of [false, true]) {
          it(`gives a ${kind} picture${isMirrored ? ', mirrored,' : ''} the same probabilities`, async () => {
            const expected = await theirs.predict(picture, isMirrored);
            const ours = await probabilitiesOf(opened, extractor, picture, isMirrored);
            const difference = Math.max(
              ...expected.map(({ probability }, i) => Math.abs(probability - ours[i]!)),
            );
            expect(opened.model.head.labels).to.deep.equal(expected.map((each) => each.className));
            expect(difference).to.be.below(1e-4);
          });
        }
      }
    });
  }
});
