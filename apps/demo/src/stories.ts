import type { Modality } from '@tl-elements/core';

/** The page where a modality is taught. */
export interface Story {
  /** Relative to the top of the site. */
  readonly path: string;
  /** What its examples are called; also the name of its first project. */
  readonly examples: string;
}

/** The page of each modality. */
export const stories: Readonly<Record<Modality, Story>> = {
  image: { path: 'see/', examples: 'Pictures' },
  audio: { path: 'hear/', examples: 'Sounds' },
  pose: { path: 'posture/', examples: 'Postures' },
  hand: { path: 'hand/', examples: 'Hand signs' },
};

/** The address where a project is opened, from a page one folder below the top of the site. */
export function pageOfProject({ modality, name }: { modality: Modality; name: string }): string {
  return `../${stories[modality].path}?project=${encodeURIComponent(name)}`;
}
