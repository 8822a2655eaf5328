import { soundPictureMargin, soundPictureOf, type SoundPicture } from '@tl-elements/sources';

/** Colors from silence to full strength: from a dark background to warm light. Red, green, blue. */
const scale = [
  [22, 21, 19],
  [47, 58, 110],
  [150, 80, 130],
  [240, 150, 90],
  [255, 236, 190],
] as const;

/** The scale in 256 steps of four bytes, the last of which is opaque. */
const palette = Uint8ClampedArray.from({ length: 256 * 4 }, (_, i) => {
  const place = (Math.floor(i / 4) / 255) * (scale.length - 1);
  const index = Math.min(scale.length - 2, Math.floor(place));
  const [from, to] = [scale[index] ?? scale[0], scale[index + 1] ?? scale[0]];
  const [start = 255, end = 255] = [from[i % 4], to[i % 4]];
  return start + (end - start) * (place - index);
});

/** Samples of a column of the scrolling picture: 16 ms at 16 kHz. */
const columnSamples = 256;

/** The sound to draw: `Microphone` of `@tl-elements/sources`. */
interface DrawnSound {
  readonly total: number;
  newest(count: number): Float32Array;
}

/**
 * Draws a sound as a spectrogram, stretched to the whole of a canvas: time to the right, pitch
 * upwards, brighter where it is louder.
 *
 * @param pcm mono, at 16 kHz.
 */
export function drawSound(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  pcm: Float32Array,
  columns: number,
): void {
  const picture = soundPictureOf(pcm, columns);
  const small = new OffscreenCanvas(columns, picture.rows);
  small.getContext('2d')?.putImageData(pixelsOf(picture), 0, 0);
  stretch(small, canvas);
}

/** A spectrogram of the last seconds that scrolls: each stretch of sound is worked out once. */
export class ScrollingSound {
  readonly #columns: number;
  #small: OffscreenCanvas | null = null;
  /** Columns since the sound began. */
  #drawn = 0;

  /** @param columns of 16 ms that are on show; 122 at most, since a microphone keeps two seconds. */
  constructor(columns: number) {
    this.#columns = columns;
  }

  /** Adds the new sound, and draws all of it in `canvas`. */
  draw(canvas: HTMLCanvasElement, sound: DrawnSound): void {
    const complete = Math.floor((sound.total - soundPictureMargin) / columnSamples);
    // Another microphone counts from 0 again.
    if (complete < this.#drawn) this.#drawn = 0;
    const fresh = Math.min(this.#columns, complete - this.#drawn);
    if (fresh > 0) {
      const untilStart = sound.total - (complete - fresh) * columnSamples + soundPictureMargin;
      const length = fresh * columnSamples + 2 * soundPictureMargin;
      const pcm = sound.newest(untilStart).subarray(0, length);
      this.#append(soundPictureOf(pcm, fresh, soundPictureMargin));
      this.#drawn = complete;
    }
    if (this.#small) stretch(this.#small, canvas);
  }

  #append(picture: SoundPicture): void {
    const { columns, rows } = picture;
    const former = this.#small;
    const small = new OffscreenCanvas(this.#columns, rows);
    const context = small.getContext('2d', { alpha: false });
    if (former) context?.drawImage(former, -columns, 0);
    context?.putImageData(pixelsOf(picture), this.#columns - columns, 0);
    this.#small = small;
  }
}

function pixelsOf({ columns, rows, strengths }: SoundPicture): ImageData {
  const pixels = new ImageData(columns, rows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const step = 4 * Math.round(255 * (strengths[column * rows + row] ?? 0));
      const place = ((rows - 1 - row) * columns + column) * 4;
      pixels.data.set(palette.subarray(step, step + 4), place);
    }
  }
  return pixels;
}

function stretch(small: OffscreenCanvas, canvas: HTMLCanvasElement | OffscreenCanvas): void {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
  context?.drawImage(small, 0, 0, canvas.width, canvas.height);
}
