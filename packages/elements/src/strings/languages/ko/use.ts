import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Korean. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: '내 페이지에서 사용하기',
  useDisplay: '표시',
  useFaces: { bars: '막대', pill: '한 줄', picture: '화면' },
  usePreview: '페이지에서 보이는 모습',

  siteHeading: '페이지 내려받기',
  site: '모두 내려받기',
  siteHint:
    '페이지와 모델, 필요한 모든 것이 zip 파일 하나에 들어 있습니다. 압축을 풀고 폴더를 아무 웹 서버에나 올리세요.',
  siteProgress: (fraction) => `파일을 모으는 중, ${percent(fraction)}`,
  siteCancel: '취소',
  sitePage: {
    lang: 'ko',
    heading: (labels) => labels.join(', '),
    loading: '불러오는 중입니다. 이 글이 사라지지 않으면 페이지 옆에 ‘tl’ 폴더가 없는 것입니다.',
    asFile: [
      '이 페이지에는 웹 서버가 필요합니다',
      '파일로 열려서 브라우저가 스크립트와 카메라를 차단합니다. 이 폴더를 웹 서버에 올리거나 이 컴퓨터에서 서버를 실행하세요.',
      '여기에서 실행하려면 이 폴더에서 터미널을 열고 다음 두 줄 중 하나를 입력한 뒤 브라우저에서 http://localhost:8000 을 여세요.',
    ],
    commands: serveCommands,
  },

  snippetHeading: '또는 기존 페이지에 추가하기',
  useHow: '모델을 넣는 방법',
  useKinds: {
    inline: {
      name: '코드 하나에 모두',
      hint: '모델이 코드에 들어 있어 따로 올릴 모델 파일이 없습니다.',
    },
    hosted: {
      name: '파일로',
      hint: '모델 파일을 페이지 옆에 올리고 코드를 페이지에 붙여 넣으세요.',
    },
  },
  useFolder: '‘tl’ 폴더의 위치',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `다른 사람은 ${host}에 접근할 수 없습니다.` : `코드는 ${host}에서 요소를 불러옵니다.`} 다른 사이트에서는 그 서버가 허용할 때(CORS)만 코드가 작동합니다.`,
  useFolderHere: '폴더는 ‘모두 내려받기’의 zip에 있습니다. 사이트에 올리세요.',
  useSize: (kilobytes) => `모두 ${number(kilobytes)} KB.`,
  useFile: '모델 내려받기',
  useFileHint: (name) => `${name} 파일을 페이지와 같은 폴더에 두세요.`,
  useWhere: '붙여 넣을 곳',
  usePlaces: {
    html: { name: 'HTML', where: '<body>와 </body> 사이 아무 곳이나.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: '관리자로서 ‘사용자 정의 HTML’ 블록에. 다른 사용자에게는 플러그인이 필요합니다.',
      file: '플러그인이 있으면 ‘Classifier’ 블록을 추가해 파일을 올리면 되고 코드는 필요 없습니다. 없으면 ‘미디어’에 파일을 올리고 그 주소를 src에 적으세요.',
    },
    react: {
      name: 'React',
      where: '아무 컴포넌트에나.',
      file: '파일은 public/에 둡니다.',
    },
  },
});
