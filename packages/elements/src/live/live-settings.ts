import type { Modality } from '@tl-elements/core/base';
import type { CameraFacing } from '@tl-elements/sources';

/** What is watched, and through what. */
export interface LiveSettings {
  readonly modality: Modality;
  /** Id of an extractor; null: the modality's own. */
  readonly extractor: string | null;
  /** The folder of the weights; ends in a slash. */
  readonly weights: URL;
  readonly input: 'camera' | 'microphone' | 'none';
  readonly facing: CameraFacing | undefined;
  /** The camera's pictures are seen as in a mirror; null: as the extractor was made for. */
  readonly mirrorCamera: boolean | null;
  /** Watched where `input` is `none`; null: nothing is. */
  readonly video: HTMLVideoElement | null;
}
