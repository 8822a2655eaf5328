import type { TlErrorCode } from '@tl-elements/core/base';

/** An error in the reader's language. */
export interface Explanation {
  readonly words: string;
  /** What is in English only, since it is for whoever makes the page: addresses, selectors, causes. */
  readonly detail?: string;
}

const loading = 'Getting ready…';

/** The English texts that a classifier shows. A page without a trainer loads no others. */
export const displayEnglish = {
  direction: 'ltr' as 'ltr' | 'rtl',
  percent: (share: number) => `${Math.round(share * 100)}\u202f%`,
  newLabel: (number: number) => `Label ${number}`,
  /** The messages about each kind of device. */
  of: {
    camera: { start: 'Start camera', loading, waiting: 'Waiting for a picture' },
    microphone: { start: 'Start microphone', loading, waiting: 'Listening…' },
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
  explain: ({ message }: Error): Explanation => ({ words: message }),
  /** Messages by code, which replace those of `explain`. */
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
