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
