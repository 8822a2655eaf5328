/**
 * The takes, in seconds of the film, away from its cuts. Each thing has two, since it takes a second
 * take to estimate how good the model is. The rocket is not taught: the answer to it is "none of
 * these".
 */
const takes = [
  { name: 'cup-1', label: 'Cup', from: 0.2, to: 1.35 },
  { name: 'cup-2', label: 'Cup', from: 1.65, to: 2.8 },
  { name: 'cat-1', label: 'Cat', from: 3.2, to: 4.35 },
  { name: 'cat-2', label: 'Cat', from: 4.65, to: 5.8 },
] as const;
const rocket = { from: 6.2, to: 8.8 };

const examplesEach = 4;
/** Seconds of film between two examples. */
const exampleInterval = 0.25;

/** The part of a `<tl-trainer>` that a lesson uses. */
export interface LessonTrainer {
  readonly labels: readonly string[];
  addExamples(
    label: string,
    inputs: readonly ImageBitmap[],
    options: { readonly take: string; readonly signal: AbortSignal },
  ): Promise<unknown>;
}

/**
 * Teaches what a film shows, with an example every quarter of a second of the takes. Ends when each
 * take has its examples, or when `signal` aborts. A label that the visitor has renamed or removed is left alone.
 *
 * @param onScene called with the label that is taught, or null while the film shows the rocket.
 */
export async function teachFromFilm(
  trainer: LessonTrainer,
  film: HTMLVideoElement,
  onScene: (label: string | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const counts = new Map<string, number>();
  const isUnfinished = ({ name, label }: (typeof takes)[number]) =>
    trainer.labels.includes(label) && (counts.get(name) ?? 0) < examplesEach;
  let last = -Infinity;
  while (takes.some(isUnfinished)) {
    const now = await nextFrame(film);
    if (signal.aborted) return;
    if (now < last) last = -Infinity; // the film has started again
    if (now >= rocket.from && now < rocket.to) onScene(null);
    const take = takes.find(({ from, to }) => now >= from && now < to);
    if (!take || !isUnfinished(take) || now - last < exampleInterval) continue;
    last = now;
    onScene(take.label);
    counts.set(take.name, (counts.get(take.name) ?? 0) + 1);
    const picture = await createImageBitmap(film);
    const added = trainer.addExamples(take.label, [picture], { take: take.name, signal });
    await added.catch((error: unknown) => {
      // Else the label was renamed or removed meanwhile.
      if (trainer.labels.includes(take.label)) throw error;
    });
  }
}

/** Resolves with the film's time in seconds at its next frame. Waits while the film is paused. */
function nextFrame(film: HTMLVideoElement): Promise<number> {
  return new Promise((resolve) => {
    film.requestVideoFrameCallback((_, { mediaTime }) => resolve(mediaTime));
  });
}
