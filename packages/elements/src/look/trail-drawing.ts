import type { KeypointClip } from '@tl-elements/core/base';

/** How a trail is drawn. */
export interface TrailStyle {
  /** How many points a frame has, and those whose ways are drawn. */
  readonly pointCount: number;
  readonly trail: readonly number[];
  readonly bones: readonly (readonly [from: number, to: number])[];
}

/** A dark ground, a quiet body, and the way from its beginning to its end, as `drawSound` has it. */
const ground = 'rgb(22 21 19)';
const bodyColor = 'rgb(255 255 255 / 0.28)';
const wayColors = ['rgb(96 110 190)', 'rgb(240 150 90)', 'rgb(255 236 190)'];
const leastScore = 0.3;
/** Of the canvas. */
const margin = 0.12;

/** Draws a movement: the body as it was in the middle, and the ways of its wrists or fingertips, brighter towards the end. */
export function drawTrail(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  { points, at }: KeypointClip,
  { pointCount, trail, bones }: TrailStyle,
): void {
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D | null;
  if (!context) return;
  const { width, height } = canvas;
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  const place = placesIn(points, width, height);
  const offsetOf = (frame: number, point: number) => (frame * pointCount + point) * 3;
  const isSeen = (offset: number) => points[offset + 2]! >= leastScore;
  const line = (offsets: readonly number[], color: string, thickness: number) => {
    context.strokeStyle = color;
    context.lineWidth = thickness;
    context.beginPath();
    offsets.forEach((offset) => context.lineTo(...place(offset)));
    context.stroke();
  };
  context.lineCap = 'round';
  const middle = Math.floor(at.length / 2);
  for (const [from, to] of bones) {
    const ends = [offsetOf(middle, from), offsetOf(middle, to)];
    if (ends.every(isSeen)) line(ends, bodyColor, width / 48);
  }
  for (const point of trail) {
    for (let frame = 1; frame < at.length; frame++) {
      const ends = [offsetOf(frame - 1, point), offsetOf(frame, point)];
      const color = wayColors[Math.floor((frame / at.length) * wayColors.length)]!;
      if (ends.every(isSeen)) line(ends, color, width / 28);
    }
  }
}

/** Where a point lies on the canvas, so that all of the movement fits into it. */
function placesIn(points: Float32Array, width: number, height: number) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let offset = 0; offset < points.length; offset += 3) {
    if (points[offset + 2]! < leastScore) continue;
    left = Math.min(left, points[offset]!);
    right = Math.max(right, points[offset]!);
    top = Math.min(top, points[offset + 1]!);
    bottom = Math.max(bottom, points[offset + 1]!);
  }
  const room = 1 - 2 * margin;
  const scale = Math.min(
    (room * width) / Math.max(right - left, 1),
    (room * height) / Math.max(bottom - top, 1),
  );
  return (offset: number): [x: number, y: number] => [
    width / 2 + (points[offset]! - (left + right) / 2) * scale,
    height / 2 + (points[offset + 1]! - (top + bottom) / 2) * scale,
  ];
}
