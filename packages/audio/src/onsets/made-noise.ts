/** Modulus and factor of the minimal standard generator: Park and Miller, 1988. */
const modulus = 2 ** 31 - 1;
const factor = 48271;

/** Numbers in (0, 1) by chance, but the same each time for the same sound. */
export function chanceOf(pcm: Float32Array): () => number {
  const sum = pcm.reduce((total, sample) => total + Math.abs(sample), 0);
  let state = 1 + (Math.floor(1e6 * sum) % (modulus - 1));
  return () => {
    state = (state * factor) % modulus;
    return state / modulus;
  };
}

/**
 * How much of a sample the next one keeps, in noises of three kinds. The more, the stronger are the low frequencies: from a
 * hiss, as of a fan, to a rumble, as of a street.
 */
const memories = [0, 0.9, 0.995];

/** Noise that stays as it is, of one of the kinds. Its root mean square is 1. */
export function steadyNoise(length: number, random: () => number): Float32Array<ArrayBuffer> {
  const memory = memories[Math.floor(memories.length * random())]!;
  let value = 0;
  const noise = new Float32Array(length).map(() => {
    // The sum of four is nearly normally distributed.
    value = memory * value + random() + random() + random() + random() - 2;
    return value;
  });
  const strength = Math.sqrt(noise.reduce((sum, sample) => sum + sample * sample, 0) / length);
  return noise.map((sample) => sample / strength);
}
