/** What is drawn over a picture, and how large that picture is. */
export interface Skeleton {
  /** x and y of each point in turn, as fractions 0..1 of the picture's width and height; null: nothing is drawn. */
  readonly keypoints: Float32Array | null;
  /** The keypoints that a line joins, as pairs of indices. */
  readonly bones: readonly (readonly [from: number, to: number])[];
  /** The picture's width, in its own pixels. */
  readonly width: number;
  readonly height: number;
}

/** The longer side of what is drawn on: fine enough for a large preview. */
const longSide = 1280;

/** In pixels of the canvas. */
const boneWidth = 6;
const shadeWidth = 12;
const jointRadius = 7;

/**
 * Draws keypoints and the bones between them in the canvas's own color. The canvas takes the shape
 * of the picture, so that the same style sheet fits both into the same place.
 */
export function drawSkeleton(canvas: HTMLCanvasElement, skeleton: Skeleton): void {
  const { keypoints, bones, width, height } = skeleton;
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return;
  const scale = longSide / Math.max(width, height);
  // Setting the size also wipes what was drawn before.
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  if (!keypoints) return;
  const at = (index: number) =>
    [
      (keypoints[index * 2] ?? 0) * canvas.width,
      (keypoints[index * 2 + 1] ?? 0) * canvas.height,
    ] as const;
  const lines = new Path2D();
  for (const [from, to] of bones) {
    lines.moveTo(...at(from));
    lines.lineTo(...at(to));
  }
  const joints = new Path2D();
  for (let index = 0; index < keypoints.length / 2; index++) {
    const [x, y] = at(index);
    joints.moveTo(x + jointRadius, y);
    joints.arc(x, y, jointRadius, 0, 2 * Math.PI);
  }
  const { color } = getComputedStyle(canvas);
  context.lineCap = 'round';
  // A dark edge keeps it visible on a picture of the same color.
  stroke(context, lines, 'rgb(0 0 0 / 0.4)', shadeWidth);
  stroke(context, joints, 'rgb(0 0 0 / 0.4)', shadeWidth - boneWidth);
  stroke(context, lines, color, boneWidth);
  context.fillStyle = color;
  context.fill(joints);
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, style: string, width: number) {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.stroke(path);
}
