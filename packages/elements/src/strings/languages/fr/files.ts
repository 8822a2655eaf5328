import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in French. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `Inutilisable : ${plural(n, { one: '# fichier', many: '# fichiers', other: '# fichiers' })}. ${formats}`;
  const pictures = 'Utilisez JPEG, PNG ou WebP.';
  const sounds = 'Utilisez WAV, MP3 ou M4A.';
  const videos = 'Utilisez MP4 ou WebM.';
  return {
    camera: {
      kind: 'photo',
      one: 'une photo',
      many: 'des photos',
      ofOtherKind: (names) => `Pas une image : ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'un son',
      many: 'des sons',
      ofOtherKind: (names) => `Pas un son : ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'une vidéo',
      many: 'des vidéos',
      ofOtherKind: (names) => `Pas une vidéo : ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
