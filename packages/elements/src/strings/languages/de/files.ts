import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in German. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `Nicht verwendbar: ${plural(n, { one: '# Datei', other: '# Dateien' })}. ${formats}`;
  const pictures = 'Verwenden Sie JPEG, PNG oder WebP.';
  const sounds = 'Verwenden Sie WAV, MP3 oder M4A.';
  const videos = 'Verwenden Sie MP4 oder WebM.';
  return {
    camera: {
      kind: 'photo',
      one: 'Foto',
      many: 'Fotos',
      ofOtherKind: (names) => `Kein Bild: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'Tondatei',
      many: 'Tondateien',
      ofOtherKind: (names) => `Keine Tondatei: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'Video',
      many: 'Videos',
      ofOtherKind: (names) => `Kein Video: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
