/** A kind of device that needs the visitor's permission. */
export type CaptureKind = 'camera' | 'microphone';

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
