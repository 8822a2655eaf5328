import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Indonesian. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) =>
    `Ini bisa lebih baik dengan menyempurnakan jaringan (sekitar ${duration(seconds)}).`,
  start: 'Sempurnakan',
  running: 'Menyempurnakan jaringan',
  left: (seconds) => `Sisa waktu: ${duration(seconds)}`,
  pause: 'Jeda',
  resume: 'Lanjutkan',
  paused: 'Dijeda',
  helped: (before, after) =>
    `Disempurnakan. Dari contoh yang disisihkan, ${percent(after)} benar, sebelumnya ${percent(before)}.`,
  unhelpful: 'Penyempurnaan tidak membantu di sini. Tidak ada yang berubah.',
});
