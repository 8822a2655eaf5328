import type {
  ExtractorInput,
  LoadProgress,
  SourceFrame,
  RecognizedModalities,
} from '../contracts/extractor.ts';
import type { Box, Modality, InputSource } from '../contracts/modality.ts';
import type { ExtractedFrame } from '../recognition/extract-frames.ts';

/** `ready`: everything is loaded, and no frames are taken. */
export type LiveState = 'idle' | 'loading' | 'ready' | 'running' | 'error';

/** Which extractor frames go through. */
export interface WantedExtractor {
  readonly modality: Modality;
  /** Id; null: the modality's own. */
  readonly extractor: string | null;
  /** The folder of the weights; ends in a slash. */
  readonly weights: URL;
  /** The part of a camera's pictures that is extracted; absent: all. Read when frames begin to flow. */
  readonly box?: Box | undefined;
}

/** True if the same extractor is wanted, from the same folder. */
export function wantsTheSame(one: WantedExtractor, other: WantedExtractor): boolean {
  const isSame = one.modality === other.modality && one.extractor === other.extractor;
  return isSame && one.weights.href === other.weights.href;
}

/**
 * Opens the camera, microphone or video; null if there is none.
 *
 * @param input what the extractor needs: a size in pixels, or a sample rate.
 */
export type OpenSource = (
  input: ExtractorInput,
  signal: AbortSignal,
) => Promise<InputSource | null>;

/** Identifies a source: a text, or the page's own video. */
export type SourceKey = (input: ExtractorInput) => unknown;

/**
 * What rests while nobody needs frames. `frames`: none are taken. `device`: it is also switched off,
 * after half a minute.
 */
export type Pause = 'frames' | 'device';

/** The parts of a live input, and the listeners for its frames. */
export interface LiveInputOptions<Copy> {
  readonly modalities: RecognizedModalities<never>;
  /** Read whenever something is loaded. */
  readonly wanted: () => WantedExtractor;
  readonly openSource: OpenSource;
  /** Live inputs whose keys are equal share one open source. Absent: it is shared with nobody. */
  readonly sourceKey?: SourceKey | undefined;
  /** The camera's pictures are extracted mirrored; null: as the extractor was made for. */
  readonly mirrorsCamera?: () => boolean | null;
  readonly copyFrame?: (frame: SourceFrame) => Copy;
  /** As in `FrameListener`. */
  readonly wantsOnsets?: (() => boolean) | undefined;
  readonly wantsMap?: (() => boolean) | undefined;
  readonly onFrame: (frame: ExtractedFrame<Copy>) => void;
  readonly onEvent: (event: LiveEvent) => void;
  /** Calls back after `delayMs`, unless the returned function is called first. Default: `setTimeout`. */
  readonly after?: After;
}

/** What happens to a live input, apart from its frames. */
type LiveEvent =
  /** State, progress or source has changed. */
  | { readonly type: 'state' }
  | { readonly type: 'progress'; readonly progress: LoadProgress }
  | { readonly type: 'ready' }
  | { readonly type: 'error'; readonly error: Error };

/** Calls back after `delayMs`; returns a function that cancels it. */
export type After = (delayMs: number, callback: () => void) => () => void;
