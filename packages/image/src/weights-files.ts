import type { WeightsFile } from '@tl-elements/backbone/page';

/** As the manifest of the weights lists them: a visitor's browser need not fetch that first. */
export const weightsFiles: readonly WeightsFile[] = [
  {
    name: 'network.json',
    bytes: 21941,
    sha256: '30d3e12e1b9c0f693886874a5f46ddc1129c54d87b0938f9495243ad6b370104',
  },
  {
    name: 'weights.bin',
    bytes: 3518064,
    sha256: 'a2f5946b868d6eda8189ada9e2d2315a04a52c80c95d8d8e48887d16f9d110ed',
  },
];
