/** A camera that shows the pictures that a test draws, in place of that of the browser. */
export class DrawnCamera {
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d')!;
  readonly #timer: ReturnType<typeof setInterval>;
  // Of the prototype: WebKit forgets what is set on the object itself.
  readonly #former = MediaDevices.prototype.getUserMedia;
  #picture: ImageBitmap;

  constructor(picture: ImageBitmap, everyMs = 200) {
    this.#picture = picture;
    this.#canvas.width = picture.width;
    this.#canvas.height = picture.height;
    // Again and again: a stream has a frame only when something is drawn.
    this.#timer = setInterval(() => this.#context.drawImage(this.#picture, 0, 0), everyMs);
    MediaDevices.prototype.getUserMedia = async () => this.#canvas.captureStream(25);
  }

  show(picture: ImageBitmap): void {
    this.#picture = picture;
  }

  end(): void {
    clearInterval(this.#timer);
    MediaDevices.prototype.getUserMedia = this.#former;
  }
}
