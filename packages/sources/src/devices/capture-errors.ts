import { TlError } from '@tl-elements/core/base';

/** A kind of device that needs the visitor's permission. */
type CaptureKind = 'camera' | 'microphone';

/** The messages about one kind: whole sentences, so that each reads well in every language. Each says what to do. */
export interface CaptureWords {
  readonly kind: CaptureKind;
  readonly notOffered: string;
  readonly blockedByPage: string;
  readonly blockedByHeader: string;
  readonly none: string;
  readonly gone: string;
  readonly busy: string;
  readonly lost: string;
  readonly deniedBySystem: string;
  readonly denied: string;
}

/** `document.permissionsPolicy`, or Chromium's older name for it; other browsers have neither. */
interface PolicyDocument extends Document {
  readonly permissionsPolicy?: { allowsFeature(feature: string): boolean };
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/**
 * Checks, before the visitor is asked for permission, whether the page can use a device at all.
 *
 * @throws {TlError} `insecure-context`; `-missing`, `-blocked-by-iframe` and `-blocked-by-policy` of its kind.
 */
export function assertReachable({
  kind,
  notOffered,
  blockedByHeader,
  blockedByPage,
}: CaptureWords): void {
  if (!isSecureContext) {
    throw new TlError(
      'insecure-context',
      `Browsers lend the ${kind} only to secure pages, and ${location.origin} is not one. ` +
        'Open it by https://, or as http://localhost while you are building it.',
    );
  }
  if (!('mediaDevices' in navigator)) {
    throw new TlError(`${kind}-missing`, notOffered);
  }
  if (policyAllows(kind) !== false) return;
  throw window === window.top
    ? new TlError(`${kind}-blocked-by-policy`, blockedByHeader)
    : new TlError(`${kind}-blocked-by-iframe`, blockedByPage);
}

/**
 * Turns an error of `getUserMedia` into one that says what to do. The names are those of the Media
 * Capture and Streams specification, section "getUserMedia()".
 */
export function captureError(words: CaptureWords, cause: unknown): TlError {
  const { kind } = words;
  const { name, message } = cause instanceof Error ? cause : { name: '', message: '' };
  // WebKit names no constraint if there is no device at all.
  if (name === 'OverconstrainedError' && constraintOf(cause) === '') {
    return new TlError(`${kind}-missing`, words.none, { cause });
  }
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return refusal(words, message, cause);
    case 'NotFoundError':
      return new TlError(`${kind}-missing`, words.none, { cause });
    case 'OverconstrainedError':
      return new TlError(`${kind}-missing`, words.gone, { cause });
    default:
      // NotReadableError, AbortError, an early end: the device is there and allowed but does not start.
      return new TlError(`${kind}-busy`, words.busy, { cause });
  }
}

/** The error for a stream that has ended by itself. */
export function captureLost({ kind, lost }: CaptureWords, cause?: unknown): TlError {
  return new TlError(`${kind}-lost`, lost, { cause });
}

function refusal(words: CaptureWords, message: string, cause: unknown): TlError {
  const { kind } = words;
  // Only Chromium tells the policy. In other browsers, a frame of another site is the likely reason.
  if (policyAllows(kind) === null && isInForeignFrame()) {
    return new TlError(`${kind}-blocked-by-iframe`, words.blockedByPage, { cause });
  }
  const isBySystem = /system/i.test(message);
  return new TlError(`${kind}-denied`, isBySystem ? words.deniedBySystem : words.denied, { cause });
}

/** Empty if the browser names none. */
function constraintOf(cause: unknown): string {
  return (cause as { readonly constraint?: string }).constraint ?? '';
}

/** null if the browser does not say. */
function policyAllows(kind: CaptureKind): boolean | null {
  const { permissionsPolicy, featurePolicy } = document as PolicyDocument;
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature(kind) ?? null;
}

function isInForeignFrame(): boolean {
  try {
    return window !== window.top && window.frameElement === null;
  } catch {
    return true; // the window of another origin can't be read
  }
}
