import type { FileWords } from '../../file-words.ts';
import type { TrainerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';
import { collect } from './collect.ts';
import { display } from './display.ts';
import { evidence } from './evidence.ts';
import { refine } from './refine.ts';
import { files } from './files.ts';
import { happen } from './happen.ts';
import { record } from './record.ts';
import { review } from './review.ts';
import { teaching } from './teaching.ts';
import { use } from './use.ts';

/** What only a trainer shows, in Japanese. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) => plural(n, { other: '# 個の例' });
  const pictures = (n: number) => plural(n, { other: '# 枚の画像' });
  const filesOf = (n: number) => plural(n, { other: '# 個のファイル' });
  const labelsOf = (n: number) => plural(n, { other: '# 個のラベル' });
  const seconds = (n: number) => plural(n, { other: '# 秒' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { other: 'この # 枚の写真' }),
    sound: (n) => plural(n, { other: 'この # 個の音声' }),
    video: (n) => plural(n, { other: 'この # 本の動画' }),
  };
  const loadingDownload = (fraction: number) => `準備しています、${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'カメラ',
        stop: 'カメラを停止',
        looksLike: '見た目が近いもの',
        privacy: '映像がこのページの外に出ることはありません。',
        orFiles: 'または、写真をラベルにドロップします。',
        opening: 'カメラを開いています…',
        allow: 'ブラウザーに聞かれたら、カメラを許可してください。',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'マイク',
        stop: 'マイクを停止',
        looksLike: '音が近いもの',
        privacy: '音がこのページの外に出ることはありません。',
        orFiles: 'または、音声ファイルをラベルにドロップします。',
        opening: 'マイクを開いています…',
        allow: 'ブラウザーに聞かれたら、マイクを許可してください。',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `${many}を選ぶ…`,
    stage: '映像',
    teachingOf: teaching(grammar),
    quiet: '静かです。音は光で表示されます。',
    firstMinuteFiles: ({ many }) => `各ラベルに${many}をいくつかドロップしてください。`,
    tryFile: ({ one }) => `${one}で試す`,
    tryFileHint: ({ one }) => `${one}をここにドロップすると、どのラベルになるかわかります。`,
    backgroundHint: '何も起きていないときの部屋の音。最初にこれを教えてください。',
    somethingElseHint:
      'あなたの動作ではないもの: 立つ、歩く、体をかくなど。最初にこれを教えてください。',
    flip: 'カメラを切り替え',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `準備してください: ${label}`,

    leftOrRight: '左右を反転した画像は別のものですか?',
    sided: '左右反転は別のものとして扱います。',
    unsided: '左右反転は同じものとして扱います。',
    change: '変更',
    yes: 'はい',
    no: 'いいえ',

    labels: 'ラベル',
    whoTeaches: '教えているのは?',
    whoTeachesHint:
      '入力しなくてもかまいません。3人以上が教えると、初めて会う人でどのくらい正しいかが「なぜ?」に表示されます。',
    labelName: (label) => `ラベル「${label}」の名前`,
    teach: '押し続けて教える',
    teachNamed: (label) => `「${label}」を教える`,
    teaching: '離すと止まります',
    addFiles: (label, { many }) => `「${label}」に${many}を追加`,
    teachTimed: '3、2、1 で教える',
    teachHold: '押し続ける',
    getReadyShort: 'まもなく…',
    addFilesShort: ({ many }) => `${many}を追加`,
    teachWaiting: (label, n, { kind }) => `${these[kind](n)}で「${label}」を教える`,
    removeLabel: (label) => `ラベル「${label}」を削除`,
    addLabel: 'ラベルを追加',
    howOften: (label) => `「${label}」が認識される頻度`,
    rarely: '少なめ',
    switchOff: (label) => `「${label}」をオフにする`,
    switchOn: (label) => `「${label}」をオンにする`,
    labelIsOff: 'オフ: 学習されず、答えにもなりません',
    often: '多め',
    noneProvisional:
      '1 回の撮影からの最初の推測です。各ラベルをもう一度撮影すると、より確かになります。',
    noExamples: '例はまだありません',
    examples,
    examplesOf: (label) => `「${label}」の例`,
    showExamples: (label, n) => `「${label}」の${examples(n)}を表示`,
    clear: '空にする',
    clearNamed: (label) => `「${label}」の例をすべて削除`,
    earlier: (n) => `さらに ${number(n)} 個を表示`,
    missed: {
      'no-person': (n) => `${pictures(n)}をスキップ: 人が写っていません`,
      'no-hand': (n) => `${pictures(n)}をスキップ: 手が写っていません`,
      'no-signal': (n) => `${seconds(n)}をスキップ: 音がありません`,
      'no-movement': () => 'その録画には人が写っていませんでした',
      'cut-off': () =>
        '追加されませんでした。これまでの例と同じように、腰とひざが写るようにしてください',
      'too-quiet': () => 'その記録には十分な大きさの音がありませんでした',
    },
    addingFiles: (n) => `${filesOf(n)}を追加しています…`,
    whichLabel: 'どのラベルのものですか?',
    asNewLabel: '新しいラベル',
    cancel: 'キャンセル',
    nameTaken: (label) => `「${label}」というラベルはもうあります。`,
    nameMissing: 'ラベルには名前が必要です。',

    nextFirstFiles: (label, { many }) => `「${label}」に${many}をいくつかドロップしてください。`,
    nextSecondFiles: (label, { many }) =>
      `次に、別のものの${many}を「${label}」にドロップしてください。`,
    nextNoLabel: 'まず、ラベルを 2 つ追加してください。',
    nextOneLabel: 'ラベル 1 つでは足りません。もう 1 つ追加してください。',
    learning: 'モデルを更新しています…',
    known: (labels) =>
      `開いたモデルに含まれていたもの: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}。自分の例を追加すると改善できます。`,
    knownHint: '開いたモデルに含まれていました。',
    longerFiles: (label, { many }) => `「${label}」に${many}をもういくつかドロップしてください。`,
    onceMoreFiles: ({ many }) =>
      `どのくらい正確かを見るには、各ラベルに${many}をもう少し追加してください。`,
    soFarFiles: (words, { many }) =>
      `今のところ: ${words}。各ラベルに${many}を追加すると、より確かになります。`,
    rightEveryTime: 'ほぼ毎回正しい',
    right: (times, outOf) => `${number(outOf)} 回に ${number(times)} 回ほど正しい`,
    rightHalf: '半分ほど正しい',
    rightSeldom: '間違いのほうが多い',
    range,
    why: 'なぜ?',

    understand: '詳しく見る',
    cell: (n, shown, said) => `「${shown}」の${examples(n)}を「${said}」と認識`,
    tooEarly: '例がまだ少なすぎます。',
    newPeople: (n) => `初めて会う人: 10回のうち約${n}回正解。`,
    adviceHeading: 'いちばん効果があること',
    advice: {
      secondLabel: 'ラベル 1 つでは足りません。',
      ready: 'モデルができました。ページで使ってみましょう。',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: '操作',
    undo: '元に戻す',
    redo: 'やり直す',
    saveProject: 'プロジェクトを保存',
    saveProjectShort: '保存',
    open: '開く…',
    savedAs: (name) => `${name} として保存しました。`,
    openAs: {
      image: '画像として開く',
      audio: '音として開く',
      pose: '姿勢として開く',
      hand: '手のサインとして開く',
      poseMovements: '動作として開く',
      handMovements: '手の動作として開く',
    },
    cancelOpening: '開くのをやめる',
    openingFile: (name) => `${name} を開いています…`,
    opened: (name, labels, n) => `${name} を開きました: ${labelsOf(labels)}、${examples(n)}。`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`読み取れない: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`何も見つからない: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`対応していない種類: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `${all}をスキップしました(${list(reasons)})。`;
    },
    openedInstead: '作業内容が置き換わりました。「元に戻す」で戻せます。',
    useIt: '使う',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'コピー',
    copied: 'コピーしました',
    copyFailed: '選択して手動でコピーしてください',

    othersHeading: 'ほかのプログラム向け',
    others: {
      'teachable-machine': 'Teachable Machine 用のモデル',
      layers: 'Keras 用のモデル',
      examples: 'Teachable Machine 用の写真',
    },
    othersNoMovements:
      'Teachable Machine と Keras は動作を扱えないため、このモデルはそれら向けに保存できません。',
    othersBusy: '保存しています…',
    leftOutHeading: '含まれないもの:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '「どれでもない」: ほかのプログラムは必ずラベルを付けます。';
        case 'evaluation':
          return '正確さの値。';
        case 'box':
          return '対象の範囲。ほかのプログラムは映像全体を見ます。';
        case 'camera-direction':
          return 'カメラ映像の向き。左右が重要なら、そちらで flip を false にしてください。';
        case 'takes':
          return 'どの写真が同じ撮影のものか。';
        case 'picture-edges':
          return '写真の、中央の正方形の外側。';
        case 'examples-without-picture':
          return `写真のない${examples(what.count)}。`;
        case 'empty-label':
          return `例のない「${what.label}」。`;
        case 'label-characters':
          return `「${what.label}」という名前(${what.written} になります)。`;
      }
    },
    saveFile: 'ファイルに保存',
    goOnHere: 'ここで続ける',
    reextracting: '例を更新しています…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
