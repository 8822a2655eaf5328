import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Arabic. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `المثال ${number(position)} من ${label}`,
  exampleLeftOut: (position, label) => `المثال ${number(position)} من ${label}، مستبعد`,
  isLeftOut: 'مستبعد: لا يتعلّم النموذج منه.',
  play: 'تشغيل',
  backTo: (position, label) => `العودة إلى المثال ${number(position)} من ${label}`,
  mostLike: 'الأكثر شبهًا',
  fewer: 'عرض أقل',

  moveTo: 'نقل إلى…',
  leaveOut: 'استبعاد',
  takeIn: 'إعادة الإدراج',
  remove: 'إزالة',
  select: 'تحديد',
  selected: (n) => `المحدد: ${number(n)}`,

  removed: (n) => (n === 1 ? 'تمت الإزالة.' : `تمت الإزالة: ${number(n)}.`),
  moved: (n, label) =>
    n === 1 ? `تم النقل إلى ${label}.` : `تم النقل إلى ${label}: ${number(n)}.`,
  wasLeftOut: (n) => (n === 1 ? 'تم الاستبعاد.' : `تم الاستبعاد: ${number(n)}.`),
  wasTakenIn: (n) => (n === 1 ? 'تمت إعادة الإدراج.' : `تمت إعادة الإدراج: ${number(n)}.`),

  suspects: 'قد تكون تسمية هذه خاطئة',
  suspectsHint: 'أعطاها نموذج لم يرها تسمية أخرى.',
  testedAs: (label) => `نتيجة الاختبار من دون هذا المثال: ${label}`,
  confusions: 'ما الذي يختلط',
  noConfusions: 'تم التعرّف على كل الأمثلة.',
  showTable: 'عرض الجدول كاملًا',
  hideTable: 'إخفاء الجدول',
});
