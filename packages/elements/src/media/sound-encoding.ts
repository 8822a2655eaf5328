import type { SoundFrame } from '@tl-elements/core/base';
import { decodeSound, defaultSoundFormat, encodeSound, resample } from '@tl-elements/sources';
import { drawSound } from '../look/sound-drawing.ts';
import type { PageMedium } from './medium.ts';

/** A thumbnail's side, in pixels, and the stretches of time in it. */
const thumbnailSide = 96;
const thumbnailColumns = 48;

/** The size of a large picture of a sound, in pixels, and the stretches of time in it. */
const portrait = { width: 640, height: 480, columns: 160 };

/** What only a trainer does with sounds: it draws and compresses them. */
export const soundEncoding: Pick<PageMedium<SoundFrame>, 'portray' | 'encode'> = {
  portray: async (file, signal) => {
    const canvas = new OffscreenCanvas(portrait.width, portrait.height);
    drawSound(canvas, await decodeSound(file, { signal }), portrait.columns);
    return canvas.convertToBlob({ type: 'image/png' });
  },
  encode: async ({ pcm, sampleRate }) => {
    const media = encodeSound(pcm, sampleRate);
    const canvas = new OffscreenCanvas(thumbnailSide, thumbnailSide);
    const drawn = resample(pcm, sampleRate, defaultSoundFormat.sampleRate);
    drawSound(canvas, drawn, thumbnailColumns);
    return { media, thumbnail: await canvas.convertToBlob({ type: 'image/png' }) };
  },
};
