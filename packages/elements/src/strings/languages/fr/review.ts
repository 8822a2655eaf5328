import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in French. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `Exemple ${number(position)} de ${label}`,
  exampleLeftOut: (position, label) => `Exemple ${number(position)} de ${label}, mis de côté`,
  isLeftOut: 'Mis de côté : le modèle n’apprend pas de cet exemple.',
  play: 'Écouter',
  backTo: (position, label) => `Retour à l’exemple ${number(position)} de ${label}`,
  mostLike: 'Les plus ressemblants',
  fewer: 'Afficher moins',

  moveTo: 'Déplacer vers…',
  leaveOut: 'Mettre de côté',
  takeIn: 'Reprendre',
  remove: 'Retirer',
  select: 'Sélectionner',
  selected: (n) => `Sélection : ${number(n)}`,

  removed: (n) => (n === 1 ? 'Retiré.' : `Retirés : ${number(n)}.`),
  moved: (n, label) =>
    n === 1 ? `Déplacé vers ${label}.` : `Déplacés vers ${label} : ${number(n)}.`,
  wasLeftOut: (n) => (n === 1 ? 'Mis de côté.' : `Mis de côté : ${number(n)}.`),
  wasTakenIn: (n) => (n === 1 ? 'Repris.' : `Repris : ${number(n)}.`),

  suspects: 'Ces exemples ont peut-être la mauvaise étiquette',
  suspectsHint: 'Un modèle qui ne les avait pas vus leur a donné une autre étiquette.',
  testedAs: (label) => `Testé sans cet exemple : ${label}`,
  confusions: 'Ce qui est confondu',
  noConfusions: 'Chaque exemple a été reconnu.',
  showTable: 'Afficher tout le tableau',
  hideTable: 'Masquer le tableau',
});
