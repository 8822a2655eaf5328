import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Chinese. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `${label}的第 ${number(position)} 个样本`,
  exampleLeftOut: (position, label) => `${label}的第 ${number(position)} 个样本，已排除`,
  isLeftOut: '已排除：模型不从中学习。',
  play: '播放',
  backTo: (position, label) => `返回${label}的第 ${number(position)} 个样本`,
  mostLike: '最相似的',
  fewer: '收起',

  moveTo: '移动到…',
  leaveOut: '排除',
  takeIn: '重新纳入',
  remove: '移除',
  select: '选择',
  selected: (n) => `已选择 ${number(n)} 个`,

  removed: (n) => (n === 1 ? '已移除。' : `已移除 ${number(n)} 个。`),
  moved: (n, label) => (n === 1 ? `已移动到${label}。` : `已将 ${number(n)} 个移动到${label}。`),
  wasLeftOut: (n) => (n === 1 ? '已排除。' : `已排除 ${number(n)} 个。`),
  wasTakenIn: (n) => (n === 1 ? '已重新纳入。' : `已重新纳入 ${number(n)} 个。`),

  suspects: '这些的标签可能有误',
  suspectsHint: '没有见过它们的模型给出了另一个标签。',
  testedAs: (label) => `不含此样本的测试结果：${label}`,
  confusions: '容易混淆的',
  noConfusions: '所有样本都识别正确。',
  showTable: '显示完整表格',
  hideTable: '隐藏表格',
});
