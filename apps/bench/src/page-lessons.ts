import type { Modality } from '@tl-elements/core';
import { loadHands } from './hand-features.ts';
import { loadSets } from './picture-features.ts';
import { loadPostures } from './posture-features.ts';
import { PICTURES_PER_LABEL, type PictureSet } from './protocol.ts';
import { loadClips } from './sound-features.ts';

/** Where the examples of a label are. */
type Lesson = Readonly<Record<string, readonly string[]>>;

const examplesPerLabel = 10;

/** For each modality two labels of the data folder, with the addresses of their examples. */
export const lessons: Readonly<Record<Modality, () => Promise<Lesson>>> = {
  image: async () => firstLabelsOf((await loadSets())[0]),
  audio: async () => firstLabelsOf(await loadClips()),
  pose: async () => {
    const { labels, pictures } = await loadPostures();
    return lessonOf([0, 1], (label) => ({
      name: labels[label] ?? '',
      urls: pictures.filter((picture) => picture.label === label).map(({ url }) => url),
    }));
  },
  hand: async () => {
    const { pictures } = await loadHands();
    return lessonOf(['0', '5'], (name) => ({
      name,
      urls: pictures.filter(({ label }) => label === name).map(({ url }) => url),
    }));
  },
};

function firstLabelsOf(set: PictureSet | undefined): Lesson {
  if (!set) throw new Error('The data folder has no pictures.');
  return lessonOf([0, 1], (label) => ({
    name: set.labels[label] ?? '',
    urls: set.urls.slice(label * PICTURES_PER_LABEL),
  }));
}

function lessonOf<Label>(
  labels: readonly Label[],
  examplesOf: (label: Label) => { readonly name: string; readonly urls: readonly string[] },
): Lesson {
  return Object.fromEntries(
    labels.map((label) => {
      const { name, urls } = examplesOf(label);
      return [name, urls.slice(0, examplesPerLabel)];
    }),
  );
}
