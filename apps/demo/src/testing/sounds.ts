import { soundFilm, type FilmSound } from '@tl-elements/tools/microphone-film';
import { dataUrl, readFixture } from './data-url.ts';

const headerBytes = 44;
const bytesPerSample = 2;

/** What the microphone plays of one sound, as a WAV of three seconds at a `data:` address. */
export function soundOf(name: FilmSound['name']): string {
  const wav = readFixture('tools/fixtures/sounds/four-sounds.wav');
  const { fromSeconds, toSeconds } = soundFilm.sounds.find((sound) => sound.name === name)!;
  const at = (seconds: number) => headerBytes + seconds * soundFilm.sampleRate * bytesPerSample;
  const header = Buffer.from(wav.subarray(0, headerBytes));
  const samples = wav.subarray(at(fromSeconds), at(toSeconds));
  header.writeUInt32LE(headerBytes - 8 + samples.length, 4);
  header.writeUInt32LE(samples.length, headerBytes - 4);
  return dataUrl('audio/wav', Buffer.concat([header, samples]));
}
