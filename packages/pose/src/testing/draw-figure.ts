import type { Figure, Joint, Place } from './figures.ts';

/** Size of a drawing in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const square: Size = { width: 320, height: 320 };

const skin = '#c68863';
const hair = '#2a1c12';
const shirt = '#2f5f8f';
const trousers = '#3a3a44';
const dark = '#1d1d20';

/** A room with nobody in it. */
export function drawEmptyRoom(size: Size = square): ImageBitmap {
  return room(size).canvas.transferToImageBitmap();
}

/** Someone in the middle of a room, in flat colors, whom MoveNet finds. */
export function drawFigure(figure: Figure, size: Size = square): ImageBitmap {
  const context = room(size);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  drawLegs(context, figure);
  drawTrunk(context, figure);
  drawArms(context, figure);
  drawHead(context, figure.head);
  return context.canvas.transferToImageBitmap();
}

type Context = OffscreenCanvasRenderingContext2D;

/** Wall and floor; from then on places are drawn as they are measured. */
function room({ width, height }: Size): Context {
  const context = new OffscreenCanvas(width, height).getContext('2d') as Context;
  context.fillStyle = '#d9d4c8';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#b6ab98';
  context.fillRect(0, height * 0.86, width, height);
  context.translate(width / 2, 0);
  context.scale(height, height);
  return context;
}

function drawLegs(context: Context, figure: Figure): void {
  for (const side of ['left', 'right'] as const) {
    line(context, trousers, 0.075, placesOf(figure, `${side} hip`, `${side} knee`));
    line(context, trousers, 0.06, placesOf(figure, `${side} knee`, `${side} ankle`));
    const [x, y] = figure[`${side} ankle`];
    disc(context, dark, [x + (side === 'left' ? 0.012 : -0.012), y + 0.02], 0.035, 0.022);
  }
}

function drawTrunk(context: Context, figure: Figure): void {
  const corners = placesOf(figure, 'left shoulder', 'right shoulder', 'right hip', 'left hip');
  line(context, shirt, 0.06, [...corners, figure['left shoulder']]);
  context.fillStyle = shirt;
  context.fill();
}

function drawArms(context: Context, figure: Figure): void {
  for (const side of ['left', 'right'] as const) {
    line(context, shirt, 0.06, placesOf(figure, `${side} shoulder`, `${side} elbow`));
    line(context, skin, 0.042, placesOf(figure, `${side} elbow`, `${side} wrist`));
    disc(context, skin, figure[`${side} wrist`], 0.028);
  }
}

function drawHead(context: Context, [x, y]: Place): void {
  line(context, skin, 0.05, [
    [x, y],
    [x, y + 0.08],
  ]);
  disc(context, hair, [x, y - 0.012], 0.062, 0.076);
  disc(context, skin, [x, y + 0.005], 0.052, 0.066);
  for (const side of [-1, 1]) {
    disc(context, skin, [x + side * 0.055, y + 0.01], 0.01, 0.018);
    disc(context, '#ffffff', [x + side * 0.02, y], 0.011, 0.007);
    disc(context, dark, [x + side * 0.02, y], 0.006);
  }
  const nose: Place[] = [
    [x, y + 0.005],
    [x + 0.004, y + 0.024],
    [x - 0.004, y + 0.024],
  ];
  const mouth: Place[] = [
    [x - 0.016, y + 0.042],
    [x + 0.016, y + 0.042],
  ];
  for (const stroke of [nose, mouth]) line(context, '#8a4f3a', 0.006, stroke);
}

function placesOf(figure: Figure, ...joints: readonly Joint[]): Place[] {
  return joints.map((joint) => figure[joint]);
}

function line(context: Context, color: string, thick: number, places: readonly Place[]): void {
  context.strokeStyle = color;
  context.lineWidth = thick;
  context.beginPath();
  for (const place of places) context.lineTo(...place);
  context.stroke();
}

function disc(context: Context, color: string, [x, y]: Place, wide: number, high = wide): void {
  context.fillStyle = color;
  context.beginPath();
  context.ellipse(x, y, wide, high, 0, 0, 2 * Math.PI);
  context.fill();
}
