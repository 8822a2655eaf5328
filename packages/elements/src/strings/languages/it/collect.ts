import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Italian. */
export const collect = ({ number, percent, list, plural }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `Prova ${many}`,
  tryFilesHint: 'Trascina qui. Non se ne impara nulla.',
  tried: 'Provati',
  tryingFiles: (n, { one, many }) => `Prova in corso: ${number(n)} ${n === 1 ? one : many}…`,
  shouldBe: (label) => `Dovrebbe essere ${label}`,

  keepAs: 'Tieni come test:',
  keepNamed: (label, n, { one, many }) =>
    `Tieni come test di ${label}: ${number(n)} ${n === 1 ? one : many}`,
  keepByFolders: (n) => `Tieni ${number(n)} come test, per cartella`,
  kept: (n) => (n === 1 ? 'Tenuto come test.' : `Tenuti come test: ${number(n)}.`),
  showTests: (n) => (n === 1 ? 'Mostra il test' : `Mostra i ${number(n)} test`),

  testsHeading: (n) => (n === 1 ? 'Il tuo test' : `I tuoi ${number(n)} test`),
  testsHint: 'Non se ne impara mai nulla. Ecco che cosa ne dice ora il modello.',
  test: (position, label) => `Test ${number(position)}: ${label}`,
  allTests: 'Tutti i test',
  isTest: 'Un test: il modello non ne impara nulla.',

  countLabels: (n) => plural(n, { one: '# etichetta', many: '# etichette', other: '# etichette' }),
  countTests: (n) => `test: ${number(n)}`,
  added: (what) => `Aggiunto: ${list(what)}.`,
  openOrAdd: (name) => `Aprire ${name} al loro posto, o aggiungere i suoi esempi a questi?`,
  addProjects: (n) => `Aggiungere gli esempi di questi ${number(n)} progetti?`,
  addToThese: 'Aggiungi a questi',
  openInstead: 'Apri al loro posto',
  whoTaught: (name) => `Chi ha insegnato ${name}?`,

  foldersOf: ({ many }) => `Tutto (${many}), in cartelle`,
  foldersProgress: (fraction) => `Salvataggio, ${percent(fraction)}`,
  withoutOriginal: (n) =>
    plural(n, {
      one: '# esempio senza originale.',
      many: '# esempi senza originale.',
      other: '# esempi senza originale.',
    }),
  notInFolders: (n) =>
    plural(n, { one: '# esempio escluso.', many: '# esempi esclusi.', other: '# esempi esclusi.' }),
  losesTakes: 'Quali appartengono alla stessa ripresa.',
  leftOutCount: (n) => plural(n, { one: '# escluso', many: '# esclusi', other: '# esclusi' }),
});
