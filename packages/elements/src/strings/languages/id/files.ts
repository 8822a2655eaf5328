import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Indonesian. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `Tidak dapat digunakan: ${plural(n, { other: '# file' })}. ${formats}`;
  const pictures = 'Gunakan JPEG, PNG, atau WebP.';
  const sounds = 'Gunakan WAV, MP3, atau M4A.';
  const videos = 'Gunakan MP4 atau WebM.';
  return {
    camera: {
      kind: 'photo',
      one: 'foto',
      many: 'foto',
      ofOtherKind: (names) => `Bukan gambar: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'suara',
      many: 'suara',
      ofOtherKind: (names) => `Bukan suara: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'video',
      many: 'video',
      ofOtherKind: (names) => `Bukan video: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
