import { trainer } from './page.ts';

/** A video of the page, in the trainer's slot, that shows the given picture. */
export class SlottedFilm {
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d')!;
  readonly #ended = new AbortController();
  #picture: ImageBitmap;

  private constructor(picture: ImageBitmap) {
    this.#picture = picture;
    this.#canvas.width = picture.width;
    this.#canvas.height = picture.height;
  }

  /** Begins to play in the slot of the trainer on the page. Each frame is extracted: few are enough for what stands still. */
  static async play(picture: ImageBitmap, framesPerSecond = 5): Promise<SlottedFilm> {
    const film = new SlottedFilm(picture);
    film.#draw();
    const video = document.createElement('video');
    video.slot = 'picture';
    video.muted = true;
    video.srcObject = film.#canvas.captureStream(framesPerSecond);
    trainer().append(video);
    await video.play();
    return film;
  }

  show(picture: ImageBitmap): void {
    this.#picture = picture;
  }

  end(): void {
    this.#ended.abort();
  }

  /** Again and again: a stream has a frame only when something is drawn. */
  #draw(): void {
    this.#context.drawImage(this.#picture, 0, 0, this.#canvas.width, this.#canvas.height);
    if (!this.#ended.signal.aborted) requestAnimationFrame(() => this.#draw());
  }
}

/** A picture of the project's fixtures, by its path from the root. */
export async function pictureAt(path: string): Promise<ImageBitmap> {
  return createImageBitmap(await (await fetch(path)).blob());
}
