import { decodeSound, openMicrophone, type Microphone } from '@tl-elements/sources';

/** What the microphone of the tests plays, over and over: `four-sounds.json`. */
const filmSeconds = 12;
const rate = 16_000;
/** Loudness is compared in pieces of 10 ms. */
const pieceLength = rate / 100;

/** Knows what the microphone plays, by ear. On a busy machine Chromium drops sound, and the film falls behind. */
export class SoundFilm {
  /** When the film began, milliseconds on the clock of `performance.now()`. */
  readonly #beganAt: number;

  private constructor(beganAt: number) {
    this.#beganAt = beganAt;
  }

  /** Listens until it has recognized where in the film the microphone is. */
  static async recognize(): Promise<SoundFilm> {
    const { signal } = new AbortController();
    const response = await fetch('/tools/fixtures/sounds/four-sounds.wav');
    const film = envelopeOf(await decodeSound(await response.blob()));
    const microphone = await openMicrophone({ signal });
    try {
      return new SoundFilm(await beginning(microphone, film));
    } finally {
      await microphone.stop();
    }
  }

  /** Waits until the film has just come to so many seconds. */
  async reaches(seconds: number): Promise<void> {
    const isBefore = () => (this.#position - seconds + filmSeconds) % filmSeconds > filmSeconds / 2;
    while (!isBefore()) await new Promise((resolve) => setTimeout(resolve, 10));
    while (isBefore()) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Seconds from the beginning of the film. */
  get #position(): number {
    return ((performance.now() - this.#beganAt) / 1000) % filmSeconds;
  }
}

/** When the film began, by the place where the last two seconds fit best. */
async function beginning(microphone: Microphone, film: Float32Array): Promise<number> {
  const { signal } = new AbortController();
  for (;;) {
    const recorded = envelopeOf((await microphone.record(2, signal)).pcm);
    const now = performance.now();
    const { lag, fit } = bestLag(recorded, film);
    if (fit > 0.9) return now - (lag + recorded.length) * 10;
  }
}

/** Levels of pieces in dB, their mean taken away. */
function envelopeOf(pcm: Float32Array): Float32Array {
  const levels = Float32Array.from({ length: Math.floor(pcm.length / pieceLength) }, (_, piece) => {
    const samples = pcm.subarray(piece * pieceLength, (piece + 1) * pieceLength);
    const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / pieceLength;
    return 10 * Math.log10(energy + 1e-8);
  });
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return levels.map((level) => level - mean);
}

/** Where `recorded` fits best into the film, which is a loop: the lag in pieces, and the correlation. */
function bestLag(recorded: Float32Array, film: Float32Array): { lag: number; fit: number } {
  let best = { lag: 0, fit: -1 };
  for (let lag = 0; lag < film.length; lag++) {
    let [product, heardEnergy, filmEnergy] = [0, 0, 0];
    const mean =
      recorded.reduce((sum, _, i) => sum + film[(lag + i) % film.length]!, 0) / recorded.length;
    recorded.forEach((level, i) => {
      const other = film[(lag + i) % film.length]! - mean;
      product += level * other;
      heardEnergy += level * level;
      filmEnergy += other * other;
    });
    const fit = product / Math.sqrt(heardEnergy * filmEnergy);
    if (fit > best.fit) best = { lag, fit };
  }
  return best;
}
