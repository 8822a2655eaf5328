import type { Example } from '../contracts/example.ts';
import type { Model } from '../contracts/model.ts';
import { seededRandom } from '../head/seeded-random.ts';
import type { FiledExample, ProjectSource } from '../files/project-file.ts';
import { sampleModel } from './sample-model.ts';

/** A project of five examples with one of everything that a file can hold; numbers from `seed`. */
export function sampleProject(seed = 1, model: Model | null = sampleModel(seed)): ProjectSource {
  const random = seededRandom(seed);
  const features = () => Float32Array.from({ length: 6 }, () => random() * 2 - 1);
  const labels = ['Cup', 'enojado ', '손', '<b>🎸</b>'];
  const blob = (type: string, length: number) =>
    new Blob([Uint8Array.from({ length }, () => random() * 256)], { type });
  const examples: readonly Example[] = [
    { media: blob('image/jpeg', 90), thumbnail: blob('image/webp', 30), label: 0, take: 'a' },
    { media: blob('image/png', 40), label: 0, take: 'a', augmentations: [features(), features()] },
    { thumbnail: blob('', 20), label: 3, take: 'b' },
    { media: blob('audio/wav', 0), label: 1, take: 'c', augmentations: [features()] },
    { label: 1, take: 'd' },
  ].map(({ label, ...example }, index) => ({
    id: `example ${index}`,
    createdAt: 1_767_323_045_678 + index,
    features: features(),
    label: labels[label]!,
    ...example,
  }));
  const known = new Map(examples.map((example) => [example.id, example]));
  return {
    extractor: { id: 'sample', version: '1', modality: 'image', dim: 6 },
    labels,
    settings: { unknown: 'strict', mirrorCopies: true },
    examples: examples.map(({ id, label, take, createdAt, features }) => {
      return { id, label, take, createdAt, features };
    }),
    testExamples: [],
    model,
    augmentationsOf: (id) => known.get(id)?.augmentations ?? [],
    readMedia: async (id) => known.get(id)?.media ?? null,
    readThumbnail: async (id) => known.get(id)?.thumbnail ?? null,
  };
}

/** What can be compared: media as bytes, takes as the number in which they are met. */
export async function comparable(examples: readonly FiledExample[]) {
  const takes: string[] = [];
  return Promise.all(
    examples.map(async ({ label, take, createdAt, features, augmentations, media, thumbnail }) => {
      if (!takes.includes(take)) takes.push(take);
      return {
        label,
        take: takes.indexOf(take),
        createdAt,
        features: [...features],
        augmentations: (augmentations ?? []).map((altered) => [...altered]),
        media: await contentOf(media),
        thumbnail: await contentOf(thumbnail),
      };
    }),
  );
}

/** The examples of a source, with their augmentations and media. */
export function filedExamples(source: ProjectSource): Promise<readonly FiledExample[]> {
  return Promise.all(
    source.examples.map(async (example) => {
      const media = await source.readMedia(example.id);
      const thumbnail = await source.readThumbnail(example.id);
      return {
        ...example,
        augmentations: source.augmentationsOf(example.id),
        ...(media && { media }),
        ...(thumbnail && { thumbnail }),
      };
    }),
  );
}

async function contentOf(blob: Blob | undefined) {
  return blob ? { type: blob.type, bytes: [...new Uint8Array(await blob.arrayBuffer())] } : null;
}
