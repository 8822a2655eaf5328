/** As what a sound is delivered: at a sample rate, in stretches of that length. */
export interface SoundFormat {
  /** Samples a second. */
  readonly sampleRate: number;
  readonly seconds: number;
}

/** What most extractors take, and what is drawn. */
export const defaultSoundFormat: SoundFormat = { sampleRate: 16_000, seconds: 1 };
