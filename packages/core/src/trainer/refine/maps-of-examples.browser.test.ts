import { expect } from 'chai';
import { toHalf } from '../../bytes/bytes.ts';
import type {
  ExtractorPlugin,
  FeatureExtractor,
  TailReader,
  Medium,
} from '../../contracts/extractor.ts';
import type { FrameKind, FrameMap, PictureFrame } from '../../contracts/modality.ts';
import { memoryStore } from '../../storage/memory-store.ts';
import { failure } from '../../testing/failure.ts';
import { closeProjects, draftsOf, extractor, openProject } from '../../testing/teaching.ts';
import { mapsOfExample, type MapsContext } from './maps-of-examples.ts';

const media = new Blob(['original'], { type: 'image/jpeg' });

describe('maps of examples', () => {
  afterEach(closeProjects);

  /** A project with a photo and a picture of the camera, and frozen layers that count what they see. */
  async function taught(store = memoryStore()) {
    const { project } = await openProject({ store });
    const [draft] = draftsOf(0, 1);
    await project.addExamples('cup', [{ ...draft!, media }]);
    await project.addExamples('cup', [{ ...draft!, media, isFromCamera: true }]);
    await project.addExamples('cup', [draft!]);
    let seen = 0;
    const decode = async () => [{ bitmap: await createImageBitmap(new ImageData(8, 8)) }];
    const context: MapsContext = {
      project,
      medium: { decode } as unknown as Medium<never>,
      plugin: {} as ExtractorPlugin,
      extractor: { info: extractor } as FeatureExtractor,
      tail: {
        mapsOf: async ({ bitmap }: PictureFrame) =>
          Float32Array.of(bitmap.width / bitmap.height, bitmap.width, ++seen),
      } as unknown as TailReader<FrameMap[FrameKind]>,
      signal: new AbortController().signal,
    };
    const mapsOf = (place: number) => mapsOfExample(project.examples[place]!, context);
    return { project, mapsOf, seen: () => seen };
  }

  const halves = (...values: number[]) => Uint16Array.from(values, toHalf);

  it('are computed once, as 16-bit floats, and again for another part of the camera’s pictures', async () => {
    const { project, mapsOf, seen } = await taught();
    expect(await mapsOf(0)).deep.equal(halves(1, 8, 1));
    expect(await mapsOf(1)).deep.equal(halves(1, 8, 2));
    expect(await mapsOf(0)).deep.equal(halves(1, 8, 1));
    expect(await mapsOf(1)).deep.equal(halves(1, 8, 2));
    expect(seen()).equal(2);

    const camera = project.examples[1]!;
    const box = { x: 0, y: 0, width: 0.6, height: 0.5 };
    await project.lookAt(box, new Map([[camera.id, camera.features]]));
    expect(await mapsOf(0)).deep.equal(halves(1, 8, 1));
    expect(await mapsOf(1)).deep.equal(halves(1, 5, 3));
    expect(seen()).equal(3);
  });

  it('are computed again where there is no room to keep them', async () => {
    const full = { ...memoryStore(), keepMaps: () => Promise.reject(new Error('full')) };
    const { mapsOf } = await taught(full);
    expect(await mapsOf(0)).deep.equal(halves(1, 8, 1));
    expect(await mapsOf(0)).deep.equal(halves(1, 8, 2));
  });

  it('need the original', async () => {
    const { mapsOf } = await taught();
    expect(await failure(mapsOf(2))).property('code', 'extractor-mismatch');
  });
});
