import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Spanish. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `No se pudo usar: ${plural(n, { one: '# archivo', many: '# archivos', other: '# archivos' })}. ${formats}`;
  const pictures = 'Usa JPEG, PNG o WebP.';
  const sounds = 'Usa WAV, MP3 o M4A.';
  const videos = 'Usa MP4 o WebM.';
  return {
    camera: {
      kind: 'photo',
      one: 'foto',
      many: 'fotos',
      ofOtherKind: (names) => `No es una imagen: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'sonido',
      many: 'sonidos',
      ofOtherKind: (names) => `No es un sonido: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'vídeo',
      many: 'vídeos',
      ofOtherKind: (names) => `No es un vídeo: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
