import { TlError } from '@tl-elements/core';

/** `document.permissionsPolicy`, or Chromium's older name for it; other browsers have neither. */
interface PolicyDocument extends Document {
  readonly permissionsPolicy?: { allowsFeature(feature: string): boolean };
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

const reallyBlockedByIframe =
  'The page around this one does not let it use the camera. Whoever owns that page has to write ' +
  '<iframe allow="camera; microphone" ...>, and must not forbid cameras in its Permissions-Policy header.';

/**
 * Says what stands in the way of a camera before anything is asked of the visitor.
 *
 * @throws {TlError} `insecure-context`, `camera-missing`, `camera-blocked-by-iframe`.
 */
export function assertCameraReachable(): void {
  if (!isSecureContext) {
    throw new TlError(
      'insecure-context',
      `Browsers lend the camera only to secure pages, and ${location.origin} is not one. ` +
        'Open it by https://, or as http://localhost while you are building it.',
    );
  }
  if (!('mediaDevices' in navigator)) {
    throw new TlError(
      'camera-missing',
      'This browser offers no camera to web pages. If you are inside another app, open the page in Safari, Chrome or Firefox.',
    );
  }
  if (policyAllowsCamera() === false) {
    throw new TlError('camera-blocked-by-iframe', reallyBlockedByIframe);
  }
}

/**
 * Turns what kept a camera from opening into a sentence that says what to do. The names are those
 * of the Media Capture and Streams specification, section "getUserMedia()".
 */
export function cameraError(cause: unknown): TlError {
  const { name, message } = cause instanceof Error ? cause : { name: '', message: '' };
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return refusal(message, cause);
    case 'NotFoundError':
      return new TlError(
        'camera-missing',
        'No camera was found. Plug one in, or use photos instead.',
        { cause },
      );
    case 'OverconstrainedError':
      return new TlError(
        'camera-missing',
        'That camera is no longer connected. Plug it in, or choose another.',
        { cause },
      );
    default:
      // NotReadableError, AbortError, an early end: the device is there and allowed, yet does not start.
      return new TlError(
        'camera-busy',
        'The camera did not start. Another program or tab may be using it: close that, then press Start again.',
        { cause },
      );
  }
}

/** What a stream that has ended by itself is reported as. */
export function cameraLost(cause?: unknown): TlError {
  return new TlError(
    'camera-lost',
    'The camera stopped sending pictures. It may have been unplugged, switched off or taken by another program: see to that, then press Start again.',
    { cause },
  );
}

function refusal(message: string, cause: unknown): TlError {
  // Only Chromium can be asked for the policy; elsewhere a frame of another site is the likely reason.
  if (policyAllowsCamera() === null && isInForeignFrame()) {
    return new TlError('camera-blocked-by-iframe', reallyBlockedByIframe, { cause });
  }
  if (/system/i.test(message)) {
    return new TlError(
      'camera-denied',
      'The computer does not let this browser use the camera. Allow it in the system settings under Privacy, Camera; then press Start again.',
      { cause },
    );
  }
  return new TlError(
    'camera-denied',
    'The camera was refused. Allow it by the icon in the address bar, then press Start again.',
    { cause },
  );
}

/** null where the browser does not say. */
function policyAllowsCamera(): boolean | null {
  const { permissionsPolicy, featurePolicy } = document as PolicyDocument;
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature('camera') ?? null;
}

function isInForeignFrame(): boolean {
  try {
    return window !== window.top && window.frameElement === null;
  } catch {
    return true; // asking across origins is itself refused
  }
}
