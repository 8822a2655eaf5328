import type { Modality } from '@tl-elements/core';

/** Where one way of teaching has its page, and what is said of it. */
export interface Story {
  /** From the site's top. */
  readonly path: string;
  /** What its examples are, many of them; a new project is called so. */
  readonly examples: string;
}

/** The page of each way of teaching. */
export const stories: Readonly<Record<Modality, Story>> = {
  image: { path: 'see/', examples: 'Pictures' },
  audio: { path: 'hear/', examples: 'Sounds' },
  pose: { path: 'posture/', examples: 'Postures' },
  hand: { path: 'hand/', examples: 'Hand signs' },
};

/** The page that goes on with a project, from a page one folder below the site's top. */
export function pageOfProject({ modality, name }: { modality: Modality; name: string }): string {
  return `../${stories[modality].path}?project=${encodeURIComponent(name)}`;
}
