import { throwIfAborted } from '../abort.ts';
import type { FeatureExtractor, Features } from '../contracts/extractor.ts';
import type { FrameMap, Modality } from '../contracts/modality.ts';
import type { Nothing } from '../contracts/prediction.ts';
import type { InputSource } from '../contracts/source.ts';
import { nothingIn } from './predict.ts';

/** What the extractor made of one frame. */
export interface ExtractedFrame<Copy = undefined> {
  /** Null where the extractor found nothing in the frame. */
  readonly features: Features | null;
  /** As in `Extraction`; null where there are none. */
  readonly keypoints: Float32Array | null;
  /** Says what is missing where there are no features. */
  readonly nothing: Nothing | null;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** What `copyFrame` returned for this frame. */
  readonly copy: Copy | undefined;
}

/** Where the frames come from, and which extractor they go through. */
export interface ExtractFramesOptions<M extends Modality, Copy> {
  readonly source: InputSource<M>;
  readonly extractor: FeatureExtractor<M>;
  readonly signal: AbortSignal;
  /**
   * Lets a recorder copy a frame before it goes to the extractor, which transfers its bitmap. The
   * extractor waits until the copy is made.
   */
  readonly copyFrame?: (frame: FrameMap[M]) => Promise<Copy> | Copy;
}

/**
 * Extracts features from a source, frame by frame, for as long as it is iterated. It asks for a frame
 * only when the one before has been used: nothing queues, and a slow device just gets fewer frames.
 *
 * @throws {TlError} the source's and the extractor's own; `aborted`.
 */
export async function* extractFrames<M extends Modality, Copy = undefined>({
  source,
  extractor,
  signal,
  copyFrame,
}: ExtractFramesOptions<M, Copy>): AsyncGenerator<ExtractedFrame<Copy>, void, void> {
  for await (const frame of source.frames(signal)) {
    const { at } = frame;
    let copy: Copy | undefined;
    try {
      copy = await copyFrame?.(frame);
      throwIfAborted(signal);
    } catch (error) {
      if ('bitmap' in frame) frame.bitmap.close();
      throw error;
    }
    const extraction = await extractor.extract(frame, signal);
    yield {
      features: extraction?.features ?? null,
      keypoints: extraction?.keypoints ?? null,
      nothing: extraction ? null : nothingIn[extractor.info.modality],
      at,
      copy,
    };
  }
  throwIfAborted(signal);
}
