import { count } from './count.ts';

/** The messages about files of one kind. */
export interface FileWords {
  readonly kind: 'photo' | 'sound' | 'video';
  readonly one: string;
  readonly many: string;
  /** Some files are of another kind. */
  ofOtherKind(names: readonly string[]): string;
  /** Several files could not be used, for different reasons. */
  unusable(count: number): string;
}

function fileWords(kind: FileWords['kind'], aFile: string, formats: string): FileWords {
  const hint = `Use ${formats}.`;
  return {
    kind,
    one: kind,
    many: `${kind}s`,
    ofOtherKind: ([first = '', ...others]) =>
      others.length === 0
        ? `${first} is not a ${aFile}. ${hint}`
        : `${others.length + 1} files are not ${aFile}s. ${hint}`,
    unusable: (n) => `${count(n, 'file', 'files')} could not be used. ${hint}`,
  };
}

/** In English. */
export const filesInEnglish = {
  camera: fileWords('photo', 'picture', 'JPEG, PNG or WebP'),
  microphone: fileWords('sound', 'sound', 'WAV, MP3 or M4A'),
  movement: fileWords('video', 'video', 'MP4 or WebM'),
} satisfies Record<'camera' | 'microphone' | 'movement', FileWords>;
