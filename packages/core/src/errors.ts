/** The codes of all errors that a person may meet. They are stable: pages rely on them. */
export type TlErrorCode =
  | 'camera-denied'
  | 'camera-missing'
  | 'camera-busy'
  | 'camera-lost'
  | 'camera-blocked-by-iframe'
  | 'camera-blocked-by-policy'
  | 'insecure-context'
  | 'microphone-denied'
  | 'microphone-missing'
  | 'microphone-busy'
  | 'microphone-lost'
  | 'microphone-muted'
  | 'microphone-blocked-by-iframe'
  | 'microphone-blocked-by-policy'
  | 'sound-output-missing'
  | 'weights-not-found'
  | 'weights-corrupt'
  | 'model-not-found'
  | 'model-corrupt'
  | 'model-too-new'
  | 'model-unsupported'
  | 'project-corrupt'
  | 'project-too-new'
  | 'project-too-large'
  | 'project-elsewhere'
  | 'project-exists'
  | 'project-missing'
  | 'label-unknown'
  | 'label-exists'
  | 'model-missing'
  | 'extractor-mismatch'
  | 'extractor-unknown'
  | 'input-unreadable'
  | 'input-empty'
  | 'nothing-found'
  | 'bad-features'
  | 'need-two-labels'
  | 'need-more-examples'
  | 'need-more-people'
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-evicted'
  | 'trigger-unreadable'
  | 'target-missing'
  | 'address-refused'
  | 'gesture-needed'
  | 'media-unplayable'
  | 'voice-missing'
  | 'midi-missing'
  | 'midi-denied'
  | 'post-failed'
  | 'code-not-found'
  | 'blocked-by-policy'
  | 'canvas-blocked'
  | 'no-backend'
  | 'graphics-lost'
  | 'out-of-memory'
  | 'worker-lost'
  | 'aborted';

/**
 * A failure that a person may meet: a stable code, and a sentence that says what happened and what
 * to do about it.
 */
export class TlError extends Error {
  readonly code: TlErrorCode;

  constructor(code: TlErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'TlError';
    this.code = code;
  }
}
