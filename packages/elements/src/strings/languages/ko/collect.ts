import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Korean. */
export const collect = ({ number, percent, list }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `${many} 시험하기`,
  tryFilesHint: '여기에 놓으세요. 학습에는 쓰이지 않습니다.',
  tried: '시험한 것',
  tryingFiles: (n, { many }) => `${many} ${number(n)}개 시험 중…`,
  shouldBe: (label) => `정답: ${label}`,

  keepAs: '테스트로 남기기:',
  keepNamed: (label, n, { many }) => `${label} 테스트로 남기기: ${many} ${number(n)}개`,
  keepByFolders: (n) => `폴더대로 ${number(n)}개를 테스트로 남기기`,
  kept: (n) => (n === 1 ? '테스트로 남겼습니다.' : `${number(n)}개를 테스트로 남겼습니다.`),
  showTests: (n) => (n === 1 ? '테스트 보기' : `테스트 ${number(n)}개 보기`),

  testsHeading: (n) => (n === 1 ? '내 테스트' : `내 테스트 ${number(n)}개`),
  testsHint: '학습에 쓰이지 않습니다. 지금 모델의 답입니다.',
  test: (position, label) => `${label} 테스트 ${number(position)}`,
  allTests: '모든 테스트',
  isTest: '테스트: 모델은 여기서 학습하지 않습니다.',

  countLabels: (n) => `라벨 ${number(n)}개`,
  countTests: (n) => `테스트 ${number(n)}개`,
  added: (what) => `추가됨: ${list(what)}.`,
  openOrAdd: (name) => `대신 ${name}을(를) 열까요, 아니면 그 예시를 여기에 추가할까요?`,
  addProjects: (n) => `이 프로젝트 ${number(n)}개의 예시를 추가할까요?`,
  addToThese: '여기에 추가',
  openInstead: '대신 열기',
  whoTaught: (name) => `${name}은(는) 누가 가르쳤나요?`,

  foldersOf: ({ many }) => `모든 ${many}, 폴더별로`,
  foldersProgress: (fraction) => `저장 중, ${percent(fraction)}`,
  withoutOriginal: (n) => `원본이 없는 예시 ${number(n)}개.`,
  notInFolders: (n) => `제외한 예시 ${number(n)}개.`,
  losesTakes: '어느 것이 같은 테이크인지.',
  leftOutCount: (n) => `${number(n)}개 제외`,
});
