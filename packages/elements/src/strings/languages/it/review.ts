import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Italian. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `Esempio ${number(position)} di ${label}`,
  exampleLeftOut: (position, label) => `Esempio ${number(position)} di ${label}, escluso`,
  isLeftOut: 'Escluso: il modello non impara da questo esempio.',
  play: 'Riproduci',
  backTo: (position, label) => `Torna all’esempio ${number(position)} di ${label}`,
  mostLike: 'I più simili',
  fewer: 'Mostra meno',

  moveTo: 'Sposta in…',
  leaveOut: 'Escludi',
  takeIn: 'Includi di nuovo',
  remove: 'Rimuovi',
  select: 'Seleziona',
  selected: (n) => `Selezionati: ${number(n)}`,

  removed: (n) => (n === 1 ? 'Rimosso.' : `Rimossi: ${number(n)}.`),
  moved: (n, label) => (n === 1 ? `Spostato in ${label}.` : `Spostati in ${label}: ${number(n)}.`),
  wasLeftOut: (n) => (n === 1 ? 'Escluso.' : `Esclusi: ${number(n)}.`),
  wasTakenIn: (n) => (n === 1 ? 'Incluso di nuovo.' : `Inclusi di nuovo: ${number(n)}.`),

  suspects: 'Questi potrebbero avere l’etichetta sbagliata',
  suspectsHint: 'Un modello che non li aveva visti ha dato loro un’altra etichetta.',
  testedAs: (label) => `Provato senza questo esempio: ${label}`,
  confusions: 'Che cosa si confonde',
  noConfusions: 'Ogni esempio è stato riconosciuto.',
  showTable: 'Mostra tutta la tabella',
  hideTable: 'Nascondi la tabella',
});
