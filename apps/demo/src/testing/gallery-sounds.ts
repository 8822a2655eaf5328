import { soundFilm, type FilmSound } from '@tl-elements/tools/microphone-film';
import { dataUrl, readFixture } from './data-url.ts';
import type { Lessons } from './teach.ts';

const headerBytes = 44;
const bytesPerSample = 2;

/** One second of one of the fixtures, as a WAV at a `data:` address. */
function second(file: 'four-sounds' | 'words', index: number): string {
  const wav = readFixture(`tools/fixtures/sounds/${file}.wav`);
  const header = Buffer.from(wav.subarray(0, headerBytes));
  const length = header.readUInt32LE(24) * bytesPerSample;
  const samples = wav.subarray(headerBytes + index * length, headerBytes + (index + 1) * length);
  header.writeUInt32LE(headerBytes - 8 + samples.length, 4);
  header.writeUInt32LE(samples.length, headerBytes - 4);
  return dataUrl('audio/wav', Buffer.concat([header, samples]));
}

function secondsOf(name: FilmSound['name']): readonly string[] {
  const { fromSeconds, toSeconds } = soundFilm.sounds.find((sound) => sound.name === name)!;
  return Array.from({ length: toSeconds - fromSeconds }, (_, index) =>
    second('four-sounds', fromSeconds + index),
  );
}

const words = (
  JSON.parse(readFixture('tools/fixtures/sounds/words.json').toString()) as { words: string[] }
).words.map((word, index) => ({ word, sound: second('words', index) }));

const all = {
  whistle: secondsOf('whistle'),
  clap: secondsOf('clap'),
  stop: secondsOf('stop'),
  quiet: secondsOf('quiet'),
  start: words.filter(({ word }) => word === 'start').map(({ sound }) => sound),
  others: words.filter(({ word }) => word !== 'start').map(({ sound }) => sound),
};

/** All but the last of each is taught; the last one is played by the film of a test. */
const taught = (sounds: readonly string[]) => sounds.slice(0, -1);

/** What people say beside a clap or a whistle. Whoever teaches no talking has words fire, too. */
const talking = [...taught(all.stop), ...taught(all.start), ...taught(all.others)];

/** What each model of sounds is taught with. */
export const soundModels: Readonly<Record<string, Lessons>> = {
  clap: {
    Background: [...all.quiet, ...talking, ...taught(all.whistle)],
    Clap: taught(all.clap),
  },
  whistle: {
    Background: [...all.quiet, ...talking, ...taught(all.clap)],
    Whistle: taught(all.whistle),
  },
  start: {
    Background: [...all.quiet, ...taught(all.stop), ...taught(all.clap), ...taught(all.others)],
    Start: taught(all.start),
  },
};

/** What the microphone of a test plays: none of it is taught. */
export const filmedSounds = {
  quiet: all.quiet[0]!,
  clap: all.clap.at(-1)!,
  whistle: all.whistle.at(-1)!,
  start: all.start.at(-1)!,
  another: all.others.at(-1)!,
};
