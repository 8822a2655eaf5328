import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Arabic. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'أي تسمية',
  triggerSequence: (labels) => labels.join('، ثم '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `تجربة: ${words.length === 0 ? 'لا شيء' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'تجربة: لا يحدث شيء بعد.',
  triggerNobody: 'لا يوجد مصنّف للاستماع إليه بعد.',
  triggerNothing: 'إرسال «tl-trigger»',
  triggerPlay: (kind) => (kind === 'video' ? 'تشغيل الفيديو' : 'تشغيل الصوت'),
  triggerPause: (kind) => (kind === 'video' ? 'إيقاف الفيديو مؤقتًا' : 'إيقاف الصوت مؤقتًا'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `الانتقال بمقدار ${time}` : `الانتقال إلى ${time}`),
  triggerPress: (name) => `ضغط «${name}»`,
  triggerClass: (change, names) =>
    `${{ add: 'تفعيل', remove: 'إيقاف', toggle: 'تبديل' }[change]} «${names}»`,
  triggerShow: (what) => `إظهار ${what}`,
  triggerHide: (what) => `إخفاء ${what}`,
  triggerScrollTo: (what) => `التمرير إلى ${what}`,
  triggerNext: 'التالي',
  triggerPrevious: 'السابق',
  triggerGo: (where) => `الانتقال إلى ${where}`,
  triggerSendKey: (key) => `ضغط المفتاح ${key}`,
  triggerSay: (words) => (words === '' ? 'قول التسمية' : `قول «${words}»`),
  triggerMidi: (message) => `إرسال MIDI: ${message}`,
  triggerPost: (address) => `الإرسال إلى ${address}`,
  triggerSet: (name) => `ضبط ${name} يدويًا`,
  triggerTone: (name) => `تشغيل «${name}»`,
  triggerSound: (name) => (name === '' ? 'تشغيل صوت' : `تشغيل «${name}»`),
});
