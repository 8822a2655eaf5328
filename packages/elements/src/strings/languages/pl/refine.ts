import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Polish. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) =>
    `Można to jeszcze poprawić, dostrajając sieć (czas: około ${duration(seconds)}).`,
  start: 'Dostrój',
  running: 'Dostrajanie sieci',
  left: (seconds) => `Pozostało: ${duration(seconds)}`,
  pause: 'Wstrzymaj',
  resume: 'Wznów',
  paused: 'Wstrzymano',
  helped: (before, after) =>
    `Sieć dostrojona. Trafność na odłożonych przykładach: ${percent(after)}, wcześniej ${percent(before)}.`,
  unhelpful: 'Dostrajanie tu nie pomogło. Nic się nie zmieniło.',
});
