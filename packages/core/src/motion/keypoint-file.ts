import type { MovementFrame } from '../contracts/modality.ts';
import { TlError } from '../errors.ts';

/** The type of stored keypoints. */
export const keypointType = 'application/x-keypoints';

/** Bytes: the numbers of frames and points, and the window. */
const headBytes = 24;
const numbersPerPoint = 3;

/**
 * Writes a frame as it is stored: the numbers of frames and of points (32 bits each), the window and the times (64 bits),
 * then x, y, score of each point in each frame (32 bits), all little-endian.
 */
export function writeKeypoints({ points, at, window }: Required<MovementFrame>): Blob {
  const bytes = new DataView(new ArrayBuffer(headBytes + at.length * 8 + points.length * 4));
  bytes.setUint32(0, at.length, true);
  bytes.setUint32(4, points.length / numbersPerPoint / at.length, true);
  bytes.setFloat64(8, window.fromMs, true);
  bytes.setFloat64(16, window.toMs, true);
  at.forEach((time, i) => bytes.setFloat64(headBytes + i * 8, time, true));
  const rest = headBytes + at.length * 8;
  points.forEach((value, i) => bytes.setFloat32(rest + i * 4, value, true));
  return new Blob([bytes.buffer], { type: keypointType });
}

/**
 * Reads what `writeKeypoints` wrote, and trusts nothing in it.
 *
 * @param pointCount how many points there have to be.
 * @throws {TlError} `input-unreadable`.
 */
export async function readKeypoints(
  media: Blob,
  pointCount: number,
): Promise<Required<MovementFrame>> {
  const bytes = new DataView(await media.arrayBuffer());
  const count = bytes.byteLength >= headBytes ? bytes.getUint32(0, true) : 0;
  const rest = headBytes + count * 8;
  const length = count * pointCount * numbersPerPoint;
  const isWhole = count > 0 && bytes.byteLength === rest + length * 4;
  if (!isWhole || bytes.getUint32(4, true) !== pointCount) throw unreadable();
  const frame = {
    window: { fromMs: bytes.getFloat64(8, true), toMs: bytes.getFloat64(16, true) },
    at: Float64Array.from({ length: count }, (_, i) => bytes.getFloat64(headBytes + i * 8, true)),
    points: Float32Array.from({ length }, (_, i) => bytes.getFloat32(rest + i * 4, true)),
  };
  const { fromMs, toMs } = frame.window;
  if (!(toMs > fromMs) || !Number.isFinite(toMs - fromMs) || !isClip(frame, pointCount)) {
    throw unreadable();
  }
  return frame;
}

/** Whether keypoints are what they have to be: so many points in each frame, at times that rise. */
export function isClip({ points, at }: MovementFrame, pointCount: number): boolean {
  return (
    at.length > 0 &&
    points.length === at.length * pointCount * numbersPerPoint &&
    at.every((time, i) => Number.isFinite(time) && (i === 0 || time > at[i - 1]!))
  );
}

function unreadable(): TlError {
  return new TlError(
    'input-unreadable',
    'The keypoints of this movement are damaged. Record it again.',
  );
}
