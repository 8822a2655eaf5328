import { loadCode, type SoundFrame } from '@tl-elements/core/base';
import type { PageMedium } from './medium.ts';
import type * as soundCode from './sound-code.ts';

/** The code for sounds and microphones, which pages without them don't fetch. */
export function loadSoundCode(): Promise<typeof soundCode> {
  return loadCode(() => import('./sound-code.ts'));
}

const medium = async () => (await loadSoundCode()).soundMedium;

/** Seconds of sound: of files of any length, and of a microphone. */
export const sounds: PageMedium<SoundFrame> = {
  accept: 'audio/*',
  decode: async (...given) => (await medium()).decode(...given),
  portray: async (...given) => (await medium()).portray(...given),
  encode: async (...given) => (await medium()).encode(...given),
};
