/** A hand as `drawHand` draws it. */
export interface DrawnHand {
  /** Which fingers are stretched, the thumb first: 1 aside, 2 straight up. */
  readonly fingers: readonly [number, number, number, number, number];
  /** Degrees, clockwise. */
  readonly turn: number;
  /** About 0.6 fills the picture. */
  readonly size: number;
  /** Of the palm, in a picture of 320 by 240. */
  readonly center: readonly [x: number, y: number];
}

type Point = readonly [x: number, y: number];
type Rod = readonly [from: Point, to: Point, radius: number, endRadius: number];

const [width, height] = [320, 240];
const skin = [224, 172, 140] as const;

// Rods of a hand whose wrist is below the origin, as in tools/fixtures/make_hands.py.
const palm = [-26, -9, 9, 26].map((x): Rod => [[x * 0.75, 40], [x, -28], 22, 16]);
const arm: readonly Rod[] = [
  [[-8, 110], [-4, 45], 24, 24],
  [[8, 110], [6, 45], 24, 24],
]; // oxfmt-ignore
const knuckles: readonly Point[] = [[-31, -30], [-11, -38], [10, -36], [29, -26]]; // oxfmt-ignore
const tips: readonly Point[] = [[-46, -104], [-15, -122], [16, -114], [46, -90]]; // oxfmt-ignore
const radii = [11, 11.5, 11, 9.5];

/** A hand of rounded rods, lit from one side, before a plain ground. Runs in a page. */
export function drawHand(hand: DrawnHand): OffscreenCanvas {
  const rods = rodsOf(hand.fingers);
  const angle = (hand.turn * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const heights = new Float64Array(width * height);
  for (let i = 0; i < heights.length; i++) {
    const x = ((i % width) - hand.center[0]) / hand.size;
    const y = (Math.floor(i / width) - hand.center[1]) / hand.size;
    heights[i] = heightAt(rods, x * cos + y * sin, y * cos - x * sin) * hand.size;
  }
  const picture = new ImageData(width, height);
  for (let i = 0; i < heights.length; i++) {
    picture.data.set([...colorAt(heights, i), 255], 4 * i);
  }
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.putImageData(picture, 0, 0);
  const blurred = new OffscreenCanvas(width, height);
  const context = blurred.getContext('2d')!;
  context.filter = 'blur(0.8px)';
  context.drawImage(canvas, 0, 0);
  return blurred;
}

function rodsOf([thumb, ...fingers]: DrawnHand['fingers']): readonly Rod[] {
  const rods = [...palm, ...arm];
  for (const [index, isStretched] of fingers.entries()) {
    const [x, y] = knuckles[index]!;
    const [tipX, tipY] = tips[index]!;
    const radius = radii[index]!;
    const middle: Point = [(x + tipX) / 2, (y + tipY) / 2];
    if (isStretched) {
      rods.push([[x, y], middle, radius + 1, radius], [middle, [tipX, tipY], radius, radius - 2]);
    } else rods.push([[x, y], [x * 0.9, y + 26], radius + 2, radius + 1]);
  }
  if (thumb === 2) rods.push([[-30, 25], [-44, -25], 15, 13], [[-44, -25], [-46, -92], 13, 10]);
  else if (thumb) rods.push([[-30, 30], [-62, -8], 15, 12], [[-62, -8], [-78, -44], 12, 9.5]);
  else rods.push([[-30, 25], [-26, -2], 14, 12], [[-26, -2], [6, 2], 11, 9]);
  return rods;
}

/** Of the hand above the picture's plane; minus infinity outside of it. */
function heightAt(rods: readonly Rod[], x: number, y: number): number {
  let highest = -Infinity;
  for (const [[fromX, fromY], [toX, toY], radius, endRadius] of rods) {
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const length = alongX ** 2 + alongY ** 2;
    const share = Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / length));
    const square =
      (radius + (endRadius - radius) * share) ** 2 -
      (x - fromX - share * alongX) ** 2 -
      (y - fromY - share * alongY) ** 2;
    if (square > 0) highest = Math.max(highest, Math.sqrt(square));
  }
  return highest;
}

function colorAt(heights: Float64Array, i: number): readonly number[] {
  const [x, y] = [i % width, Math.floor(i / width)];
  if (heights[i] === -Infinity) return [70 + x * 0.15, 90 + y * 0.18, 110];
  const at = (x: number, y: number) => Math.max(0, heights[y * width + x] ?? 0);
  const slope = (before: number, after: number) => Math.min(2, Math.max(-2, (after - before) / 2));
  const slopeX = slope(at(x - 1, y), at(x + 1, y));
  const slopeY = slope(at(x, y - 1), at(x, y + 1));
  const light = (1 + 0.3 * slopeX + 0.4 * slopeY) / Math.sqrt(1 + slopeX ** 2 + slopeY ** 2);
  return skin.map((channel) => channel * Math.min(1.15, Math.max(0.35, light)));
}
