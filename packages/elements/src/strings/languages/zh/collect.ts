import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Chinese. */
export const collect = ({ number, percent, list }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `用${many}测试`,
  tryFilesHint: '拖到这里。不会用于学习。',
  tried: '已测试',
  tryingFiles: (n, { many }) => `正在测试 ${number(n)} 个${many}…`,
  shouldBe: (label) => `应为${label}`,

  keepAs: '留作测试：',
  keepNamed: (label, n, { many }) => `把 ${number(n)} 个${many}留作${label}的测试`,
  keepByFolders: (n) => `按文件夹把 ${number(n)} 个留作测试`,
  kept: (n) => (n === 1 ? '已留作测试。' : `已把 ${number(n)} 个留作测试。`),
  showTests: (n) => (n === 1 ? '查看测试' : `查看 ${number(n)} 个测试`),

  testsHeading: (n) => (n === 1 ? '你的测试' : `你的 ${number(n)} 个测试`),
  testsHint: '从不用于学习。这是模型现在的回答。',
  test: (position, label) => `${label}的测试 ${number(position)}`,
  allTests: '所有测试',
  isTest: '这是测试：模型不会从中学习。',

  countLabels: (n) => `${number(n)} 个标签`,
  countTests: (n) => `${number(n)} 个测试`,
  added: (what) => `已添加：${list(what)}。`,
  openOrAdd: (name) => `改为打开 ${name}，还是把其中的样本加到这里？`,
  addProjects: (n) => `要添加这 ${number(n)} 个项目的样本吗？`,
  addToThese: '加到这里',
  openInstead: '改为打开',
  whoTaught: (name) => `${name} 是谁教的？`,

  foldersOf: ({ many }) => `所有${many}，按文件夹`,
  foldersProgress: (fraction) => `正在保存，${percent(fraction)}`,
  withoutOriginal: (n) => `${number(n)} 个没有原件的样本。`,
  notInFolders: (n) => `${number(n)} 个被排除的样本。`,
  losesTakes: '哪些属于同一次录制。',
  leftOutCount: (n) => `排除 ${number(n)} 个`,
});
