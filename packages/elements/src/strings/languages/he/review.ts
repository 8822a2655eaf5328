import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Hebrew. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `דוגמה ${number(position)} של ${label}`,
  exampleLeftOut: (position, label) => `דוגמה ${number(position)} של ${label}, הושמטה`,
  isLeftOut: 'הושמטה: המודל לא לומד ממנה.',
  play: 'השמעה',
  backTo: (position, label) => `חזרה לדוגמה ${number(position)} של ${label}`,
  mostLike: 'הכי דומות',
  fewer: 'להציג פחות',

  moveTo: 'העברה אל…',
  leaveOut: 'השמטה',
  takeIn: 'הכללה מחדש',
  remove: 'הסרה',
  select: 'בחירה',
  selected: (n) => `נבחרו: ${number(n)}`,

  removed: (n) => (n === 1 ? 'הוסרה.' : `הוסרו: ${number(n)}.`),
  moved: (n, label) => (n === 1 ? `הועברה אל ${label}.` : `הועברו אל ${label}: ${number(n)}.`),
  wasLeftOut: (n) => (n === 1 ? 'הושמטה.' : `הושמטו: ${number(n)}.`),
  wasTakenIn: (n) => (n === 1 ? 'נכללה מחדש.' : `נכללו מחדש: ${number(n)}.`),

  suspects: 'ייתכן שהתווית של אלה שגויה',
  suspectsHint: 'מודל שלא ראה אותן נתן להן תווית אחרת.',
  testedAs: (label) => `נבדקה בלי הדוגמה הזאת: ${label}`,
  confusions: 'מה מתבלבל',
  noConfusions: 'כל הדוגמאות זוהו.',
  showTable: 'הצגת הטבלה כולה',
  hideTable: 'הסתרת הטבלה',
});
