import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Korean. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: '기록',
    perSecond: '초당 예시',
    delay: '타이머 카운트다운',
    noDelay: '없음',
    length: '타이머 기록 시간',
    quietBelow: '조용한 초 제외',
    everything: '끔',
    quietHint: '막대는 지금 소리의 크기입니다. 표시보다 조용한 초는 사용되지 않습니다.',
    defaults: '기본값 사용',
    timerShort: '타이머로 가르치기',
    heard: '기록된 소리',
    heardSecond: (n) => `${number(n)}초째`,
    heardHint: '초를 누르면 제외됩니다.',
    countdown: '카운트다운',
    recording: '기록',
  });
};
