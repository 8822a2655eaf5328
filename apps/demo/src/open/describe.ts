import type { Modality, Model } from '@tl-elements/core';

const kinds: Readonly<Record<Modality, string>> = {
  image: 'pictures',
  audio: 'sounds',
  pose: 'postures',
  hand: 'hand signs',
};

/** Who made a model, and its modality. */
export function kindOf({ modality, extractor }: Model): string {
  const isTeachableMachine = extractor.id.startsWith('teachable-machine-');
  const maker = isTeachableMachine ? 'Teachable Machine model' : 'model of this site';
  return `A ${maker} for ${kinds[modality]}`;
}

/** Its name on this page, and its number of labels. */
export function titleOf({ head: { labels } }: Model, name: string): string {
  return `${name}: ${labels.length} labels`;
}

/** What to know before relying on it. (The classifier itself shows the model's `doubt`.) */
export function notesOf({ preprocessing, head }: Model): string {
  return [
    preprocessing.mirrorCamera &&
      'It was trained with a mirrored camera, as in Teachable Machine, so the camera is mirrored here, too.',
    !head.unknown &&
      'It can’t answer “none of these”: it always names one of its labels, whatever you show.',
  ]
    .filter(Boolean)
    .join(' ');
}
