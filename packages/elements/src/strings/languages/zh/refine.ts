import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Chinese. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `微调网络可能会更好(约${duration(seconds)})。`,
  start: '微调',
  running: '正在微调网络',
  left: (seconds) => `剩余${duration(seconds)}`,
  pause: '暂停',
  resume: '继续',
  paused: '已暂停',
  helped: (before, after) =>
    `已微调。在预留的示例上,正确率为${percent(after)},之前为${percent(before)}。`,
  unhelpful: '微调在这里没有帮助。什么都没有改变。',
});
