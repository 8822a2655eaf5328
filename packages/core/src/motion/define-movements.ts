import type {
  Extraction,
  ExtractorInfo,
  ExtractorPlugin,
  FeatureExtractor,
  LoadOptions,
  MovementReader,
} from '../contracts/extractor.ts';
import type { MovementFrame } from '../contracts/modality.ts';
import { shareExtractor } from '../live/shared-extractor.ts';
import type { Share } from '../live/shares.ts';
import { asyncDispose } from '../scope.ts';
import { cutRecording, movementWindow } from './find-movements.ts';
import { describeMovement, motionDim, speedColumnOf } from './describe-movement.ts';
import { type MotionLayout, mirrorClip, type KeypointClip } from './keypoint-clip.ts';
import { readStream } from './movement-watch.ts';
import { leastScore } from './channels.ts';

/** Which movements an extractor describes. */
export interface MovementDefinition {
  readonly id: string;
  readonly version: string;
  /** Finds the keypoints in a picture. */
  readonly keypoints: ExtractorPlugin<'pose'> | ExtractorPlugin<'hand'>;
  readonly layout: MotionLayout;
}

/**
 * Makes an extractor of movements. It describes windows of the keypoints that another extractor finds, and shares that
 * one with all who use it: a page that reads postures and movements runs one network. Describing a window
 * takes half a millisecond, on the page's own thread.
 */
export function defineMovements({
  id,
  version,
  keypoints,
  layout,
}: MovementDefinition): ExtractorPlugin<'movement'> {
  const dim = motionDim(layout);
  const speedColumn = speedColumnOf(layout);
  const { modality, input } = keypoints.info;
  const info: ExtractorInfo = {
    id,
    version,
    modality,
    dim,
    input,
    head: 'linear',
    speedColumn,
    // Measured on movements of bodies and hands, at 4 and 10 takes of each (decision 41).
    learningExponent: 1,
    // Measured: docs/decisions/0039.
    unknownViews: [
      { columns: [0, speedColumn], view: 'standardized', evensScatter: true, leastExamples: 3 },
    ],
  };
  return {
    info,
    load: async ({ weights, signal, onProgress = () => {} }: LoadOptions) => {
      const plugin = keypoints as ExtractorPlugin;
      return new MovementExtractor(
        info,
        layout,
        await shareExtractor(plugin, weights, signal, onProgress),
      );
    },
  };
}

class MovementExtractor implements FeatureExtractor<'movement'> {
  readonly info: ExtractorInfo;
  readonly lost?: AbortSignal;
  readonly bones?: NonNullable<FeatureExtractor['bones']>;
  readonly movements: MovementReader;
  readonly #layout: MotionLayout;
  readonly #share: Share<FeatureExtractor>;

  constructor(info: ExtractorInfo, layout: MotionLayout, share: Share<FeatureExtractor>) {
    const { lost, bones } = share.value;
    this.info = info;
    if (lost) this.lost = lost;
    if (bones) this.bones = bones;
    this.#layout = layout;
    this.#share = share;
    this.movements = {
      keypoints: share.value,
      bones: bones ?? [],
      pointCount: layout.pointCount,
      trail: layout.trail,
      mirror: (frame) => mirrorClip(frame, layout),
      whole: (clip) => ({ ...clip, window: movementWindow(clip, layout) }),
      sees: (clip) => seesPoints(clip, layout),
      cut: (recording) => cutRecording(recording, layout),
      begin: () => readStream(layout),
    };
  }

  extract(frame: MovementFrame): Promise<Extraction | null> {
    const window = frame.window ?? movementWindow(frame, this.#layout);
    return Promise.resolve(describeMovement(frame, this.#layout, window));
  }

  [asyncDispose](): Promise<void> {
    return this.#share.release();
  }
}

/** Whether the points that a layout needs are seen, each in at least half of the frames. */
function seesPoints(
  { points, at }: KeypointClip,
  { pointCount, needs }: Pick<MotionLayout, 'pointCount' | 'needs'>,
): boolean {
  return needs.every((point) => {
    const seen = [...at.keys()].filter(
      (frame) => points[(frame * pointCount + point) * 3 + 2]! >= leastScore,
    );
    return seen.length > 0 && seen.length >= at.length / 2;
  });
}
