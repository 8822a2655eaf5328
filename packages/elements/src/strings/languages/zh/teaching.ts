import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Chinese. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}。${alone}`
        : `${label}: ${accuracy}，最常与“${confusedWith}”混淆。${apart}`;
  const image: TeachingWords = {
    firstMinute: '把东西对着摄像头，按住它的按钮。然后换一样东西，按住下一个按钮。',
    nextFirst: (label) => `把东西对着摄像头，按下“${label}”的“按住来教”。`,
    nextSecond: (label) => `现在换一样东西，按下“${label}”的“按住来教”。`,
    longer: (label) => `请把“${label}”再多展示一会儿。`,
    onceMore: '请稍微移动，给每个标签再录一次，看看效果如何。',
    onceMoreLabel: (label) => `请稍微移动，再录一次“${label}”，看看效果如何。`,
    soFar: (words) => `目前: ${words}。每个标签再录一次会更可靠。`,
    take: '正在录制…',
    timer: (label) => `用定时器教“${label}”: 3、2、1，然后录制三秒`,
    understandIntro: '每个样本都由没有见过它的模型测试。',
    taught: '展示的',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `“${label}”还没有样本。`
          : `“${label}”有${plural(n, { other: '# 个样本' })}。再多几个会更好。`,
      secondTake: (label) =>
        `“${label}”的样本都来自同一次录制。请稍微移动，再录一次，看看能否再次识别。`,
      anotherTake: (label, takes) =>
        `“${label}”有${plural(takes, { other: '# 次录制' })}。再多几次，数据会更可靠。`,
      weak: weak('请在更多地方、从更多角度展示。', '请展示两者的区别。'),
    },
    noAdvice: '没有发现弱点。请换个地方或光线试试。',
  };
  const body = (apart: string) => weak('请近一点、远一点、稍微转一点展示。', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute: '对着摄像头做一个手势，按住它的按钮。然后做另一个手势，按住下一个按钮。',
    nextFirst: (label) => `对着摄像头做一个手势，按下“${label}”的“按住来教”。`,
    nextSecond: (label) => `现在做另一个手势，按下“${label}”的“按住来教”。`,
    advice: { ...image.advice, weak: body('请让两个手势的区别更大。') },
    noAdvice: '没有发现弱点。请换一只手试试。',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute: '按下定时器，在倒计时期间摆好姿势。然后用另一个姿势再做一遍。',
    nextFirst: (label) => `按下“${label}”的“3、2、1 后教”，在倒计时期间摆好姿势。`,
    nextSecond: (label) => `现在按下“${label}”的“3、2、1 后教”，摆另一个姿势。`,
    advice: { ...image.advice, weak: body('请让两个姿势的区别更大。') },
    noAdvice: '没有发现弱点。请换个人试试。',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute: '先教环境声。然后教一种声音: 反复发出这种声音。',
    nextFirst: (label) => `按下“${label}”的“3、2、1 后教”，让麦克风听五秒。`,
    nextSecond: (label) => `现在按下“${label}”的“3、2、1 后教”，反复发出这种声音。`,
    longer: (label) => `请把“${label}”再多录一会儿。`,
    onceMore: '请靠近或离远一点，给每个标签再录一次，看看效果如何。',
    onceMoreLabel: (label) => `请靠近或离远一点，再录一次“${label}”，看看效果如何。`,
    timer: (label) => `用定时器教“${label}”: 3、2、1，然后录制五秒`,
    understandIntro: '每个样本都由没有听过它的模型测试。',
    taught: '听到的',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `“${label}”的样本都来自同一次录制。请靠近或离远一点，再录一次，看看能否再次识别。`,
      weak: weak(
        '请录得响一点、轻一点，并在有环境噪声时录。',
        '请把两者都多录一些，或让区别更大。',
      ),
    },
    noAdvice: '没有发现弱点。请换个房间试试。',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute: '按下定时器，后退，在倒计时结束后做一个动作: 做一次，或间隔着做几次。',
    nextFirst: (label) => `按下“${label}”的“3、2、1 后教”，在倒计时结束后做动作。`,
    nextSecond: (label) => `现在按下“${label}”的“3、2、1 后教”，把那个动作间隔着做几次。`,
    longer: (label) => `请把“${label}”再做几次。`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: '每个动作都由没有见过它的模型测试。',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak('请做得慢一点、快一点，并换个位置做。', '请让两个动作的区别更大。'),
    },
    noAdvice: pose.noAdvice,
    privacy: '不会存储画面: 只存储关节的位置。',
    orFiles: '也可以把视频拖到标签上。',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute: '按住一个按钮，用另一只手做一个动作: 做一次，或间隔着做几次。',
    nextFirst: (label) => `按住“${label}”的按钮，用另一只手做动作。`,
    nextSecond: (label) => `现在按住“${label}”的按钮，把那个动作间隔着做几次。`,
    privacy: '不会存储画面: 只存储手指的位置。',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
