import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in French. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) =>
    `Cela pourrait s’améliorer en affinant le réseau (environ ${duration(seconds)}).`,
  start: 'Affiner',
  running: 'Affinage du réseau',
  left: (seconds) => `Temps restant : ${duration(seconds)}`,
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  paused: 'En pause',
  helped: (before, after) =>
    `Réseau affiné. Sur les exemples mis de côté, ${percent(after)} de réponses justes, contre ${percent(before)} avant.`,
  unhelpful: 'L’affinage n’a pas aidé ici. Rien n’a changé.',
});
