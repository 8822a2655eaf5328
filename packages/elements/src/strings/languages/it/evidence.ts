import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Italian. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'Dove guarda',
  toggleOpened: 'Dove ha guardato',
  looksAt: [
    'Guarda soprattutto in alto a sinistra.',
    'Guarda soprattutto in alto.',
    'Guarda soprattutto in alto a destra.',
    'Guarda soprattutto a sinistra.',
    'Guarda soprattutto al centro.',
    'Guarda soprattutto a destra.',
    'Guarda soprattutto in basso a sinistra.',
    'Guarda soprattutto in basso.',
    'Guarda soprattutto in basso a destra.',
  ],
  otherPlace: (labels) =>
    `Forse ha imparato lo sfondo. Insegna ${list(labels)} anche in un altro posto.`,
  learntBackground: (labels) =>
    `Se si vede solo il centro dell’immagine, viene quasi sempre scambiato per altro: ${list(labels)}. Insegnalo anche in altri posti, con l’oggetto al centro. I segni della mano si insegnano meglio con il trainer dei segni, che vede solo la mano.`,
});
