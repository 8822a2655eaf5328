import type { Modality, Model } from '@tl-elements/core';

const kinds: Readonly<Record<Modality, string>> = {
  image: 'pictures',
  audio: 'sounds',
  pose: 'postures',
  hand: 'hand signs',
};

/** Where a model comes from, and what it is for. */
export function kindOf({ modality, extractor }: Model): string {
  const isTheirs = extractor.id.startsWith('teachable-machine-');
  return `A ${isTheirs ? 'Teachable Machine model' : 'model of this site'} for ${kinds[modality]}`;
}

/** What it is called here, and how much it tells apart. */
export function titleOf({ head: { labels } }: Model, name: string): string {
  return `${name}: ${labels.length} labels`;
}

/** What there is to know before it is relied upon. (Its doubt stands at the classifier.) */
export function notesOf({ preprocessing, head }: Model): string {
  return [
    preprocessing.mirrorCamera &&
      'It was taught with a mirrored camera, as Teachable Machine’s is, and gets one here.',
    !head.unknown && 'It has no “none of these”: whatever comes is taken for one of its labels.',
  ]
    .filter(Boolean)
    .join(' ');
}
