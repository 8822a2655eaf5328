import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Hebrew. */
export const collect = ({ number, percent, list }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `ניסיון עם ${many}`,
  tryFilesHint: 'לגרור לכאן. לא לומדים מהם.',
  tried: 'מה שנוסה',
  tryingFiles: (n, { many }) => `בניסיון: ${number(n)} ${many}…`,
  shouldBe: (label) => `צריך להיות ${label}`,

  keepAs: 'לשמור כמבחן:',
  keepNamed: (label, n, { one, many }) =>
    `לשמור כמבחן של ${label}: ${n === 1 ? one : `${number(n)} ${many}`}`,
  keepByFolders: (n) => `לשמור ${number(n)} כמבחנים לפי תיקיות`,
  kept: (n) => (n === 1 ? 'נשמר כמבחן.' : `${number(n)} נשמרו כמבחנים.`),
  showTests: (n) => (n === 1 ? 'הצגת המבחן' : `הצגת ${number(n)} מבחנים`),

  testsHeading: (n) => (n === 1 ? 'המבחן שלך' : `${number(n)} המבחנים שלך`),
  testsHint: 'לעולם לא לומדים מהם. כך המודל עונה עליהם עכשיו.',
  test: (position, label) => `מבחן ${number(position)} של ${label}`,
  allTests: 'כל המבחנים',
  isTest: 'מבחן: המודל לא לומד ממנו.',

  countLabels: (n) => `תוויות: ${number(n)}`,
  countTests: (n) => `מבחנים: ${number(n)}`,
  added: (what) => `נוספו: ${list(what)}.`,
  openOrAdd: (name) => `לפתוח את ${name} במקום, או להוסיף את הדוגמאות שבו לאלה?`,
  addProjects: (n) => `להוסיף את הדוגמאות של ${number(n)} הפרויקטים האלה?`,
  addToThese: 'להוסיף לאלה',
  openInstead: 'לפתוח במקום',
  whoTaught: (name) => `מי לימד את ${name}?`,

  foldersOf: ({ many }) => `הכול (${many}), בתיקיות`,
  foldersProgress: (fraction) => `בשמירה, ${percent(fraction)}`,
  withoutOriginal: (n) => `דוגמאות בלי מקור: ${number(n)}.`,
  notInFolders: (n) => `דוגמאות שהושמטו: ${number(n)}.`,
  losesTakes: 'אילו מהן מאותה הקלטה.',
  leftOutCount: (n) => `הושמטו ${number(n)}`,
});
