import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Japanese. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: '見ている場所',
  toggleOpened: '見ていた場所',
  looksAt: [
    '主に左上を見ています。',
    '主に上を見ています。',
    '主に右上を見ています。',
    '主に左を見ています。',
    '主に中央を見ています。',
    '主に右を見ています。',
    '主に左下を見ています。',
    '主に下を見ています。',
    '主に右下を見ています。',
  ],
  otherPlace: (labels) =>
    `背景を学習した可能性があります。${list(labels)}を別の場所でも教えてください。`,
  learntBackground: (labels) =>
    `画像の中央だけを見せると、ほとんどが別のものと判断されます: ${list(labels)}。ものを中央に置いて、ほかの場所でも教えてください。または、映像の上で大事な部分を枠で囲んでください。手のサインには、手だけを見る手のサイン用のトレーナーが向いています。`,
  box: {
    toggle: '映像の一部だけを見る',
    frame: '対象の範囲',
    hint: '枠の中だけを学習し、認識します。マウスか指でドラッグして囲んでください。',
    keys: '矢印キーで移動、Shift と矢印キーで大きさを変えます。',
    whole: '映像全体',
    done: '完了',
    all: '映像全体が対象です。',
    at: (left, top, width, height) =>
      `左から ${left}、上から ${top}、幅 ${width}、高さ ${height}。`,
  },
});
