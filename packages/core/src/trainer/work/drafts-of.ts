import type { TlError } from '../../errors.ts';
import type { ExtractedInput } from '../../live/extract-input.ts';
import type { ExampleDraft } from '../../project/project-options.ts';

/** Files, each with the label that it is for, and what was found in them. */
export interface ExtractedFiles<Of> {
  readonly extracted: readonly (Of & { readonly frames: readonly ExtractedInput[] })[];
  /** Why some files could not be read. */
  readonly unreadable: readonly TlError[];
}

/** What the frames of an input become. A frame in which nothing was found is no example. */
export function draftsOf(frames: readonly ExtractedInput[]): readonly ExampleDraft[] {
  return frames.flatMap(({ features, media, thumbnail }) =>
    features ? [{ features, media, thumbnail }] : [],
  );
}
