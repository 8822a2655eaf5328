// Each of these is sent to a page and runs in it.
import type { Modality } from '@tl-elements/core/base';

type Live = HTMLElementTagNameMap['tl-trainer'] | HTMLElementTagNameMap['tl-classifier'];

/** What came of one modality. */
export interface Outcome {
  readonly predictions: number;
  /** Each of its elements has had a prediction of each. */
  readonly frames: number;
  /** Predictions in which a person, a hand or a sound was found. */
  readonly found: number;
  readonly seconds: number;
}

/** Notes every track that the page gets. */
export function watchTracks(): void {
  const tracks: MediaStreamTrack[] = [];
  Object.assign(globalThis, { tracks });
  const { getUserMedia } = MediaDevices.prototype;
  MediaDevices.prototype.getUserMedia = async function (constraints) {
    const stream = await getUserMedia.call(this, constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
  const { clone } = MediaStreamTrack.prototype;
  MediaStreamTrack.prototype.clone = function () {
    const track = clone.call(this);
    tracks.push(track);
    return track;
  };
}

/** Tracks of cameras and microphones that are live. */
export function liveTracks(): number {
  const { tracks } = globalThis as unknown as { readonly tracks: readonly MediaStreamTrack[] };
  return tracks.filter(({ readyState }) => readyState === 'live').length;
}

/**
 * Makes the microphone faster than time: once a second of sound is answered, the worklet sends the next
 * eighth of a second beside what it sends by itself, so that the next one is there at once.
 */
export function hastenSound(): void {
  const { AudioWorkletNode } = globalThis;
  // Weak: it is counted whether nodes are freed.
  let weak: WeakRef<AudioWorkletNode> | null = null;
  let position = 0;
  Object.assign(globalThis, {
    AudioWorkletNode: class extends AudioWorkletNode {
      constructor(...options: ConstructorParameters<typeof AudioWorkletNode>) {
        super(...options);
        weak = new WeakRef<AudioWorkletNode>(this);
      }
    },
  });
  document.addEventListener('tl-prediction', ({ target }) => {
    const node = weak?.deref();
    if (!node || (target as HTMLElement).getAttribute('modality') !== 'audio') return;
    const length = node.context.sampleRate / 8;
    const data = Float32Array.from({ length }, (_, i) => Math.sin((position + i) / 9) / 3);
    position += length;
    node.port.dispatchEvent(new MessageEvent('message', { data }));
  });
}

/** Teaches each trainer two labels, and loads its model into the classifiers of its modality. */
export async function teachAll(scenes: readonly string[]): Promise<void> {
  const pictures = await Promise.all(scenes.map(async (scene) => (await fetch(scene)).blob()));
  const rate = 16_000;
  const sounds = [600, 2400].map((hertz) => ({
    pcm: Float32Array.from({ length: rate }, (_, i) => 0.5 * Math.sin((hertz * i) / rate)),
    sampleRate: rate,
  }));
  await customElements.whenDefined('tl-trainer');
  await Promise.all(
    [...document.querySelectorAll('tl-trainer')].map(async (trainer) => {
      const { modality } = trainer;
      const inputs = modality === 'audio' ? sounds : pictures;
      await trainer.addExamples('A', [inputs[0]!]);
      await trainer.addExamples('B', [inputs[1]!]);
      const model = await trainer.train();
      const classifiers = document.querySelectorAll<HTMLElementTagNameMap['tl-classifier']>(
        `tl-classifier.${modality}`,
      );
      for (const classifier of classifiers) await classifier.load(model);
    }),
  );
}

/** Starts all, waits for so many frames of each modality, of which each element has a prediction, and stops them. */
export async function predict(frames: number): Promise<Record<Modality, Outcome>> {
  const outcomes: Partial<Record<Modality, Outcome>> = {};
  const startedAt = performance.now();
  const watch = async (element: Live) => {
    const modality = element.className as Modality;
    let found = 0;
    await new Promise<void>((resolve) => {
      let left = frames;
      const hear = ({ detail }: HTMLElementEventMap['tl-prediction']) => {
        if (detail.nothing === null) found++;
        if (--left > 0) return;
        element.removeEventListener('tl-prediction', hear);
        resolve();
      };
      element.addEventListener('tl-prediction', hear);
    });
    await element.stop();
    const before = outcomes[modality] ?? { predictions: 0, found: 0 };
    outcomes[modality] = {
      predictions: before.predictions + frames,
      frames,
      found: before.found + found,
      seconds: (performance.now() - startedAt) / 1000,
    };
  };
  const elements = [...document.querySelectorAll<Live>('tl-trainer, tl-classifier')];
  const watching = elements.map(watch);
  await Promise.all(elements.map((element) => element.start()));
  await Promise.all(watching);
  return outcomes as Record<Modality, Outcome>;
}

export async function startAll(): Promise<void> {
  const elements = [...document.querySelectorAll<Live>('tl-trainer, tl-classifier')];
  await Promise.all(elements.map((element) => element.start()));
}

export async function stopAll(): Promise<void> {
  const elements = [...document.querySelectorAll<Live>('tl-trainer, tl-classifier')];
  await Promise.all(elements.map((element) => element.stop()));
}
