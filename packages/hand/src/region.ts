/** A turned square within a picture, in the picture's pixels. */
export interface Region {
  readonly centerX: number;
  readonly centerY: number;
  /** Length of a side. */
  readonly side: number;
  /** How far it is turned clockwise, in radians. */
  readonly turn: number;
}

/** Points: x, y of each in turn. */
export type Points = Float32Array;

/** The smallest upright square around a whole picture, which is in its middle. */
export function squareAround(width: number, height: number): Region {
  const side = Math.max(width, height);
  return { centerX: width / 2, centerY: height / 2, side, turn: 0 };
}

/** Converts points from fractions 0..1 of a region's sides to the picture's pixels. */
export function toPicture(points: Points, { centerX, centerY, side, turn }: Region): Points {
  const [cos, sin] = [Math.cos(turn) * side, Math.sin(turn) * side];
  const moved = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    const x = (points[i] as number) - 0.5;
    const y = (points[i + 1] as number) - 0.5;
    moved[i] = centerX + cos * x - sin * y;
    moved[i + 1] = centerY + sin * x + cos * y;
  }
  return moved;
}

/** How far the direction from one point to another is turned clockwise from straight up. */
export function turnOf(fromX: number, fromY: number, toX: number, toY: number): number {
  return Math.atan2(toX - fromX, fromY - toY);
}
