/** A second of the sounds in tools/fixtures, and what onnxruntime and scipy make of it. */
interface Expectation {
  /** Every `keptStep`th value, row-major. */
  readonly logMel: readonly number[];
  readonly pool4: readonly number[];
  readonly pool5: readonly number[];
  readonly features: readonly number[];
  /** From the published numbers, before they were rounded to 16 bits. */
  readonly featuresAt32Bits: readonly number[];
}

/** What tools/weights/verify_speech.py has written. */
export interface Reference {
  readonly keptStep: number;
  readonly sounds: Readonly<Record<SoundName, Expectation>>;
}

/** The sounds by name, and the second of the file in which the first of each begins. */
export const sounds = { whistle: 0, clap: 3, stop: 6, quiet: 9 } as const;

/** A sound in the file. */
type SoundName = keyof typeof sounds;

/** Where both files lie, for a browser test and, below the root, for one in Node. */
export const wavPath = '/tools/fixtures/sounds/four-sounds.wav';
export const referencePath = '/packages/audio/src/fixtures/reference.json';

const sampleRateHz = 16_000;
const headerBytes = 44;

/** One second of a WAV file of 16 bits at 16 kHz, mono. */
export function secondOf(wav: ArrayBuffer, second: number): Float32Array {
  const start = headerBytes + second * sampleRateHz * 2;
  return Float32Array.from(new Int16Array(wav, start, sampleRateHz), (level) => level / 32768);
}
