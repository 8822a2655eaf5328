import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Spanish. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'Grabación',
    perSecond: 'Ejemplos por segundo',
    delay: 'El temporizador cuenta atrás',
    noDelay: 'No cuenta',
    length: 'El temporizador graba',
    quietBelow: 'Omitir los segundos silenciosos',
    everything: 'Desactivado',
    quietHint: 'La barra muestra el volumen actual. Un segundo que no llega a la marca no se toma.',
    defaults: 'Usar los valores predeterminados',
    timerShort: 'Enseñar con temporizador',
    heard: 'Lo que se grabó',
    heardSecond: (n) => `Segundo ${number(n)}`,
    heardHint: 'Pulse un segundo para dejarlo fuera.',
    countdown: 'cuenta atrás',
    recording: 'grabación',
  });
};
