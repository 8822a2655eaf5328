import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Spanish. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `Ejemplo ${number(position)} de ${label}`,
  exampleLeftOut: (position, label) => `Ejemplo ${number(position)} de ${label}, omitido`,
  isLeftOut: 'Omitido: el modelo no aprende de él.',
  play: 'Reproducir',
  backTo: (position, label) => `Volver al ejemplo ${number(position)} de ${label}`,
  mostLike: 'Los más parecidos',
  fewer: 'Mostrar menos',

  moveTo: 'Mover a…',
  leaveOut: 'Omitir',
  takeIn: 'Volver a incluir',
  remove: 'Quitar',
  select: 'Seleccionar',
  selected: (n) => `Seleccionados: ${number(n)}`,

  removed: (n) => (n === 1 ? 'Quitado.' : `Quitados: ${number(n)}.`),
  moved: (n, label) => (n === 1 ? `Movido a ${label}.` : `Movidos a ${label}: ${number(n)}.`),
  wasLeftOut: (n) => (n === 1 ? 'Omitido.' : `Omitidos: ${number(n)}.`),
  wasTakenIn: (n) => (n === 1 ? 'Incluido de nuevo.' : `Incluidos de nuevo: ${number(n)}.`),

  suspects: 'Estos podrían tener la etiqueta equivocada',
  suspectsHint: 'Un modelo que no los había visto les dio otra etiqueta.',
  testedAs: (label) => `Probado sin este ejemplo: ${label}`,
  confusions: 'Qué se confunde',
  noConfusions: 'Se reconocieron todos los ejemplos.',
  showTable: 'Mostrar toda la tabla',
  hideTable: 'Ocultar la tabla',
});
