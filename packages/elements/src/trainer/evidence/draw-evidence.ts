import type { Box } from '@tl-elements/core/base';

/** What is drawn over a picture. */
export interface DrawnEvidence {
  /** Of each place of the part that is looked at, row by row; null: nothing is drawn. */
  readonly evidence: Float32Array | null;
  /** The part of the picture that is looked at; absent: the square in its middle. */
  readonly box?: Box | null;
  /** The picture's width, in its own pixels. */
  readonly width: number;
  readonly height: number;
}

/** The longer side of what is drawn on; style sheets enlarge it, softly. */
const longSide = 320;

/** How much a place without evidence is darkened, and one with the most is tinted, 0..1. */
const shade = 0.55;
const tint = 0.6;

/**
 * Draws where the evidence for a label lies: its places in the canvas's own color, all others darkened, so that it
 * shows on bright and dark pictures alike. The canvas takes the shape of the picture, so that the same style sheet fits
 * both into the same place.
 */
export function drawEvidence(canvas: HTMLCanvasElement, drawn: DrawnEvidence): void {
  const { evidence, box, width, height } = drawn;
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return;
  const scale = longSide / Math.max(width, height);
  // Setting the size also wipes what was drawn before.
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const most = evidence ? Math.max(...evidence) : 0;
  if (!evidence || !(most > 0)) return;
  const at = box
    ? ([
        box.x * canvas.width,
        box.y * canvas.height,
        box.width * canvas.width,
        box.height * canvas.height,
      ] as const)
    : middleSquareOf(canvas);
  context.imageSmoothingQuality = 'high';
  // Tinted by the evidence, and darkened by what is missing to the most.
  context.fillStyle = getComputedStyle(canvas).color;
  context.fillRect(...at);
  context.globalCompositeOperation = 'destination-in';
  context.drawImage(
    mask(evidence, (value) => tint * share(value, most)),
    ...at,
  );
  context.globalCompositeOperation = 'destination-over';
  context.drawImage(
    mask(evidence, (value) => shade * (1 - share(value, most))),
    ...at,
  );
  context.globalCompositeOperation = 'source-over';
  // No network sees what is outside. Around a box it is darkened already.
  if (box) return;
  const [left, top, square] = at;
  context.fillStyle = `rgb(0 0 0 / ${shade})`;
  context.fillRect(0, 0, left, canvas.height);
  context.fillRect(left + square, 0, left, canvas.height);
  context.fillRect(0, 0, canvas.width, top);
  context.fillRect(0, top + square, canvas.width, top);
}

function middleSquareOf({ width, height }: HTMLCanvasElement) {
  const square = Math.min(width, height);
  return [(width - square) / 2, (height - square) / 2, square, square] as const;
}

function share(value: number, most: number): number {
  return Math.max(0, value) / most;
}

/** A pixel for each place: black, with the given opacity. */
function mask(evidence: Float32Array, opacityOf: (value: number) => number): HTMLCanvasElement {
  const side = Math.sqrt(evidence.length);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pixels = new ImageData(side, side);
  evidence.forEach((value, place) => {
    pixels.data[place * 4 + 3] = Math.round(255 * opacityOf(value));
  });
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return canvas;
}
