import { drawEmptyRoom, drawFigure } from '../../../pose/src/testing/draw-figure.ts';
import { standing } from '../../../pose/src/testing/figures.ts';
import type { Act } from './acting-film.ts';

/** A movement of somebody; null: of nobody, in an empty room. */
type Scene = Act | null;

const framesPerSecond = 20;
/** Before, between and after the movements. */
const restMs = 900;
const actMs = 1000;

/** A pause between two pictures, in ms, that tears a movement in two. */
const tearsMs = 200;

/**
 * A video file in which a drawn person makes the movements one after the other, as a browser records it. What a busy
 * machine has torn is recorded again.
 */
export async function recordFilm(name: string, acts: readonly Scene[]): Promise<File> {
  for (let attempt = 1; ; attempt++) {
    const { file, longestPauseMs } = await recordOnce(name, acts);
    if (longestPauseMs < tearsMs || attempt === 5) return file;
  }
}

async function recordOnce(name: string, acts: readonly Scene[]) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 320;
  const context = canvas.getContext('2d')!;
  const show = (at: number) => context.drawImage(pictureAt(acts, at), 0, 0);
  show(0);
  const recorder = new MediaRecorder(canvas.captureStream(framesPerSecond));
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const recorded = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  const begun = performance.now();
  const lengthMs = acts.length * (restMs + actMs) + restMs;
  let longestPauseMs = 0;
  for (let at = 0; at < lengthMs;) {
    show(at);
    await new Promise(requestAnimationFrame);
    const now = performance.now() - begun;
    longestPauseMs = Math.max(longestPauseMs, now - at);
    at = now;
  }
  recorder.stop();
  await recorded;
  const file = new File(parts, name, { type: recorder.mimeType.split(';')[0]! });
  return { file, longestPauseMs };
}

function pictureAt(acts: readonly Scene[], at: number): ImageBitmap {
  const period = restMs + actMs;
  const act = acts[Math.min(acts.length - 1, Math.floor(at / period))];
  if (!act) return drawEmptyRoom();
  const share = Math.min(1, Math.max(0, ((at % period) - restMs) / actMs));
  return drawFigure(at < acts.length * period ? act(share) : standing);
}
