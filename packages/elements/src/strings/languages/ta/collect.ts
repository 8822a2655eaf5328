import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Tamil. */
export const collect = ({ number, percent, list, plural }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `${many} சோதி`,
  tryFilesHint: 'இங்கே விடுங்கள். இவற்றிலிருந்து கற்காது.',
  tried: 'சோதித்தவை',
  tryingFiles: (n) => `சோதிக்கிறது: ${number(n)}…`,
  shouldBe: (label) => `${label} ஆக வேண்டும்`,

  keepAs: 'சோதனையாக வை:',
  keepNamed: (label, n) => `${label} சோதனையாக வை: ${number(n)}`,
  keepByFolders: (n) => `கோப்புறைப்படி ${number(n)} சோதனைகளாக வை`,
  kept: (n) => (n === 1 ? 'சோதனையாக வைக்கப்பட்டது.' : `${number(n)} சோதனைகளாக வைக்கப்பட்டன.`),
  showTests: (n) => (n === 1 ? 'சோதனையைக் காட்டு' : `${number(n)} சோதனைகளைக் காட்டு`),

  testsHeading: (n) => (n === 1 ? 'உங்கள் சோதனை' : `உங்கள் ${number(n)} சோதனைகள்`),
  testsHint: 'இவற்றிலிருந்து ஒருபோதும் கற்காது. மாதிரி இப்போது சொல்வது இது.',
  test: (position, label) => `${label} சோதனை ${number(position)}`,
  allTests: 'எல்லாச் சோதனைகளும்',
  isTest: 'இது ஒரு சோதனை: மாதிரி இதிலிருந்து கற்காது.',

  countLabels: (n) => plural(n, { one: '# லேபிள்', other: '# லேபிள்கள்' }),
  countTests: (n) => plural(n, { one: '# சோதனை', other: '# சோதனைகள்' }),
  added: (what) => `சேர்க்கப்பட்டது: ${list(what)}.`,
  openOrAdd: (name) => `இதற்குப் பதிலாக ${name} திறக்கவா, அல்லது அதன் எடுத்துக்காட்டுகளை இவற்றுடன் சேர்க்கவா?`,
  addProjects: (n) => `இந்த ${number(n)} திட்டங்களின் எடுத்துக்காட்டுகளைச் சேர்க்கவா?`,
  addToThese: 'இவற்றுடன் சேர்',
  openInstead: 'பதிலாகத் திற',
  whoTaught: (name) => `${name} யார் கற்பித்தது?`,

  foldersOf: () => 'எல்லாம், கோப்புறைகளில்',
  foldersProgress: (fraction) => `சேமிக்கிறது, ${percent(fraction)}`,
  withoutOriginal: (n) => `மூலம் இல்லாத எடுத்துக்காட்டுகள்: ${number(n)}.`,
  notInFolders: (n) => `நீங்கள் விட்டுவிட்ட எடுத்துக்காட்டுகள்: ${number(n)}.`,
  losesTakes: 'எவை ஒரே பதிவைச் சேர்ந்தவை என்பது.',
  leftOutCount: (n) => `${number(n)} விடப்பட்டன`,
});
