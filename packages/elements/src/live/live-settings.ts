import type { Modality } from '@tl-elements/core/base';
import type { CameraFacing } from '@tl-elements/sources';

/** Which device an element works with, and which extractor. */
export interface LiveSettings {
  readonly modality: Modality;
  /** Id of an extractor; null: the modality's own. */
  readonly extractor: string | null;
  /** The folder of the weights; ends in a slash. */
  readonly weights: URL;
  readonly input: 'camera' | 'microphone' | 'none';
  readonly facing: CameraFacing | undefined;
  /** Of sounds: how much of each second was in the one before it; null: the usual share. */
  readonly overlap: number | null;
  /** A video of the page, used if `input` is `none`; null: there is none. */
  readonly video: HTMLVideoElement | null;
}
