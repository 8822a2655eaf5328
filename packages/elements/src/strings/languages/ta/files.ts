import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Tamil. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `பயன்படுத்த முடியவில்லை: ${plural(n, { one: '# கோப்பு', other: '# கோப்புகள்' })}. ${formats}`;
  const pictures = 'JPEG, PNG அல்லது WebP பயன்படுத்துங்கள்.';
  const sounds = 'WAV, MP3 அல்லது M4A பயன்படுத்துங்கள்.';
  const videos = 'MP4 அல்லது WebM பயன்படுத்துங்கள்.';
  return {
    camera: {
      kind: 'photo',
      one: 'புகைப்படத்தை',
      many: 'புகைப்படங்களை',
      ofOtherKind: (names) => `படம் அல்ல: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'ஒலிக் கோப்பை',
      many: 'ஒலிக் கோப்புகளை',
      ofOtherKind: (names) => `ஒலி அல்ல: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'வீடியோவை',
      many: 'வீடியோக்களை',
      ofOtherKind: (names) => `வீடியோ அல்ல: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
