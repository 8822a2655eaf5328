import type { WeightsFile } from '@tl-elements/backbone/page';

/** As the manifest of the weights lists them: a visitor's browser need not fetch that first. */
export const weightsFiles: readonly WeightsFile[] = [
  {
    name: 'network.json',
    bytes: 11879,
    sha256: '4be249f0f9ddf65976173cfd5845824b7548d7c4b4c9ae5b9c9c3fd3c778cfc7',
  },
  {
    name: 'weights.bin',
    bytes: 611520,
    sha256: 'a434583bbf5e952e74b0e4056dd6b34f8550ef768306a93665cb17912d854acd',
  },
];
