import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Korean. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `네트워크를 다듬으면 더 좋아질 수 있습니다(약 ${duration(seconds)}).`,
  start: '다듬기',
  running: '네트워크를 다듬는 중',
  left: (seconds) => `남은 시간: ${duration(seconds)}`,
  pause: '일시 중지',
  resume: '계속',
  paused: '일시 중지됨',
  helped: (before, after) =>
    `다듬었습니다. 따로 떼어 둔 예의 정답률: ${percent(after)}, 이전 ${percent(before)}.`,
  unhelpful: '여기서는 다듬기가 도움이 되지 않았습니다. 바뀐 것은 없습니다.',
});
