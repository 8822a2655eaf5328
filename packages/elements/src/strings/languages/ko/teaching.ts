import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Korean. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}, ‘${confusedWith}’와(과) 가장 자주 혼동됨. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      '카메라에 무언가를 보여 주면서 해당 버튼을 누르고 계세요. 그런 다음 다른 것을 보여 주면서 다음 버튼을 누르고 계세요.',
    nextFirst: (label) => `카메라에 무언가를 보여 주고 ‘${label}’의 ‘눌러서 가르치기’를 누르세요.`,
    nextSecond: (label) => `이제 다른 것을 보여 주고 ‘${label}’의 ‘눌러서 가르치기’를 누르세요.`,
    longer: (label) => `‘${label}’을(를) 조금 더 오래 보여 주세요.`,
    onceMore: '얼마나 정확한지 보려면 조금씩 움직이면서 각각 한 번 더 촬영하세요.',
    onceMoreLabel: (label) =>
      `얼마나 정확한지 보려면 조금씩 움직이면서 ‘${label}’을(를) 한 번 더 촬영하세요.`,
    soFar: (words) => `지금까지: ${words}. 각각 한 번 더 촬영하면 더 확실해집니다.`,
    take: '기록하는 중…',
    timer: (label) => `타이머로 ‘${label}’ 가르치기: 3, 2, 1 후 3초 동안 기록`,
    understandIntro: '각 예시를, 그것을 본 적 없는 모델로 시험한 결과입니다.',
    taught: '보여 준 것',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `‘${label}’에는 아직 예시가 없습니다.`
          : `‘${label}’: ${plural(n, { other: '예시 #개' })}. 조금 더 있으면 도움이 됩니다.`,
      secondTake: (label) =>
        `‘${label}’의 예시가 모두 한 번의 촬영에서 나왔습니다. 다시 알아보는지 확인하려면 조금씩 움직이면서 한 번 더 촬영하세요.`,
      anotherTake: (label, takes) =>
        `‘${label}’: ${plural(takes, { other: '촬영 #번' })}. 몇 번 더 촬영하면 수치가 더 믿을 만해집니다.`,
      weak: weak('더 많은 곳에서, 더 많은 방향에서 보여 주세요.', '둘의 다른 점을 보여 주세요.'),
    },
    noAdvice: '약점이 없습니다. 다른 곳이나 다른 빛에서 시험해 보세요.',
  };
  const body = (apart: string) => weak('더 가까이, 더 멀리, 조금 돌려서 보여 주세요.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      '카메라에 손 모양을 보여 주면서 해당 버튼을 누르고 계세요. 그런 다음 다른 손 모양을 보여 주면서 다음 버튼을 누르고 계세요.',
    nextFirst: (label) => `카메라에 손 모양을 보여 주고 ‘${label}’의 ‘눌러서 가르치기’를 누르세요.`,
    nextSecond: (label) =>
      `이제 다른 손 모양을 보여 주고 ‘${label}’의 ‘눌러서 가르치기’를 누르세요.`,
    advice: { ...image.advice, weak: body('두 손 모양을 더 다르게 하세요.') },
    noAdvice: '약점이 없습니다. 다른 손으로 시험해 보세요.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      '타이머를 누르고 카운트다운 동안 자세를 취하세요. 그런 다음 다른 자세로도 똑같이 하세요.',
    nextFirst: (label) =>
      `‘${label}’의 ‘3, 2, 1 후 가르치기’를 누르고 카운트다운 동안 자세를 취하세요.`,
    nextSecond: (label) => `이제 ‘${label}’의 ‘3, 2, 1 후 가르치기’를 누르고 다른 자세를 취하세요.`,
    advice: { ...image.advice, weak: body('두 자세를 더 다르게 하세요.') },
    noAdvice: '약점이 없습니다. 다른 사람으로 시험해 보세요.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute:
      '먼저 방 소리를 가르치세요. 그런 다음 소리 하나를 가르치세요. 여러 번 되풀이해 내세요.',
    nextFirst: (label) =>
      `‘${label}’의 ‘3, 2, 1 후 가르치기’를 누르고 마이크가 5초 동안 듣게 하세요.`,
    nextSecond: (label) =>
      `이제 ‘${label}’의 ‘3, 2, 1 후 가르치기’를 누르고 그 소리를 여러 번 내세요.`,
    longer: (label) => `‘${label}’을(를) 조금 더 오래 녹음하세요.`,
    onceMore: '얼마나 정확한지 보려면 더 가까이 또는 멀리서 각각 한 번 더 녹음하세요.',
    onceMoreLabel: (label) =>
      `얼마나 정확한지 보려면 더 가까이 또는 멀리서 ‘${label}’을(를) 한 번 더 녹음하세요.`,
    timer: (label) => `타이머로 ‘${label}’ 가르치기: 3, 2, 1 후 5초 동안 기록`,
    understandIntro: '각 예시를, 그것을 들은 적 없는 모델로 시험한 결과입니다.',
    taught: '들려준 것',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `‘${label}’의 예시가 모두 한 번의 녹음에서 나왔습니다. 다시 알아보는지 확인하려면 더 가까이 또는 멀리서 한 번 더 녹음하세요.`,
      weak: weak(
        '더 크게, 더 작게, 그리고 방의 소음 속에서 녹음하세요.',
        '둘 다 더 녹음하거나, 더 다르게 하세요.',
      ),
    },
    noAdvice: '약점이 없습니다. 다른 방에서 시험해 보세요.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      '타이머를 누르고 뒤로 물러나, 카운트다운이 끝나면 동작을 하세요. 한 번 또는 사이를 두고 여러 번 하세요.',
    nextFirst: (label) =>
      `‘${label}’의 ‘3, 2, 1 후 가르치기’를 누르고 카운트다운이 끝나면 동작을 하세요.`,
    nextSecond: (label) =>
      `이제 ‘${label}’의 ‘3, 2, 1 후 가르치기’를 누르고 그 동작을 사이를 두고 여러 번 하세요.`,
    longer: (label) => `‘${label}’을(를) 몇 번 더 하세요.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: '각 동작을, 그것을 본 적 없는 모델로 시험한 결과입니다.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak('더 느리게, 더 빠르게, 다른 자리에서 하세요.', '두 동작을 더 다르게 하세요.'),
    },
    noAdvice: pose.noAdvice,
    privacy: '화면은 저장되지 않고 관절의 위치만 저장됩니다.',
    orFiles: '또는 동영상을 라벨에 끌어다 놓으세요.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute:
      '버튼을 누르고 있는 동안 다른 손으로 동작을 하세요. 한 번 또는 사이를 두고 여러 번 하세요.',
    nextFirst: (label) => `‘${label}’의 버튼을 누르고 있는 동안 다른 손으로 동작을 하세요.`,
    nextSecond: (label) =>
      `이제 ‘${label}’의 버튼을 누르고 있는 동안 그 동작을 사이를 두고 여러 번 하세요.`,
    privacy: '화면은 저장되지 않고 손가락의 위치만 저장됩니다.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
