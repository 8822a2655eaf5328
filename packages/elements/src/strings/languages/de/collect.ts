import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in German. */
export const collect = ({ number, percent, list, plural }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `${many} testen`,
  tryFilesHint: 'Hierher ziehen. Daraus wird nicht gelernt.',
  tried: 'Getestet',
  tryingFiles: (n, { many }) => `${many} werden getestet: ${number(n)} …`,
  shouldBe: (label) => `Sollte ${label} sein`,

  keepAs: 'Als Test behalten:',
  keepNamed: (label, n, { one, many }) =>
    `Als Test für ${label} behalten: ${n === 1 ? one : `${number(n)} ${many}`}`,
  keepByFolders: (n) => `${number(n)} nach Ordnern als Tests behalten`,
  kept: (n) => (n === 1 ? 'Als Test behalten.' : `${number(n)} als Tests behalten.`),
  showTests: (n) => (n === 1 ? 'Test anzeigen' : `${number(n)} Tests anzeigen`),

  testsHeading: (n) => (n === 1 ? 'Ihr Test' : `Ihre ${number(n)} Tests`),
  testsHint: 'Daraus wird nie gelernt. Das sagt das Modell jetzt dazu.',
  test: (position, label) => `Test ${number(position)} von ${label}`,
  allTests: 'Alle Tests',
  isTest: 'Ein Test: Das Modell lernt nicht daraus.',

  countLabels: (n) => plural(n, { one: '# Label', other: '# Labels' }),
  countTests: (n) => plural(n, { one: '# Test', other: '# Tests' }),
  added: (what) => `Hinzugefügt: ${list(what)}.`,
  openOrAdd: (name) => `${name} stattdessen öffnen oder die Beispiele daraus hinzufügen?`,
  addProjects: (n) => `Die Beispiele dieser ${number(n)} Projekte hinzufügen?`,
  addToThese: 'Hinzufügen',
  openInstead: 'Stattdessen öffnen',
  whoTaught: (name) => `Wer hat ${name} beigebracht?`,

  foldersOf: ({ many }) => `Alle ${many}, in Ordnern`,
  foldersProgress: (fraction) => `Wird gespeichert, ${percent(fraction)}`,
  withoutOriginal: (n) =>
    plural(n, { one: '# Beispiel ohne Original.', other: '# Beispiele ohne Original.' }),
  notInFolders: (n) =>
    plural(n, { one: '# ausgelassenes Beispiel.', other: '# ausgelassene Beispiele.' }),
  losesTakes: 'Was zur selben Aufnahme gehört.',
  leftOutCount: (n) => `${number(n)} ausgelassen`,
});
