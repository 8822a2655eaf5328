/** One oscillator of a tone: times in seconds, frequencies in hertz. */
interface Partial {
  readonly type?: OscillatorType;
  readonly from: number;
  /** The frequency glides there; absent: it stays. */
  readonly to?: number;
  /** How much later it begins. */
  readonly after?: number;
  readonly seconds: number;
  /** 0..1. */
  readonly gain: number;
}

const tones = {
  beep: [{ from: 880, seconds: 0.18, gain: 0.5 }],
  bell: [
    { from: 660, seconds: 1.4, gain: 0.4 },
    { from: 1320, seconds: 0.9, gain: 0.2 },
    { from: 1782, seconds: 0.5, gain: 0.12 },
  ],
  chime: [
    { from: 784, seconds: 0.5, gain: 0.4 },
    { from: 1175, after: 0.14, seconds: 0.7, gain: 0.4 },
  ],
  click: [{ type: 'square', from: 1800, to: 600, seconds: 0.03, gain: 0.4 }],
  drum: [
    { from: 165, to: 45, seconds: 0.35, gain: 0.9 },
    { type: 'triangle', from: 420, to: 90, seconds: 0.07, gain: 0.5 },
  ],
  pop: [{ from: 300, to: 900, seconds: 0.09, gain: 0.6 }],
  buzz: [{ type: 'sawtooth', from: 130, seconds: 0.4, gain: 0.25 }],
} satisfies Readonly<Record<string, readonly Partial[]>>;

/** The name of a built-in tone. */
export type ToneName = keyof typeof tones;

/** All of them. */
export const toneNames = Object.keys(tones) as readonly ToneName[];

/** Plays a tone; resolves when it is over. */
export async function playTone(context: AudioContext, name: ToneName): Promise<void> {
  const partials: readonly Partial[] = tones[name];
  await Promise.all(partials.map((partial) => playPartial(context, partial)));
}

function playPartial(context: AudioContext, partial: Partial): Promise<void> {
  const { type = 'sine', from, to = from, after = 0, seconds, gain } = partial;
  const start = context.currentTime + after;
  const end = start + seconds;
  const oscillator = new OscillatorNode(context, { type, frequency: from });
  oscillator.frequency.setValueAtTime(from, start);
  oscillator.frequency.exponentialRampToValueAtTime(to, end);
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(gain, start);
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  oscillator.connect(volume).connect(context.destination);
  return new Promise((resolve) => {
    oscillator.onended = () => resolve();
    oscillator.start(start);
    oscillator.stop(end);
  });
}
