/** Which way a phone's camera points: at its user, or at what is in front of them. */
export type CameraFacing = 'user' | 'environment';

/** Which camera is wanted. If empty, the browser chooses. */
export interface CameraWish {
  readonly facing?: CameraFacing | undefined;
  /** As in `MediaDeviceInfo`. It takes precedence over `facing`. */
  readonly deviceId?: string | undefined;
}

/**
 * What to ask a browser for. `ideal`, so that a page that wants a phone's back camera gets the only
 * camera of a computer.
 *
 * @param longSide pixels.
 */
export function constraintsOf(
  { deviceId, facing }: CameraWish,
  longSide: number,
): MediaTrackConstraints {
  return {
    width: { ideal: longSide },
    height: { ideal: (longSide * 3) / 4 },
    frameRate: { ideal: 30 },
    ...(deviceId
      ? { deviceId: { exact: deviceId } }
      : facing
        ? { facingMode: { ideal: facing } }
        : {}),
  };
}
