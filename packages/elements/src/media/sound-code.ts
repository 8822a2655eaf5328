import type { SoundFrame } from '@tl-elements/core/base';
import {
  cutSeconds,
  decodeSound,
  defaultSoundFormat,
  encodeSound,
  resample,
  type SoundInput,
} from '@tl-elements/sources';
import { drawSound } from '../look/sound-drawing.ts';
import type { PageMedium } from './medium.ts';

/** A thumbnail's side, in pixels, and the stretches of time in it. */
const thumbnailSide = 96;
const thumbnailColumns = 48;

/** The size of a large picture of a sound, in pixels, and the stretches of time in it. */
const portrait = { width: 640, height: 480, columns: 160 };

/** The part for sounds that is loaded separately: reading, drawing and compressing them. */
export const soundMedium: Pick<PageMedium<SoundFrame>, 'decode' | 'portray' | 'encode'> = {
  decode: async (input, { input: wanted, keepsQuiet }, signal) => {
    const at = performance.now();
    const format = 'sampleRate' in wanted ? wanted : defaultSoundFormat;
    const { sampleRate } = format;
    const sound = await decodeSound(input as SoundInput, { sampleRate, signal });
    return cutSeconds(sound, { keepsQuiet, format }).map((pcm) => ({ pcm, sampleRate, at }));
  },
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

export { openMicrophone } from '@tl-elements/sources';
export { ScrollingSound } from '../look/sound-drawing.ts';
