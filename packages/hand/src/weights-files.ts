import type { WeightsFile } from '@tl-elements/backbone/page';

/** As the manifest of the weights lists them: a visitor's browser need not fetch that first. */
export const weightsFiles: readonly WeightsFile[] = [
  {
    name: 'palm-detector/network.json',
    bytes: 23262,
    sha256: '5e43b426589798a6da05b89a32fea245f757418c8a6c0d926f9a9626e7bd2468',
  },
  {
    name: 'palm-detector/weights.bin',
    bytes: 1919216,
    sha256: '07d5faef0612da461c80d952ee7a7fb81788e3d42c2aa24e3f8a18b629176048',
  },
  {
    name: 'landmarks/network.json',
    bytes: 20093,
    sha256: '80718e7710d3722c236c46ffc7dd26e9d4a4f889f05235a55bb44b8e1e4a3414',
  },
  {
    name: 'landmarks/weights.bin',
    bytes: 1938632,
    sha256: '63a4d56d21833d5bcffa73a8d6e33ff47dce9b2acfef8b8f2fb6bc39385ad409',
  },
];
