import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Japanese. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `使えませんでした: ${plural(n, { other: '# 個のファイル' })}。${formats}`;
  const pictures = 'JPEG、PNG、WebP を使ってください。';
  const sounds = 'WAV、MP3、M4A を使ってください。';
  const videos = 'MP4 か WebM を使ってください。';
  return {
    camera: {
      kind: 'photo',
      one: '写真',
      many: '写真',
      ofOtherKind: (names) => `画像ではありません: ${list(names)}。${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: '音声ファイル',
      many: '音声ファイル',
      ofOtherKind: (names) => `音声ではありません: ${list(names)}。${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: '動画',
      many: '動画',
      ofOtherKind: (names) => `動画ではありません: ${list(names)}。${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
