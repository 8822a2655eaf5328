import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Korean. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `${label}의 예시 ${number(position)}`,
  exampleLeftOut: (position, label) => `${label}의 예시 ${number(position)}, 제외됨`,
  isLeftOut: '제외됨: 모델이 이 예시로 학습하지 않습니다.',
  play: '재생',
  backTo: (position, label) => `${label}의 예시 ${number(position)}(으)로 돌아가기`,
  mostLike: '가장 비슷한 예시',
  fewer: '간단히 보기',

  moveTo: '이동…',
  leaveOut: '제외',
  takeIn: '다시 포함',
  remove: '삭제',
  select: '선택',
  selected: (n) => `${number(n)}개 선택됨`,

  removed: (n) => (n === 1 ? '삭제했습니다.' : `${number(n)}개를 삭제했습니다.`),
  moved: (n, label) =>
    n === 1 ? `${label}(으)로 옮겼습니다.` : `${number(n)}개를 ${label}(으)로 옮겼습니다.`,
  wasLeftOut: (n) => (n === 1 ? '제외했습니다.' : `${number(n)}개를 제외했습니다.`),
  wasTakenIn: (n) => (n === 1 ? '다시 포함했습니다.' : `${number(n)}개를 다시 포함했습니다.`),

  suspects: '라벨이 잘못되었을 수 있는 예시',
  suspectsHint: '이 예시를 보지 않은 모델은 다른 라벨로 판단했습니다.',
  testedAs: (label) => `이 예시 없이 테스트한 결과: ${label}`,
  confusions: '혼동되는 것',
  noConfusions: '모든 예시가 인식되었습니다.',
  showTable: '전체 표 보기',
  hideTable: '표 숨기기',
});
