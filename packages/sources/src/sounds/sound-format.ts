/** The sample rate of a sound, and the length of a frame. */
export interface SoundFormat {
  /** Samples a second. */
  readonly sampleRate: number;
  readonly seconds: number;
}

/** The format that most extractors take, and that is drawn. */
export const defaultSoundFormat: SoundFormat = { sampleRate: 16_000, seconds: 1 };
