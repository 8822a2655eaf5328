import type { ExtractorInput, LoadProgress } from '../contracts/extractor.ts';
import type { AnyFrame } from '../contracts/medium.ts';
import type { Modalities } from '../contracts/modality-support.ts';
import type { Modality } from '../contracts/modality.ts';
import type { InputSource } from '../contracts/source.ts';
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
}

/**
 * Opens the camera, microphone or video; null where there is none.
 *
 * @param input what the extractor needs: a size in pixels, or a sample rate.
 */
export type OpenSource = (
  input: ExtractorInput,
  signal: AbortSignal,
) => Promise<InputSource | null>;

/** What a live input is made of, and who is told of its frames. */
export interface LiveInputOptions<Copy> {
  readonly modalities: Modalities<never>;
  /** Read whenever something is loaded. */
  readonly wanted: () => WantedExtractor;
  readonly openSource: OpenSource;
  /** The camera's pictures are extracted mirrored; null: as the extractor was made for. */
  readonly mirrorsCamera?: () => boolean | null;
  readonly copyFrame?: (frame: AnyFrame) => Promise<Copy> | Copy;
  readonly onFrame: (frame: ExtractedFrame<Copy>) => void;
  readonly onEvent: (event: LiveEvent) => void;
}

/** What happens to a live input beside its frames. */
type LiveEvent =
  /** State, progress or source are other than before. */
  | { readonly type: 'state' }
  | { readonly type: 'progress'; readonly progress: LoadProgress }
  | { readonly type: 'ready' }
  | { readonly type: 'error'; readonly error: Error };
