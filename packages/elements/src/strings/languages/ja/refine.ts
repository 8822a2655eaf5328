import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Japanese. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) =>
    `ネットワークを調整すると、さらに良くなるかもしれません(約${duration(seconds)})。`,
  start: '調整する',
  running: 'ネットワークを調整中',
  left: (seconds) => `残り${duration(seconds)}`,
  pause: '一時停止',
  resume: '再開',
  paused: '一時停止中',
  helped: (before, after) =>
    `調整しました。取り分けておいた例の正解率:${percent(after)}(調整前は${percent(before)})。`,
  unhelpful: 'ここでは調整の効果がありませんでした。何も変わっていません。',
});
