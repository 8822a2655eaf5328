import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Arabic. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'التسجيل',
    perSecond: 'أمثلة في الثانية',
    delay: 'العدّ التنازلي للمؤقت',
    noDelay: 'بدون عدّ',
    length: 'مدة تسجيل المؤقت',
    quietBelow: 'ترك الثواني الهادئة',
    everything: 'إيقاف',
    quietHint: 'يُظهر الشريط شدة الصوت الآن. الثانية التي تبقى دون العلامة لا تُؤخذ.',
    defaults: 'استخدام الإعدادات الافتراضية',
    timerShort: 'التعليم بمؤقت',
    heard: 'ما تم تسجيله',
    heardSecond: (n) => `الثانية ${number(n)}`,
    heardHint: 'اضغط على ثانية لاستبعادها.',
    countdown: 'العدّ التنازلي',
    recording: 'التسجيل',
  });
};
