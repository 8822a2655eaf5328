import { soundPictureOf } from '@tl-elements/sources';

/** From silence to full strength: the ground of a dark picture to warm light. Red, green, blue. */
const scale = [
  [22, 21, 19],
  [47, 58, 110],
  [150, 80, 130],
  [240, 150, 90],
  [255, 236, 190],
] as const;

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
  const { rows, strengths } = soundPictureOf(pcm, columns);
  const pixels = new ImageData(columns, rows);
  strengths.forEach((strength, i) => {
    const column = Math.floor(i / rows);
    const row = rows - 1 - (i % rows);
    pixels.data.set([...colourOf(strength), 255], (row * columns + column) * 4);
  });
  const small = new OffscreenCanvas(columns, rows);
  small.getContext('2d')?.putImageData(pixels, 0, 0);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
  context?.drawImage(small, 0, 0, canvas.width, canvas.height);
}

function colourOf(strength: number): readonly [number, number, number] {
  const place = strength * (scale.length - 1);
  const index = Math.min(scale.length - 2, Math.floor(place));
  const share = place - index;
  const [from, to] = [scale[index] ?? scale[0], scale[index + 1] ?? scale[0]];
  const mix = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * share;
  return [mix(0), mix(1), mix(2)];
}
