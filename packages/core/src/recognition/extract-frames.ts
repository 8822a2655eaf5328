import { throwIfAborted } from '../abort.ts';
import type {
  FeatureExtractor,
  FeatureMap,
  Features,
  ReadMovement,
} from '../contracts/extractor.ts';
import type {
  FrameMap,
  Modality,
  OnsetDetector,
  OnsetFrame,
  InputSource,
} from '../contracts/modality.ts';

/** The features of a sound that began a short while ago. */
export interface ExtractedOnset {
  /** When it began, milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  readonly features: Features;
  /** As in `OnsetFrame`. */
  readonly standsOut: boolean;
  readonly lasts: boolean;
  readonly isAfterAnother: boolean;
}

/** The features of one frame, and what goes with them. */
export interface ExtractedFrame<Copy = undefined> {
  /** Null if nothing was found. */
  readonly features: Features | null;
  /** Null if nothing was found, and if the extractor has no keypoints. */
  readonly keypoints: Float32Array | null;
  /** The same points in pixels, as in `Extraction`. Null if nothing was found, and without keypoints. */
  readonly points: Float32Array | null;
  /** As in `Extraction`. */
  readonly map?: FeatureMap;
  /** What the label of a window of movements means for the movement in it. Absent if the features describe none. */
  readonly readMovement?: ReadMovement['readMovement'];
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** Null if no sound began; absent if nobody asks for it. */
  readonly onset?: ExtractedOnset | null;
  /** What `copyFrame` returned. */
  readonly copy: Copy | undefined;
}

/** A source, and the extractor that its frames go through. */
export interface ExtractFramesOptions<M extends Modality, Copy> {
  readonly source: InputSource<M>;
  readonly extractor: FeatureExtractor<M>;
  readonly signal: AbortSignal;
  /** Copies a frame before the extractor takes its bitmap away. */
  readonly copyFrame?: ((frame: FrameMap[M]) => Copy) | undefined;
  /** What a frame is extracted as, once it is copied. Absent: as it is. */
  readonly view?: ((frame: FrameMap[M]) => Promise<FrameMap[M]>) | undefined;
  /** The detector of onsets; null while nobody asks for them. Read at each frame. */
  readonly onsets?: () => OnsetDetector | null;
  /** The features of each place are wanted, too. Read at each frame. */
  readonly withMap?: () => boolean;
}

/**
 * Extracts the frames of a source one by one, for as long as it is iterated. The next frame is taken
 * when the last one is answered. So there is no queue, and a slow device takes fewer frames.
 *
 * @throws {TlError} the source's and the extractor's own; `aborted`.
 */
export async function* extractFrames<M extends Modality, Copy = undefined>({
  source,
  extractor,
  signal,
  copyFrame,
  view,
  onsets,
  withMap = () => false,
}: ExtractFramesOptions<M, Copy>): AsyncGenerator<ExtractedFrame<Copy>, void, void> {
  for await (const frame of source.frames(signal)) {
    const { at } = frame;
    let copy: Copy | undefined;
    try {
      copy = copyFrame?.(frame);
      throwIfAborted(signal);
    } catch (error) {
      if ('bitmap' in frame) frame.bitmap.close();
      throw error;
    }
    const detector = onsets?.() ?? null;
    const begun = detector && 'pcm' in frame ? detector.next(frame) : null;
    const seen = view ? await view(frame) : frame;
    const extraction = await extractor.extract(seen, signal, { withMap: withMap() });
    const { features = null, keypoints = null, points = null, map } = extraction ?? {};
    const onset = begun && (await extractOnset(begun, extractor, signal));
    yield {
      features,
      keypoints,
      points,
      at,
      ...(map && { map }),
      ...(detector && { onset }),
      copy,
    };
  }
  throwIfAborted(signal);
}

async function extractOnset<M extends Modality>(
  { frame, ...begun }: OnsetFrame,
  extractor: FeatureExtractor<M>,
  signal: AbortSignal,
): Promise<ExtractedOnset | null> {
  const extraction = await extractor.extract(frame as FrameMap[M], signal);
  return extraction && { ...begun, features: extraction.features };
}
