import { seededRandom } from './small-export.ts';

/** Kinds of pictures by formula. */
export const drawnLabels = ['gradient', 'checks', 'disc'] as const;

type DrawnLabel = (typeof drawnLabels)[number];

type Color = readonly [red: number, green: number, blue: number];
type Drawing = (x: number, y: number, variant: number) => Color;

const drawings: Readonly<Record<DrawnLabel, Drawing>> = {
  gradient: (x, y, variant) => [x, y, ((x + y) >> 1) ^ (variant * 16)],
  checks: (x, y, variant) => {
    const side = 12 + 5 * variant;
    const isDark = (Math.floor(x / side) + Math.floor(y / side)) % 2 === 1;
    return isDark ? [40 + 9 * variant, 80, 150] : [220, 200 - 11 * variant, 90];
  },
  disc: (x, y, variant) => {
    const isInside = (x - 112) ** 2 + (y - 90 - 6 * variant) ** 2 < (45 + 7 * variant) ** 2;
    return isInside ? [230, 200, 40 + 12 * variant] : [30 + 10 * variant, 90 + (x >> 2), 160];
  },
};

/** What is drawn; `variant` is 0..9. */
export interface DrawnPicture {
  readonly label: DrawnLabel;
  readonly variant: number;
  /** Another label seen through it, and how much of that, 0..1. */
  readonly through?: readonly [DrawnLabel, number];
}

/** The upper left `side x side` pixels of a picture of 224 x 224. */
export function drawPicture(
  { label, variant, through }: DrawnPicture,
  side: number,
): HTMLCanvasElement {
  const [other, share] = through ?? [label, 0];
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const picture = new ImageData(side, side);
  for (let y = 0, at = 0; y < side; y++) {
    for (let x = 0; x < side; x++, at += 4) {
      const front = drawings[label](x, y, variant);
      const back = drawings[other](x, y, variant);
      const mixed = front.map((value, i) => value * (1 - share) + (back[i] ?? 0) * share);
      picture.data.set([...mixed, 255], at);
    }
  }
  canvas.getContext('2d')?.putImageData(picture, 0, 0);
  return canvas;
}

/** A picture with edges, gradients and noise, of any size: what resizing differs by shows in it. */
export function busyPicture(width: number, height: number, seed: number): HTMLCanvasElement {
  const random = seededRandom(seed);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const gradient = context.createLinearGradient(0, 0, width, height);
  gradient.addColorStop(0, `hsl(${360 * random()} 80% 60%)`);
  gradient.addColorStop(1, `hsl(${360 * random()} 60% 20%)`);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
  for (let i = 0; i < 30; i++) {
    context.fillStyle = `hsl(${360 * random()} 70% ${20 + 60 * random()}%)`;
    context.beginPath();
    const radius = (0.02 + 0.12 * random()) * Math.min(width, height);
    context.arc(width * random(), height * random(), radius, 0, 7);
    context.fill();
  }
  const picture = context.getImageData(0, 0, width, height);
  for (let i = 0; i < picture.data.length; i += 4) {
    const noise = 40 * (random() - 0.5);
    for (let channel = 0; channel < 3; channel++) picture.data[i + channel]! += noise;
  }
  context.putImageData(picture, 0, 0);
  return canvas;
}

type Rows = readonly ArrayLike<number>[];

/** The largest difference between numbers at the same place; NaN if there is none to compare. */
export function largestDifference(one: Rows, other: Rows): number {
  if (one.length !== other.length) return NaN;
  const differences = one.flatMap((row, at) => {
    const others = other[at];
    if (others?.length !== row.length) return [NaN];
    return Array.from(row, (value, i) => Math.abs(value - (others[i] ?? NaN)));
  });
  return Math.max(...differences);
}
