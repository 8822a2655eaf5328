import { abortable } from '@tl-elements/core';
import { assertCameraReachable } from './camera-errors.ts';
import { CameraDevice } from './camera-device.ts';
import type { CameraWish } from './camera-wish.ts';

/** A share in an opened camera. The device is released when the last share is returned. */
export interface CameraLease {
  readonly wish: CameraWish;
  readonly device: CameraDevice;
  /** Returns the share; twice is harmless. */
  release(): Promise<void>;
}

interface SharedDevice {
  readonly wish: CameraWish;
  readonly opening: Promise<CameraDevice>;
  device: CameraDevice | null;
  users: number;
}

/**
 * All cameras that this page has open. Two streams of one camera fight over it on phones, so
 * everybody who wants the same one is given the same one.
 */
const shared = new Set<SharedDevice>();

/**
 * Takes a share in the camera that is wanted, opening it where nobody has.
 *
 * @param longSide pixels to ask a device for that is not open yet.
 * @throws {TlError} as `openCamera`.
 */
export async function leaseCamera(
  wish: CameraWish,
  longSide: number,
  signal: AbortSignal,
): Promise<CameraLease> {
  assertCameraReachable();
  const entry = [...shared].find((candidate) => serves(candidate, wish)) ?? open(wish, longSide);
  entry.users++;
  let isHeld = true;
  const release = async () => {
    if (!isHeld) return;
    isHeld = false;
    entry.users--;
    await closeUnused(entry);
  };
  try {
    return { wish, device: await abortable(entry.opening, signal), release };
  } catch (failure) {
    await release();
    throw failure;
  }
}

function open(wish: CameraWish, longSide: number): SharedDevice {
  const entry: SharedDevice = {
    wish,
    opening: CameraDevice.open(wish, longSide),
    device: null,
    users: 0,
  };
  shared.add(entry);
  entry.opening.then(
    (device) => {
      entry.device = device;
      // eslint-disable-next-line no-restricted-syntax -- ends with the device, which nobody else sees
      device.lost.addEventListener('abort', () => shared.delete(entry), { once: true });
      void closeUnused(entry); // everybody may have gone while the visitor was being asked
    },
    () => shared.delete(entry),
  );
  return entry;
}

async function closeUnused(entry: SharedDevice): Promise<void> {
  if (entry.users > 0 || !entry.device) return;
  shared.delete(entry);
  await entry.device.close();
}

function serves(entry: SharedDevice, wish: CameraWish): boolean {
  const { deviceId, facingMode } = entry.device?.settings ?? {};
  if (wish.deviceId) return wish.deviceId === (deviceId ?? entry.wish.deviceId);
  if (wish.facing) return wish.facing === facingMode || wish.facing === entry.wish.facing;
  return true;
}
