import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Chinese. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: '录制',
    perSecond: '每秒示例数',
    delay: '定时器倒计时',
    noDelay: '不倒计时',
    length: '定时器录制时长',
    quietBelow: '跳过安静的秒',
    everything: '关闭',
    quietHint: '条形显示当前音量。始终低于标记的一秒不会被采用。',
    defaults: '使用默认值',
    timerShort: '用定时器教',
    heard: '录到的声音',
    heardSecond: (n) => `第 ${number(n)} 秒`,
    heardHint: '按某一秒即可排除它。',
    countdown: '倒计时',
    recording: '录制',
  });
};
