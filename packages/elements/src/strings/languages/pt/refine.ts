import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Portuguese. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `Pode melhorar com um refinamento da rede (cerca de ${duration(seconds)}).`,
  start: 'Refinar',
  running: 'A refinar a rede',
  left: (seconds) => `Tempo restante: ${duration(seconds)}`,
  pause: 'Pausar',
  resume: 'Continuar',
  paused: 'Em pausa',
  helped: (before, after) =>
    `Rede refinada. Dos exemplos reservados, ${percent(after)} estão certos agora; antes, ${percent(before)}.`,
  unhelpful: 'Refinar não ajudou aqui. Nada mudou.',
});
