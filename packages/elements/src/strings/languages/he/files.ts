import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Hebrew. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `אי אפשר להשתמש: ${plural(n, { one: 'קובץ אחד', two: '# קבצים', other: '# קבצים' })}. ${formats}`;
  const pictures = 'אפשר להשתמש ב-JPEG, ב-PNG או ב-WebP.';
  const sounds = 'אפשר להשתמש ב-WAV, ב-MP3 או ב-M4A.';
  const videos = 'אפשר להשתמש ב-MP4 או ב-WebM.';
  return {
    camera: {
      kind: 'photo',
      one: 'תמונה',
      many: 'תמונות',
      ofOtherKind: (names) => `לא תמונה: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'קובץ קול',
      many: 'קובצי קול',
      ofOtherKind: (names) => `לא קול: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'סרטון',
      many: 'סרטונים',
      ofOtherKind: (names) => `לא סרטון: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
