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

/** What only a trainer shows, in Korean. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) => plural(n, { other: '예시 #개' });
  const pictures = (n: number) => plural(n, { other: '이미지 #장' });
  const filesOf = (n: number) => plural(n, { other: '파일 #개' });
  const labelsOf = (n: number) => plural(n, { other: '라벨 #개' });
  const seconds = (n: number) => plural(n, { other: '#초' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { other: '이 사진 #장' }),
    sound: (n) => plural(n, { other: '이 소리 #개' }),
    video: (n) => plural(n, { other: '이 동영상 #개' }),
  };
  const loadingDownload = (fraction: number) => `준비하는 중, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: '카메라',
        stop: '카메라 정지',
        looksLike: '비슷한 모습',
        privacy: '화면은 이 페이지 밖으로 나가지 않습니다.',
        orFiles: '또는 사진을 라벨에 끌어다 놓으세요.',
        opening: '카메라를 여는 중…',
        allow: '브라우저가 물으면 카메라를 허용하세요.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: '마이크',
        stop: '마이크 정지',
        looksLike: '비슷한 소리',
        privacy: '소리는 이 페이지 밖으로 나가지 않습니다.',
        orFiles: '또는 소리 파일을 라벨에 끌어다 놓으세요.',
        opening: '마이크를 여는 중…',
        allow: '브라우저가 물으면 마이크를 허용하세요.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `${many} 선택…`,
    stage: '화면',
    teachingOf: teaching(grammar),
    quiet: '조용합니다. 소리는 빛으로 나타납니다.',
    firstMinuteFiles: ({ many }) => `라벨마다 ${many} 몇 개를 끌어다 놓으세요.`,
    tryFile: ({ one }) => `${one} 시험하기`,
    tryFileHint: ({ one }) => `어느 라벨이 되는지 보려면 여기에 ${one} 하나를 놓으세요.`,
    backgroundHint: '아무 일도 없을 때의 방 소리입니다. 먼저 가르치세요.',
    somethingElseHint: '내 동작이 아닌 모든 것: 서 있기, 걷기, 긁기. 먼저 가르치세요.',
    flip: '카메라 전환',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `준비하세요: ${label}`,

    leftOrRight: '좌우가 뒤집힌 모습은 다른 것인가요?',
    sided: '좌우가 뒤집힌 모습을 다른 것으로 봅니다.',
    unsided: '좌우가 뒤집힌 모습을 같은 것으로 봅니다.',
    change: '변경',
    yes: '예',
    no: '아니요',

    labels: '라벨',
    whoTeaches: '누가 가르치나요?',
    whoTeachesHint:
      '입력하지 않아도 됩니다. 세 명 이상이 가르치면, 처음 보는 사람에게 얼마나 잘 맞는지 ‘이유’에 표시됩니다.',
    labelName: (label) => `라벨 ‘${label}’의 이름`,
    teach: '눌러서 가르치기',
    teachNamed: (label) => `‘${label}’ 가르치기`,
    teaching: '놓으면 멈춤',
    addFiles: (label, { many }) => `‘${label}’에 ${many} 추가`,
    teachTimed: '3, 2, 1 후 가르치기',
    teachHold: '누르고 있기',
    getReadyShort: '곧 시작…',
    addFilesShort: ({ many }) => `${many} 추가`,
    teachWaiting: (label, n, { kind }) => `${these[kind](n)}로 ‘${label}’ 가르치기`,
    removeLabel: (label) => `라벨 ‘${label}’ 삭제`,
    addLabel: '라벨 추가',
    howOften: (label) => `‘${label}’ 인식 빈도`,
    rarely: '드물게',
    switchOff: (label) => `‘${label}’ 끄기`,
    switchOn: (label) => `‘${label}’ 켜기`,
    labelIsOff: '꺼짐: 학습되지 않고 답이 되지도 않습니다',
    often: '자주',
    noneProvisional:
      '한 번의 촬영에서 나온 첫 추측입니다. 라벨마다 한 번 더 촬영하면 더 확실해집니다.',
    noExamples: '아직 예시 없음',
    examples,
    examplesOf: (label) => `‘${label}’의 예시`,
    showExamples: (label, n) => `‘${label}’의 ${examples(n)} 보기`,
    clear: '비우기',
    clearNamed: (label) => `‘${label}’의 예시 모두 삭제`,
    earlier: (n) => `${number(n)}개 더 보기`,
    missed: {
      'no-person': (n) => `${pictures(n)} 건너뜀: 사람이 보이지 않음`,
      'no-hand': (n) => `${pictures(n)} 건너뜀: 손이 보이지 않음`,
      'no-signal': (n) => `${seconds(n)} 건너뜀: 소리 없음`,
      'no-movement': () => '그 영상에 사람이 보이지 않았습니다',
      'cut-off': () => '추가되지 않음: 이전 예시처럼 엉덩이와 무릎이 화면에 나와야 합니다',
      'too-quiet': () => '그 기록에는 충분히 큰 소리가 없었습니다',
    },
    addingFiles: (n) => `추가하는 중: ${filesOf(n)}…`,
    whichLabel: '어느 라벨의 것인가요?',
    asNewLabel: '새 라벨',
    cancel: '취소',
    nameTaken: (label) => `‘${label}’ 라벨이 이미 있습니다.`,
    nameMissing: '라벨에는 이름이 필요합니다.',

    nextFirstFiles: (label, { many }) => `‘${label}’에 ${many} 몇 개를 끌어다 놓으세요.`,
    nextSecondFiles: (label, { many }) =>
      `이제 다른 것의 ${many} 몇 개를 ‘${label}’에 끌어다 놓으세요.`,
    nextNoLabel: '먼저 라벨 두 개를 추가하세요.',
    nextOneLabel: '라벨 하나로는 부족합니다. 하나 더 추가하세요.',
    learning: '모델을 업데이트하는 중…',
    known: (labels) =>
      `연 모델에 들어 있던 것: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. 직접 예시를 추가하면 더 좋아집니다.`,
    knownHint: '연 모델에 들어 있었습니다.',
    longerFiles: (label, { many }) => `‘${label}’에 ${many} 몇 개를 더 끌어다 놓으세요.`,
    onceMoreFiles: ({ many }) => `얼마나 정확한지 보려면 라벨마다 ${many} 몇 개를 더 추가하세요.`,
    soFarFiles: (words, { many }) =>
      `지금까지: ${words}. 라벨마다 ${many} 몇 개를 더 추가하면 더 확실해집니다.`,
    rightEveryTime: '거의 매번 맞음',
    right: (times, outOf) => `${number(outOf)}번 중 약 ${number(times)}번 맞음`,
    rightHalf: '절반쯤 맞음',
    rightSeldom: '틀릴 때가 더 많음',
    range,
    why: '이유',

    understand: '살펴보기',
    cell: (n, shown, said) => `‘${shown}’의 ${examples(n)}: ‘${said}’(으)로 인식`,
    tooEarly: '아직 예시가 너무 적습니다.',
    newPeople: (n) => `처음 보는 사람: 10번 중 약 ${n}번 맞음.`,
    adviceHeading: '가장 도움이 될 것',
    advice: {
      secondLabel: '라벨 하나로는 부족합니다.',
      ready: '모델이 준비되었습니다. 페이지에서 사용해 보세요.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: '작업',
    undo: '실행 취소',
    redo: '다시 실행',
    saveProject: '프로젝트 저장',
    saveProjectShort: '저장',
    open: '열기…',
    savedAs: (name) => `${name}(으)로 저장했습니다.`,
    openAs: {
      image: '이미지로 열기',
      audio: '소리로 열기',
      pose: '자세로 열기',
      hand: '손 모양으로 열기',
      poseMovements: '동작으로 열기',
      handMovements: '손 동작으로 열기',
    },
    cancelOpening: '열기 취소',
    openingFile: (name) => `${name} 여는 중…`,
    opened: (name, labels, n) => `${name} 열림: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`읽을 수 없음: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`찾은 것 없음: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`다른 종류: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `${all} 건너뜀(${list(reasons)}).`;
    },
    openedInstead: '기존 작업이 바뀌었습니다. ‘실행 취소’로 되돌릴 수 있습니다.',
    useIt: '사용하기',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: '복사',
    copied: '복사됨',
    copyFailed: '직접 선택해 복사하세요',

    othersHeading: '다른 프로그램용',
    others: {
      'teachable-machine': 'Teachable Machine용 모델',
      layers: 'Keras용 모델',
      examples: 'Teachable Machine용 사진',
    },
    othersNoMovements:
      'Teachable Machine과 Keras는 동작을 다루지 못하므로, 이 모델은 그 형식으로 저장할 수 없습니다.',
    othersBusy: '저장하는 중…',
    leftOutHeading: '포함되지 않음:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '‘해당 없음’: 다른 프로그램은 무엇에나 라벨을 붙입니다.';
        case 'evaluation':
          return '정확도 수치.';
        case 'box':
          return '사용할 부분. 다른 프로그램은 전체 화면을 봅니다.';
        case 'camera-direction':
          return '카메라 화면의 방향. 좌우가 중요하면 그곳에서 flip을 false로 설정하세요.';
        case 'takes':
          return '어느 사진이 같은 촬영에 속하는지.';
        case 'picture-edges':
          return '가운데 정사각형 바깥의 사진 가장자리.';
        case 'examples-without-picture':
          return `사진이 없는 ${examples(what.count)}.`;
        case 'empty-label':
          return `예시가 없는 ‘${what.label}’.`;
        case 'label-characters':
          return `이름 ‘${what.label}’: ${what.written}(으)로 바뀝니다.`;
      }
    },
    saveFile: '파일로 저장',
    goOnHere: '여기에서 계속',
    reextracting: '예시를 업데이트하는 중…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
