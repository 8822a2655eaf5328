import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Polish. */
export const collect = ({ number, percent, list }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `Wypróbuj ${many}`,
  tryFilesHint: 'Upuść je tutaj. Model się z nich nie uczy.',
  tried: 'Wypróbowane',
  tryingFiles: (n, { many }) => `Próba (${many}): ${number(n)}…`,
  shouldBe: (label) => `Powinno być: ${label}`,

  keepAs: 'Zachowaj jako test:',
  keepNamed: (label, n, { one, many }) =>
    `Zachowaj jako test, ${label}: ${number(n)} (${n === 1 ? one : many})`,
  keepByFolders: (n) => `Zachowaj jako testy według folderów: ${number(n)}`,
  kept: (n) => (n === 1 ? 'Zachowano jako test.' : `Zachowano jako testy: ${number(n)}.`),
  showTests: (n) => (n === 1 ? 'Pokaż test' : `Pokaż testy: ${number(n)}`),

  testsHeading: (n) => (n === 1 ? 'Twój test' : `Twoje testy: ${number(n)}`),
  testsHint: 'Model nigdy się z nich nie uczy. Oto, co teraz o nich mówi.',
  test: (position, label) => `Test ${number(position)}, ${label}`,
  allTests: 'Wszystkie testy',
  isTest: 'Test: model się z niego nie uczy.',

  countLabels: (n) => `etykiety: ${number(n)}`,
  countTests: (n) => `testy: ${number(n)}`,
  added: (what) => `Dodano: ${list(what)}.`,
  openOrAdd: (name) => `Otworzyć zamiast tego ${name} czy dodać jego przykłady do tych?`,
  addProjects: (n) => `Dodać przykłady z tych projektów (${number(n)})?`,
  addToThese: 'Dodaj do tych',
  openInstead: 'Otwórz zamiast tego',
  whoTaught: (name) => `Kto uczył w ${name}?`,

  foldersOf: ({ many }) => `Wszystko (${many}), w folderach`,
  foldersProgress: (fraction) => `Zapisywanie, ${percent(fraction)}`,
  withoutOriginal: (n) => `Przykłady bez oryginału: ${number(n)}.`,
  notInFolders: (n) => `Pominięte przykłady: ${number(n)}.`,
  losesTakes: 'Które należą do tego samego ujęcia.',
  leftOutCount: (n) => `pominięte: ${number(n)}`,
});
