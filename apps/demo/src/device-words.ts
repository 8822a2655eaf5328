import type { Model } from '@tl-elements/core';

const wordsFor = {
  camera: { start: 'Use my camera', stop: 'Stop the camera', file: 'photo', accept: 'image/*' },
  microphone: {
    start: 'Use my microphone',
    stop: 'Stop the microphone',
    file: 'sound',
    accept: 'audio/*',
  },
};

/** What is said of the device, and of the files, that a model is for. */
export function deviceWords(model: Model | null) {
  return wordsFor[model?.modality === 'audio' ? 'microphone' : 'camera'];
}
