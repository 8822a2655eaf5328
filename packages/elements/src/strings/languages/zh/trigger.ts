import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Chinese. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: '任意标签',
  triggerSequence: (labels) => labels.join('，然后 '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `试运行: ${words.length === 0 ? '什么都不做' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: '试运行: 还不会发生任何事情。',
  triggerNobody: '还没有可以监听的分类器。',
  triggerNothing: '发送“tl-trigger”',
  triggerPlay: (kind) => (kind === 'video' ? '播放视频' : '播放声音'),
  triggerPause: (kind) => (kind === 'video' ? '暂停视频' : '暂停声音'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `跳转 ${time}` : `转到 ${time}`),
  triggerPress: (name) => `按下“${name}”`,
  triggerClass: (change, names) =>
    `${{ add: '打开', remove: '关闭', toggle: '切换' }[change]}“${names}”`,
  triggerShow: (what) => `显示 ${what}`,
  triggerHide: (what) => `隐藏 ${what}`,
  triggerScrollTo: (what) => `滚动到 ${what}`,
  triggerNext: '下一个',
  triggerPrevious: '上一个',
  triggerGo: (where) => `前往 ${where}`,
  triggerSendKey: (key) => `按 ${key} 键`,
  triggerSay: (words) => (words === '' ? '说出标签' : `说“${words}”`),
  triggerMidi: (message) => `发送 MIDI: ${message}`,
  triggerPost: (address) => `发送到 ${address}`,
  triggerSet: (name) => `手动设置 ${name}`,
  triggerTone: (name) => `播放“${name}”`,
  triggerSound: (name) => (name === '' ? '播放声音' : `播放“${name}”`),
});
