import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Polish. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `Przykład ${number(position)}, ${label}`,
  exampleLeftOut: (position, label) => `Przykład ${number(position)}, ${label}, pominięty`,
  isLeftOut: 'Pominięty: model się z niego nie uczy.',
  play: 'Odtwórz',
  backTo: (position, label) => `Wróć do przykładu ${number(position)}, ${label}`,
  mostLike: 'Najbardziej podobne',
  fewer: 'Pokaż mniej',

  moveTo: 'Przenieś do…',
  leaveOut: 'Pomiń',
  takeIn: 'Uwzględnij ponownie',
  remove: 'Usuń',
  select: 'Zaznacz',
  selected: (n) => `Zaznaczone: ${number(n)}`,

  removed: (n) => (n === 1 ? 'Usunięto.' : `Usunięto: ${number(n)}.`),
  moved: (n, label) =>
    n === 1 ? `Przeniesiono do ${label}.` : `Przeniesiono do ${label}: ${number(n)}.`,
  wasLeftOut: (n) => (n === 1 ? 'Pominięto.' : `Pominięto: ${number(n)}.`),
  wasTakenIn: (n) => (n === 1 ? 'Uwzględniono ponownie.' : `Uwzględniono ponownie: ${number(n)}.`),

  suspects: 'Te mogą mieć złą etykietę',
  suspectsHint: 'Model, który ich nie widział, nadał im inną etykietę.',
  testedAs: (label) => `Sprawdzone bez tego przykładu: ${label}`,
  confusions: 'Co jest mylone',
  noConfusions: 'Rozpoznano każdy przykład.',
  showTable: 'Pokaż całą tabelę',
  hideTable: 'Ukryj tabelę',
});
