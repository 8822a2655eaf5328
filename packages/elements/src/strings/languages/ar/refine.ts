import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Arabic. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `يمكن أن تتحسن النتيجة بضبط الشبكة (المدة التقريبية: ${duration(seconds)}).`,
  start: 'ضبط الشبكة',
  running: 'يجري ضبط الشبكة',
  left: (seconds) => `الوقت المتبقي: ${duration(seconds)}`,
  pause: 'إيقاف مؤقت',
  resume: 'متابعة',
  paused: 'متوقف مؤقتًا',
  helped: (before, after) =>
    `تم الضبط. نسبة الصواب في الأمثلة المحجوزة: ${percent(after)}، وكانت ${percent(before)}.`,
  unhelpful: 'لم يُفِد الضبط هنا. لم يتغير شيء.',
});
