import type { FileWords } from '../../file-words.ts';
import type { Grammar } from '../grammar.ts';

/** The words for files that become examples, in Polish. */
export const files = ({ list, plural }: Grammar) => {
  const unusable = (formats: string) => (n: number) =>
    `Nie można użyć: ${plural(n, { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' })}. ${formats}`;
  const pictures = 'Użyj JPEG, PNG lub WebP.';
  const sounds = 'Użyj WAV, MP3 lub M4A.';
  const videos = 'Użyj MP4 lub WebM.';
  return {
    camera: {
      kind: 'photo',
      one: 'zdjęcie',
      many: 'zdjęcia',
      ofOtherKind: (names) => `To nie obraz: ${list(names)}. ${pictures}`,
      unusable: unusable(pictures),
    },
    microphone: {
      kind: 'sound',
      one: 'dźwięk',
      many: 'dźwięki',
      ofOtherKind: (names) => `To nie dźwięk: ${list(names)}. ${sounds}`,
      unusable: unusable(sounds),
    },
    movement: {
      kind: 'video',
      one: 'film',
      many: 'filmy',
      ofOtherKind: (names) => `To nie film: ${list(names)}. ${videos}`,
      unusable: unusable(videos),
    },
  } satisfies Record<string, FileWords>;
};
