/**
 * When the film shows what, in seconds, away from its cuts. Each thing is taken twice, from two
 * parts of its scene: the second take, moved a little, is how the trainer finds out how good it is.
 * Then comes the rocket, which nobody teaches.
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
const pause = 0.25;

/** What a lesson needs of a `<tl-trainer>`. */
export interface Pupil {
  addExamples(
    label: string,
    inputs: readonly ImageBitmap[],
    options: { readonly take: string; readonly signal: AbortSignal },
  ): Promise<unknown>;
}

/**
 * Teaches what a film shows, an example now and then, as a person would by holding the row. Ends
 * when all has been taken, or when `signal` ends it.
 *
 * @param onScene told what is being taught; null: nothing, it only looks.
 */
export async function teachFromFilm(
  pupil: Pupil,
  film: HTMLVideoElement,
  onScene: (label: string | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const taken = new Map<string, number>();
  const isOpen = ({ name }: (typeof takes)[number]) => (taken.get(name) ?? 0) < examplesEach;
  let last = -Infinity;
  while (takes.some(isOpen)) {
    const now = await nextFrame(film);
    if (signal.aborted) return;
    if (now < last) last = -Infinity; // the film has begun again
    if (now >= rocket.from && now < rocket.to) onScene(null);
    const take = takes.find(({ from, to }) => now >= from && now < to);
    if (!take || !isOpen(take) || now - last < pause) continue;
    last = now;
    onScene(take.label);
    taken.set(take.name, (taken.get(take.name) ?? 0) + 1);
    const picture = await createImageBitmap(film);
    await pupil.addExamples(take.label, [picture], { take: take.name, signal });
  }
}

/** Resolves with the film's time, in seconds, at its next new frame; waits while it is paused. */
function nextFrame(film: HTMLVideoElement): Promise<number> {
  return new Promise((resolve) => {
    film.requestVideoFrameCallback((_, { mediaTime }) => resolve(mediaTime));
  });
}
