import type { LoadProgress, Nothing, Prediction } from '@tl-elements/core/base';
import type { nothing as noTemplate, TemplateResult } from 'lit';
import type { ElementState } from '../../events.ts';
import type { ErrorModel } from '../../look/error-message.ts';
import type { LabelLook } from '../../look/label-look.ts';
import type { Shares } from '../../look/shares.ts';
import type { FileWords } from '../../strings/file-words.ts';
import type { Messages } from '../../strings/english.ts';
import type { TeachingWords } from '../../strings/teaching.ts';

/** What the picture, or what is in its place, shows. */
export interface StageModel {
  readonly m: Messages;
  readonly state: ElementState;
  readonly error: ErrorModel | null;
  readonly progress: LoadProgress | null;
  readonly stream: MediaStream | null;
  readonly isMirrored: boolean;
  /** `video`: a video of the page is in the slot. */
  readonly input: 'camera' | 'microphone' | 'none';
  /** The kind of device that the modality uses, whether one is open or not. */
  readonly kind: 'camera' | 'microphone';
  readonly files: FileWords;
  readonly hasVideo: boolean;
  /** There is a model that a file can be tried with. */
  readonly canTry: boolean;
  /** The words for teaching this modality. */
  readonly words: TeachingWords;
  /** A microphone is open: its spectrogram is the picture. */
  readonly isListening: boolean;
  /** The mark on its meter of loudness, 0..1: quieter seconds are not recorded; null: there is none. */
  readonly gate: number | null;
  readonly tried: string | null;
  /** The cameras, or the microphones, that can be chosen. */
  readonly devices: readonly { readonly deviceId: string; readonly label: string }[];
  readonly deviceId: string;
  readonly labels: readonly string[];
  readonly prediction: Prediction | null;
  /** Of the prediction. */
  readonly shares: Shares | null;
  readonly settled: string | null;
  /** What is missing in the picture; null: nothing. */
  readonly nothing: Nothing | null;
  /** The extractor finds keypoints, which are drawn over the picture. */
  readonly showsKeypoints: boolean;
  /** Where the evidence for the settled label lies is drawn over the picture; null: it can't be. */
  readonly showsEvidence: boolean | null;
  /** The part of the picture that counts, over it. */
  readonly box: TemplateResult | typeof noTemplate;
  /** That part is being chosen; null: it can't be. */
  readonly choosesPart: boolean | null;
  readonly showsStrongest: boolean;
  readonly recording: {
    readonly label: string;
    readonly look: LabelLook;
    readonly countdown: number;
    readonly count: number;
  } | null;
  readonly isDropTarget: boolean;
}
