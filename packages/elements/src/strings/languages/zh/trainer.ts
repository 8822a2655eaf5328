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

/** What only a trainer shows, in Chinese. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) => plural(n, { other: '# 个样本' });
  const pictures = (n: number) => plural(n, { other: '# 张图片' });
  const filesOf = (n: number) => plural(n, { other: '# 个文件' });
  const labelsOf = (n: number) => plural(n, { other: '# 个标签' });
  const seconds = (n: number) => plural(n, { other: '# 秒' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { other: '这 # 张照片' }),
    sound: (n) => plural(n, { other: '这 # 个声音' }),
    video: (n) => plural(n, { other: '这 # 个视频' }),
  };
  const loadingDownload = (fraction: number) => `正在准备，${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: '摄像头',
        stop: '停止摄像头',
        looksLike: '看起来像',
        privacy: '画面绝不会离开此页面。',
        orFiles: '也可以把照片拖到标签上。',
        opening: '正在打开摄像头…',
        allow: '浏览器询问时，请允许使用摄像头。',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: '麦克风',
        stop: '停止麦克风',
        looksLike: '听起来像',
        privacy: '声音绝不会离开此页面。',
        orFiles: '也可以把声音文件拖到标签上。',
        opening: '正在打开麦克风…',
        allow: '浏览器询问时，请允许使用麦克风。',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `选择${many}…`,
    stage: '画面',
    teachingOf: teaching(grammar),
    quiet: '很安静。声音会显示为亮光。',
    firstMinuteFiles: ({ many }) => `请在每个标签上拖放几个${many}。`,
    tryFile: ({ one }) => `用${one}测试`,
    tryFileHint: ({ one }) => `把${one}拖到这里，看看属于哪个标签。`,
    backgroundHint: '没有事情发生时的环境声。请先教这个。',
    somethingElseHint: '任何不属于你的动作的情况: 站立、走动、挠痒。请先教这个。',
    flip: '切换摄像头',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `请准备: ${label}`,

    leftOrRight: '镜像画面算是不同的东西吗？',
    sided: '镜像画面视为不同。',
    unsided: '镜像画面视为相同。',
    change: '更改',
    yes: '是',
    no: '否',

    labels: '标签',
    whoTeaches: '谁在教？',
    whoTeachesHint: '可不填。有三个或更多人教过之后，“为什么？”会显示它对没见过的人有多准。',
    labelName: (label) => `标签“${label}”的名称`,
    teach: '按住来教',
    teachNamed: (label) => `教“${label}”`,
    teaching: '松开即停止',
    addFiles: (label, { many }) => `为“${label}”添加${many}`,
    teachTimed: '3、2、1 后教',
    teachHold: '按住',
    getReadyShort: '请准备…',
    addFilesShort: ({ many }) => `添加${many}`,
    teachWaiting: (label, n, { kind }) => `用${these[kind](n)}教“${label}”`,
    removeLabel: (label) => `删除标签“${label}”`,
    addLabel: '添加标签',
    howOften: (label) => `“${label}”被识别的频率`,
    rarely: '较少',
    switchOff: (label) => `停用“${label}”`,
    switchOn: (label) => `启用“${label}”`,
    labelIsOff: '已停用：不参与学习，也不会成为答案',
    often: '较多',
    noneProvisional: '根据一次录制的初步判断。每个标签再录一次会更可靠。',
    noExamples: '还没有样本',
    examples,
    examplesOf: (label) => `“${label}”的样本`,
    showExamples: (label, n) => `显示“${label}”的${examples(n)}`,
    clear: '清空',
    clearNamed: (label) => `删除“${label}”的所有样本`,
    earlier: (n) => `再显示 ${number(n)} 个`,
    missed: {
      'no-person': (n) => `跳过${pictures(n)}: 没有人`,
      'no-hand': (n) => `跳过${pictures(n)}: 没有手`,
      'no-signal': (n) => `跳过${seconds(n)}: 没有声音`,
      'no-movement': () => '那段录像中没有人',
      'cut-off': () => '未添加: 髋部和膝盖必须在画面中，和之前的样本一样',
      'too-quiet': () => '这段录音里没有足够响的声音',
    },
    addingFiles: (n) => `正在添加${filesOf(n)}…`,
    whichLabel: '这些属于哪个标签？',
    asNewLabel: '新标签',
    cancel: '取消',
    nameTaken: (label) => `已有名为“${label}”的标签。`,
    nameMissing: '标签需要名称。',

    nextFirstFiles: (label, { many }) => `请把几个${many}拖到“${label}”上。`,
    nextSecondFiles: (label, { many }) => `现在请把另一种东西的${many}拖到“${label}”上。`,
    nextNoLabel: '请先添加两个标签。',
    nextOneLabel: '一个标签不够。请再添加一个。',
    learning: '正在更新模型…',
    known: (labels) =>
      `打开的模型自带: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}。添加自己的样本可以改进模型。`,
    knownHint: '打开的模型自带。',
    longerFiles: (label, { many }) => `请再把几个${many}拖到“${label}”上。`,
    onceMoreFiles: ({ many }) => `请为每个标签再添加几个${many}，看看效果如何。`,
    soFarFiles: (words, { many }) => `目前: ${words}。为每个标签再添加${many}会更可靠。`,
    rightEveryTime: '几乎每次都对',
    right: (times, outOf) => `${number(outOf)} 次中约有 ${number(times)} 次对`,
    rightHalf: '大约一半是对的',
    rightSeldom: '错的多于对的',
    range,
    why: '为什么？',

    understand: '了解详情',
    cell: (n, shown, said) => `“${shown}”的${examples(n)}被识别为“${said}”`,
    tooEarly: '样本还太少。',
    newPeople: (n) => `对没见过的人：10 次中约 ${n} 次正确。`,
    adviceHeading: '最有帮助的做法',
    advice: {
      secondLabel: '一个标签不够。',
      ready: '模型已经可以用了。请在页面上使用。',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: '操作',
    undo: '撤销',
    redo: '重做',
    saveProject: '保存项目',
    saveProjectShort: '保存',
    open: '打开…',
    savedAs: (name) => `已保存为 ${name}。`,
    openAs: {
      image: '作为图片打开',
      audio: '作为声音打开',
      pose: '作为姿势打开',
      hand: '作为手势打开',
      poseMovements: '作为动作打开',
      handMovements: '作为手部动作打开',
    },
    cancelOpening: '取消打开',
    openingFile: (name) => `正在打开 ${name}…`,
    opened: (name, labels, n) => `已打开 ${name}: ${labelsOf(labels)}，${examples(n)}。`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`无法读取: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`没有找到目标: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`类型不支持: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `跳过${all}（${list(reasons)}）。`;
    },
    openedInstead: '它替换了你的内容。“撤销”可以恢复。',
    useIt: '使用',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: '复制',
    copied: '已复制',
    copyFailed: '请手动选择并复制',

    othersHeading: '用于其他程序',
    others: {
      'teachable-machine': 'Teachable Machine 模型',
      layers: 'Keras 模型',
      examples: '用于 Teachable Machine 的照片',
    },
    othersNoMovements: 'Teachable Machine 和 Keras 不支持动作，因此无法为它们保存这个模型。',
    othersBusy: '正在保存…',
    leftOutHeading: '不包含:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '“都不是”: 其他程序总会给出一个标签。';
        case 'evaluation':
          return '准确率数据。';
        case 'box':
          return '画面的有效部分：其他程序会看整个画面。';
        case 'camera-direction':
          return '摄像头画面的方向。如果左右有区别，请在那里把 flip 设为 false。';
        case 'takes':
          return '哪些照片属于同一次录制。';
        case 'picture-edges':
          return '照片在中央正方形以外的边缘。';
        case 'examples-without-picture':
          return `没有照片的${examples(what.count)}。`;
        case 'empty-label':
          return `没有样本的“${what.label}”。`;
        case 'label-characters':
          return `名称“${what.label}”，会变成 ${what.written}。`;
      }
    },
    saveFile: '保存文件',
    goOnHere: '在这里继续',
    reextracting: '正在更新样本…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
