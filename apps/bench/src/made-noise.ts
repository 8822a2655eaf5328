import { normal, seededRandom } from './seeded-random.ts';

const sampleRateHz = 16_000;

/** How many kinds of noise `madeNoise` makes: white, pink, brown, hum. */
export const noiseKindCount = 4;

/** Noises of each kind and strength. */
const takes = 4;

/** Root mean square of the noises, in dB of full strength: a quiet room to a loud street. */
const levelsDb = [-60, -45, -30, -15];

/** The kinds of noise. The spectra of white, pink and brown noise fall by 0, 3 and 6 dB an octave. */
const kinds: readonly ((random: () => number, length?: number) => Float64Array)[] = [
  white,
  pink,
  brown,
  hum,
];

/** Seconds of sound without words: noises of every kind and strength, at 16 kHz. */
export function madeNoises(): Float32Array[] {
  return kinds.flatMap((make, kind) =>
    levelsDb.flatMap((levelDb, level) =>
      Array.from({ length: takes }, (_, take) =>
        atLevel(make(seededRandom((kind * levelsDb.length + level) * takes + take)), levelDb),
      ),
    ),
  );
}

/**
 * Noise of one kind.
 *
 * @param kind below `noiseKindCount`.
 * @param levelDb root mean square, dB of full strength.
 */
export function madeNoise(
  kind: number,
  { levelDb, seconds, random }: { levelDb: number; seconds: number; random: () => number },
): Float32Array {
  return atLevel(kinds[kind]!(random, Math.round(seconds * sampleRateHz)), levelDb);
}

function white(random: () => number, length = sampleRateHz): Float64Array {
  return Float64Array.from({ length }, () => normal(random));
}

/** The sum of white noises, each of which changes half as often as the one before (Voss and McCartney). */
function pink(random: () => number, length = sampleRateHz): Float64Array {
  const rows = new Float64Array(14);
  return Float64Array.from({ length }, (_, i) => {
    rows.forEach((_row, row) => {
      if (i % 2 ** row === 0) rows[row] = normal(random);
    });
    return rows.reduce((sum, value) => sum + value, 0);
  });
}

function brown(random: () => number, length = sampleRateHz): Float64Array {
  let value = 0;
  return Float64Array.from({ length }, () => {
    // Pulled back towards zero, so that it does not drift.
    value = 0.998 * value + normal(random);
    return value;
  });
}

/** A mains hum or a motor: a low tone with overtones of any strength, in a little noise. */
function hum(random: () => number, length = sampleRateHz): Float64Array {
  const hertz = 45 + 75 * random();
  const overtones = Array.from({ length: 30 }, (_, i) => ({
    strength: random() / (i + 1),
    phase: 2 * Math.PI * random(),
  }));
  return Float64Array.from({ length }, (_, i) => {
    const turn = (2 * Math.PI * hertz * i) / sampleRateHz;
    const tones = overtones.reduce(
      (sum, { strength, phase }, n) => sum + strength * Math.sin((n + 1) * turn + phase),
      0,
    );
    return tones + 0.02 * normal(random);
  });
}

function atLevel(samples: Float64Array, levelDb: number): Float32Array {
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const factor = 10 ** (levelDb / 20) / Math.sqrt(energy);
  // Peaks are clipped, as a sound card clips them.
  return Float32Array.from(samples, (sample) => Math.min(1, Math.max(-1, factor * sample)));
}
