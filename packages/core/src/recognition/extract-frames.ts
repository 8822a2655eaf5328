import { throwIfAborted } from '../abort.ts';
import type { FeatureExtractor, Features } from '../contracts/extractor.ts';
import type { FrameMap, Modality } from '../contracts/modality.ts';
import type { InputSource } from '../contracts/source.ts';

/** What was extracted from one frame. */
export interface ExtractedFrame<Copy = undefined> {
  /** Null where nothing was found. */
  readonly features: Features | null;
  /** Null where nothing was found, and where the extractor has no keypoints. */
  readonly keypoints: Float32Array | null;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** What `copyFrame` returned. */
  readonly copy: Copy | undefined;
}

/** A source, and the extractor that its frames go through. */
export interface ExtractFramesOptions<M extends Modality, Copy> {
  readonly source: InputSource<M>;
  readonly extractor: FeatureExtractor<M>;
  readonly signal: AbortSignal;
  /** Copies a frame before the extractor takes its bitmap away. The frame waits for it. */
  readonly copyFrame?: ((frame: FrameMap[M]) => Promise<Copy> | Copy) | undefined;
}

/**
 * Extracts the frames of a source one by one, for as long as it is iterated. The next frame is taken
 * when the last one is answered: nothing queues, and a slow device takes fewer frames.
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
    const { features = null, keypoints = null } = extraction ?? {};
    yield { features, keypoints, at, copy };
  }
  throwIfAborted(signal);
}
