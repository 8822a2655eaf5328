import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Japanese. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'どのラベルでも',
  triggerSequence: (labels) => labels.join('、次に '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `試行: ${words.length === 0 ? '何もしない' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: '試行中: まだ何も起こりません。',
  triggerNobody: '聞き取る分類器がまだありません。',
  triggerNothing: '「tl-trigger」を送信',
  triggerPlay: (kind) => (kind === 'video' ? '動画を再生' : '音を再生'),
  triggerPause: (kind) => (kind === 'video' ? '動画を一時停止' : '音を一時停止'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `${time} 移動` : `${time} へ移動`),
  triggerPress: (name) => `「${name}」を押す`,
  triggerClass: (change, names) =>
    `「${names}」を${{ add: 'オン', remove: 'オフ', toggle: '切り替え' }[change]}`,
  triggerShow: (what) => `${what}を表示`,
  triggerHide: (what) => `${what}を隠す`,
  triggerScrollTo: (what) => `${what}までスクロール`,
  triggerNext: '次へ',
  triggerPrevious: '前へ',
  triggerGo: (where) => `${where} へ移動`,
  triggerSendKey: (key) => `${key} キーを押す`,
  triggerSay: (words) => (words === '' ? 'ラベルを話す' : `「${words}」と話す`),
  triggerMidi: (message) => `MIDI を送信: ${message}`,
  triggerPost: (address) => `${address} へ送信`,
  triggerSet: (name) => `${name} を手で設定`,
  triggerTone: (name) => `「${name}」を鳴らす`,
  triggerSound: (name) => (name === '' ? '音を鳴らす' : `「${name}」を鳴らす`),
});
