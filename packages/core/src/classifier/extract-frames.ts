import { throwIfAborted } from '../abort.ts';
import type { FeatureExtractor, Features } from '../contracts/extractor.ts';
import type { FrameMap, Modality } from '../contracts/modality.ts';
import type { Nothing } from '../contracts/prediction.ts';
import type { InputSource } from '../contracts/source.ts';
import { nothingIn } from './predict.ts';

/** One frame, seen. */
export interface ExtractedFrame<Kept = undefined> {
  readonly features: Features | null;
  /** Where the extractor's keypoints are, as `Sighting` has them; null where it knows of none. */
  readonly keypoints?: Float32Array | null;
  /** Set where there are no features. */
  readonly nothing: Nothing | null;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** What `keep` made of the frame. */
  readonly kept: Kept | undefined;
}

/** What is looked at, and by what. */
export interface ExtractFramesOptions<M extends Modality, Kept> {
  readonly source: InputSource<M>;
  readonly extractor: FeatureExtractor<M>;
  readonly signal: AbortSignal;
  /**
   * Lets a recorder copy a frame before it is handed to the extractor, which takes its bitmap away.
   * The frame waits for it.
   */
  readonly keep?: (frame: FrameMap[M]) => Promise<Kept> | Kept;
}

/**
 * Looks at a source frame by frame, for as long as it is iterated. The next frame is taken when the
 * last is answered: nothing queues, and a slow device just looks less often.
 *
 * @throws {TlError} the source's and the extractor's own; `aborted`.
 */
export async function* extractFrames<M extends Modality, Kept = undefined>({
  source,
  extractor,
  signal,
  keep,
}: ExtractFramesOptions<M, Kept>): AsyncGenerator<ExtractedFrame<Kept>, void, void> {
  for await (const frame of source.frames(signal)) {
    const { at } = frame;
    let kept: Kept | undefined;
    try {
      kept = await keep?.(frame);
      throwIfAborted(signal);
    } catch (error) {
      if ('bitmap' in frame) frame.bitmap.close();
      throw error;
    }
    const { features, keypoints } = await look(extractor, frame, signal);
    const nothing = features ? null : nothingIn[extractor.info.modality];
    yield { features, keypoints, nothing, at, kept };
  }
  throwIfAborted(signal);
}

async function look<M extends Modality>(
  extractor: FeatureExtractor<M>,
  frame: FrameMap[M],
  signal: AbortSignal,
): Promise<Required<Pick<ExtractedFrame, 'features' | 'keypoints'>>> {
  if (!extractor.locate)
    return { features: await extractor.extract(frame, signal), keypoints: null };
  const sighting = await extractor.locate(frame, signal);
  return { features: sighting?.features ?? null, keypoints: sighting?.keypoints ?? null };
}
