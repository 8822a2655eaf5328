import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Italian. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `Non utilizzabile: ${plural(n, { one: '# file', many: '# file', other: '# file' })}. ${formats}`;
  const pictures = 'Usa JPEG, PNG o WebP.';
  const sounds = 'Usa WAV, MP3 o M4A.';
  const videos = 'Usa MP4 o WebM.';
  return {
    camera: {
      kind: 'photo',
      one: 'foto',
      many: 'foto',
      ofOtherKind: (names) => `Non è un’immagine: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'suono',
      many: 'suoni',
      ofOtherKind: (names) => `Non è un suono: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'video',
      many: 'video',
      ofOtherKind: (names) => `Non è un video: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
