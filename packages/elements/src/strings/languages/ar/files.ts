import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Arabic. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `تعذّر الاستخدام: ${plural(n, { zero: '# ملف', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفًا', other: '# ملف' })}. ${formats}`;
  const pictures = 'استخدم JPEG أو PNG أو WebP.';
  const sounds = 'استخدم WAV أو MP3 أو M4A.';
  const videos = 'استخدم MP4 أو WebM.';
  return {
    camera: {
      kind: 'photo',
      one: 'صورة',
      many: 'الصور',
      ofOtherKind: (names) => `ليس صورة: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'مقطع صوتي',
      many: 'المقاطع الصوتية',
      ofOtherKind: (names) => `ليس صوتًا: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'مقطع فيديو',
      many: 'مقاطع الفيديو',
      ofOtherKind: (names) => `ليس فيديو: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
