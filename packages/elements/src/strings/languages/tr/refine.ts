import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Turkish. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `Ağ inceltilirse daha iyi olabilir (yaklaşık ${duration(seconds)}).`,
  start: 'İncelt',
  running: 'Ağ inceltiliyor',
  left: (seconds) => `Kalan süre: ${duration(seconds)}`,
  pause: 'Duraklat',
  resume: 'Devam et',
  paused: 'Duraklatıldı',
  helped: (before, after) =>
    `İnceltildi. Ayrılan örneklerde doğruluk: ${percent(after)}, önce ${percent(before)}.`,
  unhelpful: 'İnceltme burada işe yaramadı. Hiçbir şey değişmedi.',
});
