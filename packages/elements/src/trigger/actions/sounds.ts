import { readAddress } from '../read-address.ts';
import { unreadable } from '../read-text.ts';
import { whileLoud } from '../sound/loudness.ts';
import { loadSound, playSound } from '../sound/play-file.ts';
import { prepareSoundOutput, soundOutput } from '../sound/sound-output.ts';
import { playTone, toneNames, type ToneName } from '../sound/tones.ts';
import type { Action } from './action.ts';

/**
 * Plays a built-in tone, or the sound at an address.
 *
 * @throws {TlError} `trigger-unreadable`, `address-refused`.
 */
export function soundAction(text: string): Action {
  if (/^[a-z]*$/i.test(text)) return toneAction(text.toLowerCase());
  const address = readAddress('sound', text, ['blob:', 'data:']);
  return {
    describe: (m) => m.triggerSound(fileName(address)),
    prepare: prepareSoundOutput,
    // A drum must not wait for a download.
    load: async () => {
      await loadSound(address);
    },
    run: () =>
      whileLoud(async () => {
        const buffer = await loadSound(address);
        await playSound(await soundOutput(), buffer);
      }),
  };
}

function toneAction(name: string): Action {
  if (!isTone(name)) {
    throw unreadable(
      'sound',
      name,
      `Write the address of a sound, such as sounds/drum.mp3, or one of these tones: ${toneNames.join(', ')}.`,
    );
  }
  return {
    describe: (m) => m.triggerTone(name),
    prepare: prepareSoundOutput,
    run: () => whileLoud(async () => playTone(await soundOutput(), name)),
  };
}

function isTone(name: string): name is ToneName {
  return (toneNames as readonly string[]).includes(name);
}

function fileName(address: string): string {
  const { protocol, pathname } = new URL(address);
  return /^https?:$/.test(protocol) ? (pathname.split('/').at(-1) ?? '') : '';
}
