import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Japanese. */
export const collect = ({ number, percent, list }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `${many}で試す`,
  tryFilesHint: 'ここにドロップしてください。学習には使われません。',
  tried: '試したもの',
  tryingFiles: (n, { many }) => `${many}を試しています（${number(n)}件）…`,
  shouldBe: (label) => `正しくは${label}`,

  keepAs: 'テストとして残す:',
  keepNamed: (label, n, { many }) => `${label}のテストとして残す：${many} ${number(n)}件`,
  keepByFolders: (n) => `フォルダー名で${number(n)}件をテストとして残す`,
  kept: (n) => (n === 1 ? 'テストとして残しました。' : `${number(n)}件をテストとして残しました。`),
  showTests: (n) => (n === 1 ? 'テストを表示' : `${number(n)}件のテストを表示`),

  testsHeading: (n) => (n === 1 ? 'テスト' : `テスト ${number(n)}件`),
  testsHint: '学習には使われません。今のモデルの答えです。',
  test: (position, label) => `${label}のテスト ${number(position)}`,
  allTests: 'すべてのテスト',
  isTest: 'テスト：モデルはこれから学習しません。',

  countLabels: (n) => `ラベル${number(n)}個`,
  countTests: (n) => `テスト${number(n)}件`,
  added: (what) => `追加しました：${list(what)}。`,
  openOrAdd: (name) => `代わりに ${name} を開きますか、それとも例をここに追加しますか？`,
  addProjects: (n) => `これら${number(n)}個のプロジェクトの例を追加しますか？`,
  addToThese: 'ここに追加',
  openInstead: '代わりに開く',
  whoTaught: (name) => `${name} は誰が教えましたか？`,

  foldersOf: ({ many }) => `すべての${many}をフォルダー別に`,
  foldersProgress: (fraction) => `保存しています、${percent(fraction)}`,
  withoutOriginal: (n) => `元ファイルのない例 ${number(n)}件。`,
  notInFolders: (n) => `除外した例 ${number(n)}件。`,
  losesTakes: 'どれが同じテイクかの情報。',
  leftOutCount: (n) => `除外${number(n)}件`,
});
