import type { Modality } from '@tl-elements/core';

/** The page where something is taught. */
export interface Story {
  /** Relative to the top of the site. */
  readonly path: string;
  /** What its examples are called; also the name of its first project. */
  readonly examples: string;
}

/** What is taught: a modality, or movements of it. */
export interface TaughtKind {
  readonly modality: Modality;
  readonly motion: boolean;
}

const ofModality: Readonly<Record<Modality, Story>> = {
  image: { path: 'see/', examples: 'Pictures' },
  audio: { path: 'hear/', examples: 'Sounds' },
  pose: { path: 'posture/', examples: 'Postures' },
  hand: { path: 'hand/', examples: 'Hand signs' },
};

/** Everything that can be taught. */
export const taughtKinds: readonly TaughtKind[] = [
  ...(Object.keys(ofModality) as Modality[]).map((modality) => ({ modality, motion: false })),
  { modality: 'pose', motion: true },
  { modality: 'hand', motion: true },
];

/** The page where it is taught. */
export function storyOf({ modality, motion }: TaughtKind): Story {
  if (!motion) return ofModality[modality];
  return modality === 'hand'
    ? { path: 'move/?of=hand', examples: 'Hand movements' }
    : { path: 'move/', examples: 'Movements' };
}

/** The address where a project is opened, from a page one folder below the top of the site. */
export function pageOfProject({ name, ...kind }: TaughtKind & { readonly name: string }): string {
  const { path } = storyOf(kind);
  return `../${path}${path.includes('?') ? '&' : '?'}project=${encodeURIComponent(name)}`;
}
