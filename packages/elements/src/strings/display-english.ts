import type { TlErrorCode } from '@tl-elements/core/base';
import { count } from './count.ts';

/** The messages about files of one kind. */
export interface FileWords {
  readonly one: string;
  readonly many: string;
  /** Some files are of another kind. */
  ofOtherKind(names: readonly string[]): string;
  /** Several files could not be used, for different reasons. */
  unusable(count: number): string;
}

function fileWords(one: string, many: string, aFile: string, formats: string): FileWords {
  const hint = `Use ${formats}.`;
  return {
    one,
    many,
    ofOtherKind: ([first = '', ...others]) =>
      others.length === 0
        ? `${first} is not a ${aFile}. ${hint}`
        : `${others.length + 1} files are not ${aFile}s. ${hint}`,
    unusable: (n) => `${count(n, 'file', 'files')} could not be used. ${hint}`,
  };
}

/** The English texts that a classifier shows. A page without a trainer loads no others. */
export const displayEnglish = {
  percent: (share: number) => `${Math.round(share * 100)}\u202f%`,
  newLabel: (number: number) => `Label ${number}`,
  /** The messages about each kind of device. */
  of: {
    camera: {
      start: 'Start camera',
      choose: 'Camera',
      stop: 'Stop camera',
      looksLike: 'Looks like',
      privacy: 'The picture never leaves this page.',
      orFiles: 'Or drop photos on a label.',
      opening: 'Opening the camera…',
      allow: 'Allow the camera when the browser asks.',
      loading: 'Getting ready…',
      loadingDownload: (fraction: number) => `Getting ready, ${Math.round(fraction * 100)}\u202f%`,
      waiting: 'Waiting for a picture',
    },
    microphone: {
      start: 'Start microphone',
      choose: 'Microphone',
      stop: 'Stop microphone',
      looksLike: 'Sounds like',
      privacy: 'The sound never leaves this page.',
      orFiles: 'Or drop sound files on a label.',
      opening: 'Opening the microphone…',
      allow: 'Allow the microphone when the browser asks.',
      loading: 'Getting ready…',
      loadingDownload: (fraction: number) => `Getting ready, ${Math.round(fraction * 100)}\u202f%`,
      waiting: 'Listening…',
    },
  },
  files: {
    camera: fileWords('photo', 'photos', 'picture', 'JPEG, PNG or WebP'),
    microphone: fileWords('sound', 'sounds', 'sound', 'WAV, MP3 or M4A'),
  } as Record<'camera' | 'microphone', FileWords>,
  background: 'Background',
  noneOfThese: 'None of these',
  doubts: {
    'other-network':
      'This model was trained with a network that may differ from the one here. Test it before you rely on it.',
  },
  sure: (label: string) => `How sure: ${label}`,
  close: 'Close',

  // The buttons beside an error's message
  again: 'Try again',
  chooseFiles: ({ many }: FileWords) => `Choose ${many}…`,
  /** Messages by code, which replace the English ones of the errors. */
  errors: {} as Partial<Record<TlErrorCode, string>>,

  // The classifier
  start: 'Start',
  nothing: {
    'no-person': 'Nobody visible',
    'no-hand': 'No hand visible',
    'no-signal': 'No sound',
  },
  saysLabels: 'Label now',
};

/** The texts that a classifier shows, in any language. */
export type DisplayMessages = typeof displayEnglish;
