/** When the film shows what, in seconds. */
const scenes = [
  { label: 'Cup', from: 0, to: 3 },
  { label: 'Cat', from: 3, to: 6 },
  { label: null, from: 6, to: 9 },
] as const;

type Scene = (typeof scenes)[number];

/** Seconds between two examples: five a scene are plenty, and leave the page calm. */
const pause = 0.45;
const examplesEach = 5;
/** Seconds around a cut in which it is not clear what is seen. */
const margin = 0.25;

/** What a lesson needs of a `<tl-trainer>`. */
export interface Pupil {
  addExamples(
    label: string,
    inputs: readonly ImageBitmap[],
    options: { burst: string; signal: AbortSignal },
  ): Promise<unknown>;
}

/**
 * Teaches what a film shows: an example now and then while the cup is seen, then the cat, as a
 * person would by holding the row. The rocket is never taught. Ends when both have their examples.
 *
 * @param onScene told of each scene: what is being taught, or null where it only looks.
 */
export async function teachFromFilm(
  pupil: Pupil,
  film: HTMLVideoElement,
  onScene: (label: string | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const taught = new Map<string, number>();
  let scene: Scene | undefined;
  let last = -1;
  while (remaining(taught) > 0) {
    const now = await nextFrame(film);
    if (signal.aborted) return;
    const current = scenes.find(({ from, to }) => now >= from + margin && now < to - margin);
    if (!current) continue;
    const { label } = current;
    const count = label === null ? examplesEach : (taught.get(label) ?? 0);
    if (current !== scene) {
      scene = current;
      last = -1;
      onScene(count < examplesEach ? label : null);
    }
    if (label === null || count >= examplesEach || (last >= 0 && now - last < pause)) continue;
    last = now;
    taught.set(label, count + 1);
    const picture = await createImageBitmap(film);
    await pupil.addExamples(label, [picture], { burst: `film-${label}`, signal });
  }
}

function remaining(taught: ReadonlyMap<string, number>): number {
  return scenes.reduce(
    (sum, { label }) => sum + (label === null ? 0 : examplesEach - (taught.get(label) ?? 0)),
    0,
  );
}

/** Resolves with the film's time, in seconds, at its next new frame; waits while it is paused. */
function nextFrame(film: HTMLVideoElement): Promise<number> {
  return new Promise((resolve) => {
    film.requestVideoFrameCallback((_, { mediaTime }) => resolve(mediaTime));
  });
}
