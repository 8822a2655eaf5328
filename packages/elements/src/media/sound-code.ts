import { loadCode, type SoundFrame } from '@tl-elements/core/base';
import {
  decodeSound,
  defaultSoundFormat,
  findSeconds,
  type SoundInput,
} from '@tl-elements/sources';
import type { PageMedium } from './medium.ts';
import type * as soundEncoding from './sound-encoding.ts';

const encoding = async () => {
  const code = await loadCode<typeof soundEncoding>(() => import('./sound-encoding.ts'));
  return code.soundEncoding;
};

/** The part for sounds that is loaded separately. */
export const soundMedium: Pick<PageMedium<SoundFrame>, 'decode' | 'portray' | 'encode'> = {
  decode: async (input, { input: wanted, keepsQuiet, quietBelowDb }, signal) => {
    const at = performance.now();
    const format = 'sampleRate' in wanted ? wanted : defaultSoundFormat;
    const { sampleRate } = format;
    const sound = await decodeSound(input as SoundInput, { sampleRate, signal });
    const seconds = findSeconds(sound, { keepsQuiet, quietBelowDb, format });
    return seconds.map((second) => ({ ...second, sampleRate, at }));
  },
  portray: async (...given) => (await encoding()).portray(...given),
  encode: async (...given) => (await encoding()).encode(...given),
};

export { openMicrophone } from '@tl-elements/sources';
export { ScrollingSound } from '../look/sound-drawing.ts';
