import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Korean. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `사용할 수 없음: ${plural(n, { other: '# 파일' })}. ${formats}`;
  const pictures = 'JPEG, PNG, WebP를 사용하세요.';
  const sounds = 'WAV, MP3, M4A를 사용하세요.';
  const videos = 'MP4나 WebM을 사용하세요.';
  return {
    camera: {
      kind: 'photo',
      one: '사진',
      many: '사진',
      ofOtherKind: (names) => `이미지가 아님: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: '소리 파일',
      many: '소리 파일',
      ofOtherKind: (names) => `소리가 아님: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: '동영상',
      many: '동영상',
      ofOtherKind: (names) => `동영상이 아님: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
