import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Japanese. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `${label}の例 ${number(position)}`,
  exampleLeftOut: (position, label) => `${label}の例 ${number(position)}（除外中）`,
  isLeftOut: '除外中：モデルはこの例から学習しません。',
  play: '再生',
  backTo: (position, label) => `${label}の例 ${number(position)} に戻る`,
  mostLike: 'よく似た例',
  fewer: '表示を減らす',

  moveTo: '移動先…',
  leaveOut: '除外する',
  takeIn: '除外をやめる',
  remove: '削除',
  select: '選択',
  selected: (n) => `${number(n)}件を選択中`,

  removed: (n) => (n === 1 ? '削除しました。' : `${number(n)}件を削除しました。`),
  moved: (n, label) =>
    n === 1 ? `${label}に移動しました。` : `${number(n)}件を${label}に移動しました。`,
  wasLeftOut: (n) => (n === 1 ? '除外しました。' : `${number(n)}件を除外しました。`),
  wasTakenIn: (n) => (n === 1 ? '除外をやめました。' : `${number(n)}件の除外をやめました。`),

  suspects: 'ラベルが違うかもしれない例',
  suspectsHint: 'これらを見ていないモデルは、別のラベルと判断しました。',
  testedAs: (label) => `この例なしでテストした結果：${label}`,
  confusions: '取り違えられるもの',
  noConfusions: 'すべての例が認識されました。',
  showTable: '表全体を表示',
  hideTable: '表を隠す',
});
