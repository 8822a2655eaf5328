import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Korean. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: '보고 있는 곳',
  toggleOpened: '보고 있던 곳',
  looksAt: [
    '주로 왼쪽 위를 봅니다.',
    '주로 위쪽을 봅니다.',
    '주로 오른쪽 위를 봅니다.',
    '주로 왼쪽을 봅니다.',
    '주로 가운데를 봅니다.',
    '주로 오른쪽을 봅니다.',
    '주로 왼쪽 아래를 봅니다.',
    '주로 아래쪽을 봅니다.',
    '주로 오른쪽 아래를 봅니다.',
  ],
  otherPlace: (labels) =>
    `배경을 학습했을 수 있습니다. 다른 곳에서도 가르쳐 주세요: ${list(labels)}.`,
  learntBackground: (labels) =>
    `사진의 가운데만 보여 주면 대부분 다른 것으로 인식됩니다: ${list(labels)}. 물건을 가운데에 두고 다른 곳에서도 가르쳐 주세요. 또는 화면에서 중요한 부분에 틀을 그려 주세요. 손 모양은 손만 보는 손 모양 트레이너로 가르치는 것이 좋습니다.`,
  box: {
    toggle: '화면의 일부만 보기',
    frame: '사용할 부분',
    hint: '테두리 안만 배우고 알아봅니다. 마우스나 손가락으로 끌어서 그리세요.',
    keys: '화살표 키로 옮기고, Shift와 화살표 키로 크기를 바꿉니다.',
    whole: '전체 화면',
    done: '완료',
    all: '전체 화면을 사용합니다.',
    at: (left, top, width, height) =>
      `왼쪽에서 ${left}, 위에서 ${top}, 너비 ${width}, 높이 ${height}.`,
  },
});
