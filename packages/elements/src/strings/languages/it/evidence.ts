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
    `Se si vede solo il centro dell’immagine, viene quasi sempre scambiato per altro: ${list(labels)}. Insegnalo anche in altri posti, con l’oggetto al centro. Oppure disegna sull’immagine una cornice attorno a ciò che conta. I segni della mano si insegnano meglio con il trainer dei segni, che vede solo la mano.`,
  box: {
    toggle: 'Guarda solo una parte dell’immagine',
    frame: 'La parte che conta',
    hint: 'Si impara e si riconosce solo ciò che è nel riquadro. Traccialo con il mouse o con il dito.',
    keys: 'Le frecce lo spostano; con Maiusc ne cambiano le dimensioni.',
    whole: 'Immagine intera',
    done: 'Fatto',
    all: 'Conta l’immagine intera.',
    at: (left, top, width, height) =>
      `${left} da sinistra, ${top} dall’alto, ${width} in larghezza, ${height} in altezza.`,
  },
});
