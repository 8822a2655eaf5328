import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Arabic. */
export const collect = ({ number, percent, list }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `تجربة ${many}`,
  tryFilesHint: 'أفلتها هنا. لا يتعلّم النموذج منها.',
  tried: 'ما جُرّب',
  tryingFiles: (n) => `جارٍ التجربة: ${number(n)}…`,
  shouldBe: (label) => `الصحيح: ${label}`,

  keepAs: 'الاحتفاظ كاختبار:',
  keepNamed: (label, n) => `الاحتفاظ كاختبار لـ ${label}: ${number(n)}`,
  keepByFolders: (n) => `الاحتفاظ كاختبارات حسب المجلد: ${number(n)}`,
  kept: (n) => (n === 1 ? 'تم الاحتفاظ به كاختبار.' : `تم الاحتفاظ كاختبارات: ${number(n)}.`),
  showTests: (n) => (n === 1 ? 'عرض الاختبار' : `عرض الاختبارات: ${number(n)}`),

  testsHeading: (n) => (n === 1 ? 'اختبارك' : `اختباراتك: ${number(n)}`),
  testsHint: 'لا يتعلّم النموذج منها أبدًا. هذا ما يقوله عنها الآن.',
  test: (position, label) => `الاختبار ${number(position)} لـ ${label}`,
  allTests: 'كل الاختبارات',
  isTest: 'اختبار: لا يتعلّم النموذج منه.',

  countLabels: (n) => `التسميات: ${number(n)}`,
  countTests: (n) => `الاختبارات: ${number(n)}`,
  added: (what) => `أُضيف: ${list(what)}.`,
  openOrAdd: (name) => `هل تريد فتح ${name} بدلًا من هذا، أم إضافة أمثلته إلى هذه؟`,
  addProjects: (n) => `إضافة أمثلة هذه المشاريع (${number(n)})؟`,
  addToThese: 'إضافة إلى هذه',
  openInstead: 'فتح بدلًا من هذا',
  whoTaught: (name) => `من علّم ${name}؟`,

  foldersOf: ({ many }) => `كل ${many} في مجلدات`,
  foldersProgress: (fraction) => `جارٍ الحفظ، ${percent(fraction)}`,
  withoutOriginal: (n) => `أمثلة بلا أصل: ${number(n)}.`,
  notInFolders: (n) => `أمثلة استبعدتها: ${number(n)}.`,
  losesTakes: 'أيها من التسجيل نفسه.',
  leftOutCount: (n) => `المستبعد: ${number(n)}`,
});
