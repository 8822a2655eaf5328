import { decodeSound, openMicrophone, type Microphone } from '@tl-elements/sources';

/** What the microphone of the tests plays, from second to second of `four-sounds.json`. */
const sounds = { whistle: [0, 3], clap: [3, 6], stop: [6, 9], quiet: [9, 12] } as const;

export type SoundName = keyof typeof sounds;

const filmSeconds = 12;
const rate = 16_000;
/** Loudness is compared in pieces of 10 ms. */
const pieceLength = rate / 100;

/** Knows what the microphone plays at the moment, by ear. */
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

  /** Seconds from the beginning of the film. */
  get position(): number {
    return ((performance.now() - this.#beganAt) / 1000) % filmSeconds;
  }

  /** What is to be heard now; null in the first second of a sound, which windows share with the one before. */
  get heard(): SoundName | null {
    const found = (Object.keys(sounds) as SoundName[]).find(
      (name) => this.position > sounds[name][0] + 1.2 && this.position < sounds[name][1],
    );
    return found ?? null;
  }

  /** Waits until the film has just come to so many seconds. */
  async reaches(seconds: number): Promise<void> {
    const isBefore = () => (this.position - seconds + filmSeconds) % filmSeconds > filmSeconds / 2;
    while (!isBefore()) await new Promise((resolve) => setTimeout(resolve, 10));
    while (isBefore()) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  begins(name: SoundName): Promise<void> {
    return this.reaches(sounds[name][0]);
  }
}

/** When the film began, by where the last two seconds fit into it best. */
async function beginning(microphone: Microphone, film: Float32Array): Promise<number> {
  const { signal } = new AbortController();
  for (;;) {
    const heard = envelopeOf((await microphone.record(2, signal)).pcm);
    const now = performance.now();
    const { lag, fit } = bestLag(heard, film);
    if (fit > 0.9) return now - (lag + heard.length) * 10;
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

/** Where `heard` fits best into the film, which goes round: the lag in pieces, and the correlation. */
function bestLag(heard: Float32Array, film: Float32Array): { lag: number; fit: number } {
  let best = { lag: 0, fit: -1 };
  for (let lag = 0; lag < film.length; lag++) {
    let [product, heardEnergy, filmEnergy] = [0, 0, 0];
    const mean =
      heard.reduce((sum, _, i) => sum + film[(lag + i) % film.length]!, 0) / heard.length;
    heard.forEach((level, i) => {
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
