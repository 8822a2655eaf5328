import type { FeatureExtractor, Features } from '@tl-elements/core';
import {
  decodePicture,
  encodePicture,
  type EncodedPicture,
  type PictureInput,
} from '@tl-elements/sources';

/** One picture, seen once: its features, and itself as it is kept. */
export interface SeenPicture extends EncodedPicture {
  /** Null where nothing was found in it. */
  readonly features: Features | null;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
}

/**
 * Decodes a picture and looks at it.
 *
 * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`, the extractor's own.
 */
export async function seePicture(
  input: PictureInput,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<SeenPicture> {
  const frame = await decodePicture(input, { ...longSideOf(extractor), signal });
  // Drawn before it first waits, so the extractor may take the bitmap away meanwhile.
  const encoding = encodePicture(frame);
  const [features, encoded] = await Promise.all([extractor.extract(frame, signal), encoding]);
  return { ...encoded, features, at: frame.at };
}

function longSideOf({ info }: FeatureExtractor): { longSide?: number } {
  return 'longSide' in info.input ? { longSide: info.input.longSide } : {};
}
