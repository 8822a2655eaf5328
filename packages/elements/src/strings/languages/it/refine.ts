import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Italian. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `Potrebbe migliorare affinando la rete (circa ${duration(seconds)}).`,
  start: 'Affina',
  running: 'Affinamento della rete',
  left: (seconds) => `Tempo rimanente: ${duration(seconds)}`,
  pause: 'Pausa',
  resume: 'Continua',
  paused: 'In pausa',
  helped: (before, after) =>
    `Rete affinata. Sugli esempi tenuti da parte ora è giusto il ${percent(after)}, prima il ${percent(before)}.`,
  unhelpful: 'Affinare qui non è servito. Non è cambiato nulla.',
});
