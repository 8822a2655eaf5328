import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Japanese. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: '記録',
    perSecond: '1 秒あたりの例',
    delay: 'タイマーのカウントダウン',
    noDelay: 'なし',
    length: 'タイマーの記録時間',
    quietBelow: '静かな秒を除く',
    everything: 'オフ',
    quietHint: 'バーは今の音の大きさです。目印より静かな秒は使われません。',
    defaults: '既定値を使う',
    timerShort: 'タイマーで教える',
    heard: '記録された音',
    heardSecond: (n) => `${number(n)} 秒目`,
    heardHint: '秒を押すと除外できます。',
    countdown: 'カウントダウン',
    recording: '記録',
  });
};
