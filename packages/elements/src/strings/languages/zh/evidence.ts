import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Chinese. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: '它在看哪里',
  toggleOpened: '它看了哪里',
  looksAt: [
    '主要看左上方。',
    '主要看上方。',
    '主要看右上方。',
    '主要看左边。',
    '主要看中间。',
    '主要看右边。',
    '主要看左下方。',
    '主要看下方。',
    '主要看右下方。',
  ],
  otherPlace: (labels) => `它可能学会了背景。请换个地方再教一次：${list(labels)}。`,
  learntBackground: (labels) =>
    `只显示图片中间时，大多会被认成别的：${list(labels)}。请把东西放在中间，在其他地方也教一次。也可以在画面上用框圈出重要的部分。手势更适合用手势训练器来教，它只看手。`,
  box: {
    toggle: '只看画面的一部分',
    frame: '有效部分',
    hint: '只学习和识别框内的内容。用鼠标或手指拖动来画框。',
    keys: '方向键移动，按住 Shift 再按方向键改变大小。',
    whole: '整个画面',
    done: '完成',
    all: '整个画面都有效。',
    at: (left, top, width, height) => `距左边 ${left}，距上边 ${top}，宽 ${width}，高 ${height}。`,
  },
});
