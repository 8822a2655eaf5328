import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Hindi. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `इस्तेमाल नहीं हो सका: ${plural(n, { one: '# फ़ाइल', other: '# फ़ाइलें' })}. ${formats}`;
  const pictures = 'JPEG, PNG या WebP इस्तेमाल करें।';
  const sounds = 'WAV, MP3 या M4A इस्तेमाल करें।';
  const videos = 'MP4 या WebM इस्तेमाल करें।';
  return {
    camera: {
      kind: 'photo',
      one: 'फ़ोटो',
      many: 'फ़ोटो',
      ofOtherKind: (names) => `यह तस्वीर नहीं है: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'ध्वनि फ़ाइल',
      many: 'ध्वनि फ़ाइलें',
      ofOtherKind: (names) => `यह ध्वनि नहीं है: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'वीडियो',
      many: 'वीडियो',
      ofOtherKind: (names) => `यह वीडियो नहीं है: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
