import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Portuguese. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `Não foi possível usar: ${plural(n, { one: '# arquivo', many: '# arquivos', other: '# arquivos' })}. ${formats}`;
  const pictures = 'Use JPEG, PNG ou WebP.';
  const sounds = 'Use WAV, MP3 ou M4A.';
  const videos = 'Use MP4 ou WebM.';
  return {
    camera: {
      kind: 'photo',
      one: 'foto',
      many: 'fotos',
      ofOtherKind: (names) => `Não é uma imagem: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'som',
      many: 'sons',
      ofOtherKind: (names) => `Não é um som: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'vídeo',
      many: 'vídeos',
      ofOtherKind: (names) => `Não é um vídeo: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
