import type { Model } from '@tl-elements/core';

const wordsFor = {
  camera: {
    start: 'Use my camera',
    stop: 'Stop the camera',
    file: 'photo',
    accept: 'image/*',
    isLike: 'looks like',
  },
  microphone: {
    start: 'Use my microphone',
    stop: 'Stop the microphone',
    file: 'sound',
    accept: 'audio/*',
    isLike: 'sounds like',
  },
};

/** What the page says about the device and the files that a model is for. */
export function deviceWords(model: Model | null) {
  return wordsFor[model?.modality === 'audio' ? 'microphone' : 'camera'];
}
