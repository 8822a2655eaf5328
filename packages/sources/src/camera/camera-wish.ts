/** Which way a phone's camera looks: at its user, or at what is in front of them. */
export type CameraFacing = 'user' | 'environment';

/** Which camera is wanted; nothing: whichever the browser prefers. */
export interface CameraWish {
  readonly facing?: CameraFacing | undefined;
  /** As in `MediaDeviceInfo`; it wins over `facing`. */
  readonly deviceId?: string | undefined;
}

/**
 * What to ask a browser for. `ideal`, so that a computer with one camera serves a page that wishes
 * for a phone's back camera.
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
