import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in French. */
export const collect = ({ number, percent, list, plural }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `Essayer ${many}`,
  tryFilesHint: 'Déposez-les ici. Rien n’en est appris.',
  tried: 'Essayés',
  tryingFiles: (n) => `Essai en cours : ${number(n)}…`,
  shouldBe: (label) => `Attendu : ${label}`,

  keepAs: 'Garder comme test :',
  keepNamed: (label, n, { one }) => `Garder comme test de ${label} : ${n === 1 ? one : number(n)}`,
  keepByFolders: (n) => `Garder comme tests, par dossier : ${number(n)}`,
  kept: (n) => (n === 1 ? 'Gardé comme test.' : `Gardés comme tests : ${number(n)}.`),
  showTests: (n) => (n === 1 ? 'Voir le test' : `Voir les ${number(n)} tests`),

  testsHeading: (n) => (n === 1 ? 'Votre test' : `Vos ${number(n)} tests`),
  testsHint: 'Rien n’en est jamais appris. Voici ce que le modèle en dit.',
  test: (position, label) => `Test ${number(position)} : ${label}`,
  allTests: 'Tous les tests',
  isTest: 'Un test : le modèle n’en apprend rien.',

  countLabels: (n) =>
    plural(n, { one: '# étiquette', many: '# étiquettes', other: '# étiquettes' }),
  countTests: (n) => `${number(n)} pour le test`,
  added: (what) => `Ajouté : ${list(what)}.`,
  openOrAdd: (name) => `Ouvrir ${name} à la place, ou ajouter ses exemples à ceux-ci ?`,
  addProjects: (n) => `Ajouter les exemples de ces ${number(n)} projets ?`,
  addToThese: 'Ajouter à ceux-ci',
  openInstead: 'Ouvrir à la place',
  whoTaught: (name) => `Qui a enseigné ${name} ?`,

  foldersOf: () => 'Tout, dans des dossiers',
  foldersProgress: (fraction) => `Enregistrement, ${percent(fraction)}`,
  withoutOriginal: (n) =>
    plural(n, {
      one: '# exemple sans original.',
      many: '# exemples sans original.',
      other: '# exemples sans original.',
    }),
  notInFolders: (n) =>
    plural(n, {
      one: '# exemple mis de côté.',
      many: '# exemples mis de côté.',
      other: '# exemples mis de côté.',
    }),
  losesTakes: 'Lesquels font partie de la même prise.',
  leftOutCount: (n) => `${number(n)} mis de côté`,
});
