import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = '준비하는 중…';

/** What a classifier shows, in Korean. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `라벨 ${number(n)}`,
  of: {
    camera: { start: '카메라 시작', loading, waiting: '화면을 기다리는 중' },
    microphone: { start: '마이크 시작', loading, waiting: '듣는 중…' },
  },
  background: '배경 소리',
  somethingElse: '그 밖의 것',
  noneOfThese: '해당 없음',
  doubts: {
    'other-network':
      '이 모델을 학습시킨 네트워크가 여기와 다를 수 있습니다. 사용하기 전에 시험해 보세요.',
  },
  sure: (label) => `확신도: ${label}`,
  close: '닫기',
  again: '다시 시도',
  explain: explainWith({
    'camera-denied':
      '카메라가 차단되었습니다. 주소 표시줄이나 시스템 설정에서 허용한 뒤 다시 시도하세요.',
    'camera-missing':
      '카메라를 찾을 수 없습니다. 카메라를 연결하거나, 사진을 사용하거나, 다른 브라우저에서 페이지를 여세요.',
    'camera-busy':
      '카메라가 시작되지 않았습니다. 다른 프로그램이나 탭에서 사용 중일 수 있습니다. 닫은 뒤 다시 시도하세요.',
    'camera-lost':
      '카메라에서 화면이 오지 않습니다. 연결되어 있고 켜져 있는지 확인한 뒤 다시 시도하세요.',
    'insecure-context':
      '브라우저는 안전한 페이지에만 카메라와 마이크를 허용합니다. 이 페이지를 https:// 로 여세요.',
    'microphone-denied':
      '마이크가 차단되었습니다. 주소 표시줄이나 시스템 설정에서 허용한 뒤 다시 시도하세요.',
    'microphone-missing':
      '마이크를 찾을 수 없습니다. 마이크를 연결하거나, 소리 파일을 사용하거나, 다른 브라우저에서 페이지를 여세요.',
    'microphone-busy':
      '마이크가 시작되지 않았습니다. 다른 프로그램에서 사용 중일 수 있습니다. 닫은 뒤 다시 시도하세요.',
    'microphone-lost':
      '마이크에서 소리가 오지 않습니다. 연결되어 있고 켜져 있는지 확인한 뒤 다시 시도하세요.',
    'microphone-muted': '마이크가 음소거되어 있습니다. 음소거를 해제한 뒤 다시 시도하세요.',
    'sound-output-missing':
      '소리를 낼 장치를 찾을 수 없습니다. 스피커나 헤드폰을 연결한 뒤 다시 시도하세요.',
    'code-not-found': '불러오지 못한 것이 있습니다. 연결을 확인한 뒤 다시 시도하세요.',
    'file-corrupt': '이 파일은 손상되었거나 읽을 수 없습니다. 다른 사본을 사용하세요.',
    'too-new': '더 새로운 버전에서 저장되었습니다. 페이지를 새로고침해 업데이트하세요.',
    'model-unsupported': '이 모델이나 파일로는 할 수 없습니다.',
    'model-missing': '아직 모델이 없습니다. 두 개 이상의 라벨에 예시가 필요합니다.',
    'project-too-large':
      '이 프로젝트는 파일 하나에 담기에 너무 큽니다. 필요 없는 예시를 지우고 다시 저장하세요.',
    'project-elsewhere':
      '이 프로젝트는 다른 탭에 열려 있어 이제 그곳에 저장됩니다. 그 탭을 닫거나 여기에서 계속하세요.',
    'input-unreadable': '읽을 수 없습니다. 다른 것을 사용하세요.',
    'input-empty': '비어 있습니다. 다른 것을 선택하세요.',
    'nothing-found': '아무것도 찾지 못했습니다. 더 크게 보이는 것을 선택하세요.',
    'label-exists': '같은 이름의 라벨이 이미 있습니다. 다른 이름을 고르세요.',
    'need-two-labels': '두 개 이상의 라벨에 예시를 추가하세요.',
    'need-more-examples':
      '얼마나 정확한지 아직 알 수 없습니다. 라벨마다 예시를 네 개 이상 추가하세요.',
    'storage-full':
      '브라우저의 저장 공간이 가득 찼습니다. 계속할 수 있지만, 페이지를 닫기 전에 파일로 저장하세요.',
    'storage-blocked':
      '브라우저가 이 페이지의 저장을 막고 있습니다. 계속할 수 있지만, 페이지를 닫기 전에 파일로 저장하세요.',
    'storage-evicted':
      '저장된 프로젝트가 브라우저나 다른 탭에서 삭제되었습니다. 가끔 파일로 저장하세요.',
    'gesture-needed':
      '브라우저는 페이지를 클릭한 뒤에만 소리를 재생합니다. 페이지를 클릭한 뒤 다시 시도하세요.',
    'media-unplayable': '여기에서는 재생할 수 없습니다.',
    'voice-missing': '이 브라우저에는 이 언어의 음성이 없습니다.',
    'midi-missing': 'MIDI 출력이 없습니다. 악기를 연결하거나 Chrome, Edge, Firefox를 사용하세요.',
    'midi-denied': 'MIDI가 차단되었습니다. 주소 표시줄에서 허용한 뒤 버튼을 다시 누르세요.',
    'post-failed': '아무것도 보내지 못했습니다. 연결을 확인하세요.',
    'canvas-blocked':
      '이 브라우저는 페이지에 이미지를 숨깁니다. 이 페이지가 읽을 수 있게 허용하고 새로고침하세요.',
    'no-backend':
      '이 브라우저에서는 모델을 실행할 수 없습니다. 새로고침하거나 최신 브라우저를 사용하세요.',
    'graphics-lost': '브라우저가 이 페이지의 그래픽 처리를 중단했습니다. 새로고침하세요.',
    'out-of-memory': '메모리가 부족합니다. 다른 탭을 닫고 새로고침하세요.',
    'worker-lost': '브라우저가 이 페이지의 일부를 종료했습니다. 다른 탭을 닫고 다시 시도하세요.',
    aborted: '끝나기 전에 중단되었습니다.',
    page: '이 페이지의 설정이 올바르지 않습니다. 만든 사람은 여기에서 이유를 볼 수 있습니다.',
    other: '잘되지 않았습니다.',
  }),
  start: '시작',
  nothing: {
    'no-person': '사람이 보이지 않음',
    'no-hand': '손이 보이지 않음',
    'no-signal': '소리 없음',
    'no-movement': '움직임 없음',
  },
  saysLabels: '현재 라벨',
});
