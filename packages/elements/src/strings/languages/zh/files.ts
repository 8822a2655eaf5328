import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Chinese. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `无法使用: ${plural(n, { other: '# 个文件' })}。${formats}`;
  const pictures = '请使用 JPEG、PNG 或 WebP。';
  const sounds = '请使用 WAV、MP3 或 M4A。';
  const videos = '请使用 MP4 或 WebM。';
  return {
    camera: {
      kind: 'photo',
      one: '照片',
      many: '照片',
      ofOtherKind: (names) => `不是图片: ${list(names)}。${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: '声音文件',
      many: '声音文件',
      ofOtherKind: (names) => `不是声音: ${list(names)}。${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: '视频',
      many: '视频',
      ofOtherKind: (names) => `不是视频: ${list(names)}。${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
