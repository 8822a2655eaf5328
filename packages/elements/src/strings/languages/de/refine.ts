import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in German. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) =>
    `Es könnte noch besser werden: durch Verfeinern des Netzes (etwa ${duration(seconds)}).`,
  start: 'Verfeinern',
  running: 'Das Netz wird verfeinert',
  left: (seconds) => `Noch ${duration(seconds)}`,
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  paused: 'Angehalten',
  helped: (before, after) =>
    `Verfeinert. Von den zurückgehaltenen Beispielen stimmen jetzt ${percent(after)}, vorher ${percent(before)}.`,
  unhelpful: 'Verfeinern hat hier nicht geholfen. Nichts hat sich geändert.',
});
