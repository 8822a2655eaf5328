import { assertReachable } from '../devices/capture-errors.ts';
import { cameraWords } from './camera-words.ts';
import { CameraDevice } from './camera-device.ts';
import type { CameraWish } from './camera-wish.ts';
import { DeviceLeases, type Lease, type SharedDevice } from '../devices/device-lease.ts';

/** A share in an opened camera. The device is released when the last share is released. */
export type CameraLease = Lease<CameraDevice, CameraWish>;

const cameras = new DeviceLeases<CameraDevice, CameraWish>(serves);

/**
 * Takes a share in the camera that is wanted. Opens it if it is not open yet.
 *
 * @param longSide pixels to ask for if the device is not open yet.
 * @throws {TlError} as `openCamera`.
 */
export async function leaseCamera(
  wish: CameraWish,
  longSide: number,
  signal: AbortSignal,
): Promise<CameraLease> {
  assertReachable(cameraWords);
  return cameras.lease(wish, () => CameraDevice.open(wish, longSide), signal);
}

function serves(entry: SharedDevice<CameraDevice, CameraWish>, wish: CameraWish): boolean {
  const { deviceId, facingMode } = entry.device?.settings ?? {};
  if (wish.deviceId) return wish.deviceId === (deviceId ?? entry.wish.deviceId);
  if (wish.facing) return wish.facing === facingMode || wish.facing === entry.wish.facing;
  return true;
}
