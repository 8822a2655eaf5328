import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Italian. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'Registrazione',
    perSecond: 'Esempi al secondo',
    delay: 'Il timer conta alla rovescia',
    noDelay: 'Per niente',
    length: 'Il timer registra',
    quietBelow: 'Tralascia i secondi silenziosi',
    everything: 'Disattivato',
    quietHint:
      'La barra mostra il volume attuale. Un secondo che resta sotto il segno non viene preso.',
    defaults: 'Usa i valori predefiniti',
    timerShort: 'Insegna con il timer',
    heard: 'Che cosa è stato registrato',
    heardSecond: (n) => `Secondo ${number(n)}`,
    heardHint: 'Premi un secondo per escluderlo.',
    countdown: 'conto alla rovescia',
    recording: 'registrazione',
  });
};
