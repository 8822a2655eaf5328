import type { Model } from '@tl-elements/core/base';
import type { FrozenNetwork } from './convolution-layers.ts';

/** `metadata.json` as the libraries of Teachable Machine write it. */
export function exportMetadata(
  { modality, head: { labels }, createdAt: timeStamp }: Model,
  { inputShape: [, width, channels] }: Pick<FrozenNetwork, 'inputShape'>,
): object {
  if (modality === 'audio') {
    return {
      tfjsSpeechCommandsVersion: '0.4.0',
      modelName: 'TMv2',
      timeStamp,
      wordLabels: labels,
    };
  }
  return {
    tfjsVersion: '1.3.1',
    packageName: '@teachablemachine/image',
    packageVersion: '0.8.5',
    modelName: 'model',
    timeStamp,
    userMetadata: {},
    labels,
    imageSize: width,
    grayscale: channels === 1,
  };
}
