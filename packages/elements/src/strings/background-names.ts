import { registered } from './registered.ts';

/** "Background" and "Something else" in our languages, since a page loads only one of these. A test compares them. */
export const backgroundNames: readonly string[] = [
  ...[
    'Background',
    'الخلفية',
    'Hintergrund',
    'Fondo',
    'Bruit de fond',
    'רקע',
    'पृष्ठभूमि',
    'Latar belakang',
    'Sottofondo',
    '背景音',
    '배경 소리',
    'Tło',
    'Fundo',
    'பின்னணி',
    'Arka plan',
    '背景音',
  ],
  ...[
    'Something else',
    'شيء آخر',
    'Etwas anderes',
    'Otra cosa',
    'Autre chose',
    'משהו אחר',
    'कुछ और',
    'Lainnya',
    'Altro',
    'その他',
    '그 밖의 것',
    'Coś innego',
    'Outra coisa',
    'வேறு ஏதாவது',
    'Başka bir şey',
    '其他',
  ],
];

/** Whether the name means the background label in any language, not only in the page's own. */
export function isBackgroundName(name: string): boolean {
  const ofPages = [...registered.values()].some(
    ({ background, somethingElse }) => background === name || somethingElse === name,
  );
  return ofPages || backgroundNames.includes(name);
}
