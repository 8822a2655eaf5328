import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Korean. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: '모든 라벨',
  triggerSequence: (labels) => labels.join(', 다음 '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `시험: ${words.length === 0 ? '아무것도 안 함' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: '시험 실행: 아직 아무 일도 일어나지 않습니다.',
  triggerNobody: '아직 들을 분류기가 없습니다.',
  triggerNothing: '‘tl-trigger’ 보내기',
  triggerPlay: (kind) => (kind === 'video' ? '동영상 재생' : '소리 재생'),
  triggerPause: (kind) => (kind === 'video' ? '동영상 일시 정지' : '소리 일시 정지'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `${time} 건너뛰기` : `${time} 위치로 이동`),
  triggerPress: (name) => `‘${name}’ 누르기`,
  triggerClass: (change, names) =>
    `‘${names}’ ${{ add: '켜기', remove: '끄기', toggle: '전환' }[change]}`,
  triggerShow: (what) => `${what} 보이기`,
  triggerHide: (what) => `${what} 숨기기`,
  triggerScrollTo: (what) => `${what} 위치로 스크롤`,
  triggerNext: '다음',
  triggerPrevious: '이전',
  triggerGo: (where) => `${where} 페이지로 이동`,
  triggerSendKey: (key) => `${key} 키 누르기`,
  triggerSay: (words) => (words === '' ? '라벨 말하기' : `‘${words}’ 말하기`),
  triggerMidi: (message) => `MIDI 보내기: ${message}`,
  triggerPost: (address) => `${address} 주소로 보내기`,
  triggerSet: (name) => `${name} 직접 설정`,
  triggerTone: (name) => `‘${name}’ 재생`,
  triggerSound: (name) => (name === '' ? '소리 재생' : `‘${name}’ 재생`),
});
