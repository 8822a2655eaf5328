import type { WeightsFile } from '@tl-elements/backbone/page';

/** As the manifest of the weights lists them: a visitor's browser need not fetch that first. */
export const weightsFiles: readonly WeightsFile[] = [
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
