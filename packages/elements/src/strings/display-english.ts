import type { TlErrorCode } from '@tl-elements/core/base';

/** The English texts that a classifier shows. A page without a trainer loads no others. */
export const displayEnglish = {
  percent: (share: number) => `${Math.round(share * 100)}\u202f%`,
  newLabel: (number: number) => `Label ${number}`,
  /** The messages about each kind of device. */
  of: {
    camera: { start: 'Start camera', loading: 'Getting ready…', waiting: 'Waiting for a picture' },
    microphone: { start: 'Start microphone', loading: 'Getting ready…', waiting: 'Listening…' },
  },
  background: 'Background',
  somethingElse: 'Something else',
  noneOfThese: 'None of these',
  doubts: {
    'other-network':
      'This model was trained with a network that may differ from the one here. Test it before you rely on it.',
  },
  sure: (label: string) => `How sure: ${label}`,
  close: 'Close',

  // The buttons beside an error's message
  again: 'Try again',
  /** Messages by code, which replace the English ones of the errors. */
  errors: {} as Partial<Record<TlErrorCode, string>>,

  // The classifier
  start: 'Start',
  nothing: {
    'no-person': 'Nobody visible',
    'no-hand': 'No hand visible',
    'no-signal': 'No sound',
    'no-movement': 'No movement',
  },
  saysLabels: 'Label now',
};

/** The texts that a classifier shows, in any language. */
export type DisplayMessages = typeof displayEnglish;
