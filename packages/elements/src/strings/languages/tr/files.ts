import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Turkish. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `Kullanılamadı: ${plural(n, { one: '# dosya', other: '# dosya' })}. ${formats}`;
  const pictures = 'JPEG, PNG veya WebP kullanın.';
  const sounds = 'WAV, MP3 veya M4A kullanın.';
  const videos = 'MP4 veya WebM kullanın.';
  return {
    camera: {
      kind: 'photo',
      one: 'fotoğraf',
      many: 'fotoğraf',
      ofOtherKind: (names) => `Görüntü değil: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'ses dosyası',
      many: 'ses dosyası',
      ofOtherKind: (names) => `Ses değil: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'video',
      many: 'video',
      ofOtherKind: (names) => `Video değil: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
