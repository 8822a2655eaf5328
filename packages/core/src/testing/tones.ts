import type {
  ExtractorPlugin,
  Medium,
  Augmentation,
  Modalities,
  ModalitySupport,
} from '../contracts/extractor.ts';
import type { SoundFrame, InputSource } from '../contracts/modality.ts';
import { asyncDispose } from '../scope.ts';
import type { TrainerSettings } from '../trainer/trainer-settings.ts';

const sampleRate = 800;

/** A tenth of a second of a tone. */
export interface Tone {
  readonly pcm: Float32Array;
  readonly sampleRate: number;
}

/** @param hertz multiples of 10 up to 80 are distinguished; 0 is silence. */
export function tone(hertz: number, loudness = 1): Tone {
  const pcm = Float32Array.from(
    { length: sampleRate / 10 },
    (_, i) => loudness * Math.sin((2 * Math.PI * hertz * i) / sampleRate),
  );
  return { pcm, sampleRate };
}

/** The strength of 8 tones in a sound; nothing in silence. */
export const tonePlugin: ExtractorPlugin<'audio'> = {
  info: {
    id: 'tones',
    version: '1',
    modality: 'audio',
    dim: 8,
    input: { sampleRate, seconds: 0.1 },
    unknownViews: [{ columns: [0, 8], view: 'raw' }],
  },
  load: async () => ({
    info: tonePlugin.info,
    extract: async ({ pcm }) => {
      if (pcm.every((sample) => sample === 0)) return null;
      return { features: Float32Array.from({ length: 8 }, (_, k) => strength(pcm, 10 * (k + 1))) };
    },
    [asyncDispose]: async () => undefined,
  }),
};

/** The length of the sum of a sound times a turning pointer: one value of its Fourier transform. */
function strength(pcm: Float32Array, hertz: number): number {
  const angle = (i: number) => (2 * Math.PI * hertz * i) / sampleRate;
  const real = pcm.reduce((sum, sample, i) => sum + sample * Math.cos(angle(i)), 0);
  const imaginary = pcm.reduce((sum, sample, i) => sum + sample * Math.sin(angle(i)), 0);
  return (2 * Math.hypot(real, imaginary)) / pcm.length;
}

const toneMedium: Medium<Tone, SoundFrame> = {
  decode: async (input) => {
    const pcm =
      input instanceof Blob ? new Float32Array(await input.arrayBuffer()) : input.pcm.slice();
    return [{ pcm, sampleRate, at: performance.now() }];
  },
  encode: async ({ pcm }) => ({
    media: new Blob([pcm.slice()], { type: 'audio/wav' }),
    thumbnail: new Blob([], { type: 'image/png' }),
  }),
};

/** The same tone, quieter. */
export const quieter: Augmentation = async (frame) => {
  const { pcm, ...rest } = frame as SoundFrame;
  return [{ ...rest, pcm: pcm.map((sample) => sample / 2) }];
};

/** A page that hears tones. Recordings are short, so that tests are. */
export function toneModalities(own: Partial<ModalitySupport<Tone>> = {}): Modalities<Tone> {
  return {
    audio: {
      extractor: 'tones',
      medium: toneMedium,
      recording: { periodMs: 1, lengthMs: 0, tapMs: 60, timerMs: 60 },
      hasBackground: false,
      augmentations: [],
      mirrorCopies: null,
      load: async () => [tonePlugin],
      ...own,
    },
  };
}

/** A device that plays a tone for as long as it is asked, in frames of 5 ms. */
export class ToneDevice {
  /** What it plays now, Hz. */
  hertz = 10;
  isOpen = false;
  /** How often it was opened. */
  opened = 0;
  /** How many frames it has played. */
  played = 0;
  /** Why it can't be switched on again; null: it can. */
  refusal: Error | null = null;
  #lost = new AbortController();

  open(): InputSource {
    this.isOpen = true;
    this.opened++;
    this.#lost = new AbortController();
    const frames = this.#frames.bind(this);
    return {
      frames,
      lost: this.#lost.signal,
      suspend: async () => {
        this.isOpen = false;
      },
      resume: async () => {
        if (this.refusal) throw this.refusal;
        this.isOpen = true;
      },
      [asyncDispose]: async () => {
        this.isOpen = false;
      },
    };
  }

  /** It ends by itself, as one that is unplugged does. */
  lose(error: Error): void {
    this.#lost.abort(error);
  }

  async *#frames(signal: AbortSignal): AsyncGenerator<SoundFrame> {
    const lost = this.#lost.signal;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (lost.aborted) throw lost.reason;
      if (signal.aborted) return;
      this.played++;
      yield { ...tone(this.hertz), at: performance.now() };
    }
  }
}

/** The settings of a trainer of tones that stores nothing, and calls nothing unknown. */
export const toneSettings: TrainerSettings = {
  modality: 'audio',
  extractor: null,
  weights: new URL('https://example.org/weights/'),
  project: null,
  mirrorCopies: null,
  unknown: 'off',
};
