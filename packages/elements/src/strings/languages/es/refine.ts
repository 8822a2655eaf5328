import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Spanish. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `Podría mejorar si se afina la red (unos ${duration(seconds)}).`,
  start: 'Afinar',
  running: 'Afinando la red',
  left: (seconds) => `Quedan ${duration(seconds)}`,
  pause: 'Pausar',
  resume: 'Continuar',
  paused: 'En pausa',
  helped: (before, after) =>
    `Red afinada. De los ejemplos reservados acierta ahora el ${percent(after)}; antes, el ${percent(before)}.`,
  unhelpful: 'Afinar no ha ayudado aquí. No ha cambiado nada.',
});
