/** What a trail is drawn from. */
export interface TrailSource {
  /** x and y of each point in turn, as fractions 0..1 of the picture's width and height; null: nobody is seen. */
  readonly keypoints: Float32Array | null;
  /** The points whose ways are drawn; none: nothing is. */
  readonly trail: readonly number[];
}

/** How long a way stays visible, milliseconds. */
const visibleMs = 1200;
/** In pixels of the canvas. */
const lineWidth = 8;

/** The ways of wrists or fingertips during the last second, over the skeleton: what a movement is read from. */
export class LiveTrail {
  #last: Float32Array | null = null;
  #frames: { readonly keypoints: Float32Array; readonly at: number }[] = [];

  /** Call it after each drawing of the skeleton, which wipes the canvas. */
  draw(root: ParentNode, { keypoints, trail }: TrailSource): void {
    const now = performance.now();
    this.#frames = this.#frames.filter(({ at }) => now - at < visibleMs);
    if (keypoints && keypoints !== this.#last) this.#frames.push({ keypoints, at: now });
    this.#last = keypoints;
    const canvas = root.querySelector<HTMLCanvasElement>('canvas.keypoints');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || trail.length === 0) return;
    context.strokeStyle = getComputedStyle(canvas).color;
    context.lineCap = 'round';
    context.lineWidth = lineWidth;
    for (const point of trail) {
      this.#frames.slice(1).forEach(({ keypoints: to, at }, index) => {
        const from = this.#frames[index]!.keypoints;
        context.globalAlpha = 0.8 * (1 - (now - at) / visibleMs);
        context.beginPath();
        for (const place of [from, to]) {
          const [x, y] = [place[point * 2]!, place[point * 2 + 1]!];
          context.lineTo(x * canvas.width, y * canvas.height);
        }
        context.stroke();
      });
    }
    context.globalAlpha = 1;
  }
}
