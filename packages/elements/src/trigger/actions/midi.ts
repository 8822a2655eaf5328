import { loadOnce, TlError } from '@tl-elements/core/base';
import { unreadable } from '../read-text.ts';
import type { Action } from './action.ts';

/** How long a note sounds, milliseconds. */
const noteMs = 250;

const example = 'Write note 60, note C4, or control 20, such as "note 60 velocity 100 channel 1".';

/** What is sent to every MIDI output. */
interface MidiMessage {
  readonly kind: 'note' | 'control';
  /** 0..127: the note, or the controller. */
  readonly number: number;
  /** 0..127: how hard, or the value. */
  readonly value: number;
  /** 1..16. */
  readonly channel: number;
}

/**
 * Sends a note or a control change to the MIDI outputs of this device.
 *
 * @param text `note 60`, `note C4 velocity 100 channel 2`, `control 20 value 127`.
 * @throws {TlError} `trigger-unreadable`.
 */
export function midiAction(text: string): Action {
  const message = readMessage(text);
  let wasAsked = false;
  return {
    describe: (m) => m.triggerMidi(text),
    prepare: async (mayAsk) => {
      if (!mayAsk || wasAsked) return;
      wasAsked = true;
      await openMidi('');
    },
    run: async () => {
      const { outputs } = await openMidi('');
      if (outputs.size === 0) throw outputMissing();
      for (const output of outputs.values()) send(output, message);
    },
  };
}

function send(output: MIDIOutput, { kind, number, value, channel }: MidiMessage): void {
  const onChannel = (status: number) => status | (channel - 1);
  if (kind === 'control') return output.send([onChannel(0xb0), number, value]);
  output.send([onChannel(0x90), number, value]);
  output.send([onChannel(0x80), number, 0], performance.now() + noteMs);
}

/** Asks for permission once; if that fails, the next call asks again. */
const openMidi = loadOnce(async (): Promise<MIDIAccess> => {
  if (!('requestMIDIAccess' in navigator)) {
    throw new TlError(
      'midi-missing',
      'This browser has no Web MIDI. Use Chrome, Edge or Firefox, on a page that is served over https or from localhost.',
    );
  }
  try {
    return await navigator.requestMIDIAccess();
  } catch (cause) {
    throw new TlError(
      'midi-denied',
      'MIDI is blocked. Allow it with the icon in the address bar, then press the button again.',
      { cause },
    );
  }
});

function outputMissing(): TlError {
  return new TlError(
    'midi-missing',
    'Nothing was sent: this device has no MIDI output. Connect an instrument, or switch on a virtual MIDI cable.',
  );
}

function readMessage(text: string): MidiMessage {
  const words = text.toLowerCase().split(/[\s,]+/);
  const [kind, first = ''] = words;
  const number = kind === 'note' ? noteOf(first) : numberIn(first, 0, 127);
  const rest = new Map<string, number | null>();
  for (let at = 2; at < words.length; at += 2) {
    const most = words[at] === 'channel' ? 16 : 127;
    rest.set(words[at]!, numberIn(words[at + 1] ?? '', most === 16 ? 1 : 0, most));
  }
  const named = kind === 'note' ? 'velocity' : 'value';
  const value = rest.get(named) ?? (kind === 'note' ? 100 : 127);
  const known = [...rest].every(
    ([name, each]) => each !== null && [named, 'channel'].includes(name),
  );
  if ((kind !== 'note' && kind !== 'control') || number === null || !known) {
    throw unreadable('midi', text, example);
  }
  return { kind, number, value, channel: rest.get('channel') ?? 1 };
}

function numberIn(text: string, least: number, most: number): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : -1;
  return number >= least && number <= most ? number : null;
}

const steps: Readonly<Record<string, number>> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 };

/** `60`, or `c4` for the same. */
function noteOf(text: string): number | null {
  const [, letter, sharp, octave] = /^([a-g])([#b]?)(-?\d)$/.exec(text) ?? [];
  if (letter === undefined) return numberIn(text, 0, 127);
  const half = sharp === '#' ? 1 : sharp === 'b' ? -1 : 0;
  return numberIn(String((Number(octave) + 1) * 12 + (steps[letter] ?? 0) + half), 0, 127);
}
