import type { KeypointClip } from '../contracts/modality.ts';

/** The keypoints of a stream as they come, frame by frame. */
export class KeypointTrack {
  readonly #pointCount: number;
  readonly #keepMs: number;
  #frames: { readonly points: Float32Array; readonly at: number }[] = [];

  /** @param keepMs frames that lie further back than this are forgotten; default: none are. */
  constructor(pointCount: number, keepMs = Infinity) {
    this.#pointCount = pointCount;
    this.#keepMs = keepMs;
  }

  /** @param points x, y, score of each; null: nobody was seen. */
  add(points: Float32Array | null, at: number): void {
    const last = this.#frames.at(-1);
    // A clip's times rise: a film that begins again is another stream.
    if (last && at <= last.at) this.#frames = [];
    this.#frames.push({ points: points ?? new Float32Array(3 * this.#pointCount), at });
    // One that lies before the window tells where the points come from.
    while (this.#frames[1] && this.#frames[1].at <= at - this.#keepMs) this.#frames.shift();
  }

  get clip(): KeypointClip {
    const width = 3 * this.#pointCount;
    const points = new Float32Array(this.#frames.length * width);
    this.#frames.forEach((frame, index) => points.set(frame.points, index * width));
    return { points, at: Float64Array.from(this.#frames, ({ at }) => at) };
  }
}
