import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Hebrew. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'כל תווית',
  triggerSequence: (labels) => labels.join(', אחר כך '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `ניסיון: ${words.length === 0 ? 'שום דבר' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'ניסיון: עדיין לא קורה דבר.',
  triggerNobody: 'עדיין אין מסווג להאזין לו.',
  triggerNothing: 'שליחת „tl-trigger”',
  triggerPlay: (kind) => (kind === 'video' ? 'הפעלת הסרטון' : 'השמעת הקול'),
  triggerPause: (kind) => (kind === 'video' ? 'השהיית הסרטון' : 'השהיית הקול'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `דילוג ${time}` : `מעבר אל ${time}`),
  triggerPress: (name) => `לחיצה על „${name}”`,
  triggerClass: (change, names) =>
    `${{ add: 'הפעלת', remove: 'כיבוי', toggle: 'החלפת' }[change]} „${names}”`,
  triggerShow: (what) => `הצגת ${what}`,
  triggerHide: (what) => `הסתרת ${what}`,
  triggerScrollTo: (what) => `גלילה אל ${what}`,
  triggerNext: 'הבא',
  triggerPrevious: 'הקודם',
  triggerGo: (where) => `מעבר אל ${where}`,
  triggerSendKey: (key) => `לחיצה על המקש ${key}`,
  triggerSay: (words) => (words === '' ? 'אמירת התווית' : `אמירת „${words}”`),
  triggerMidi: (message) => `שליחת MIDI: ${message}`,
  triggerPost: (address) => `שליחה אל ${address}`,
  triggerSet: (name) => `הגדרת ${name} ידנית`,
  triggerTone: (name) => `השמעת „${name}”`,
  triggerSound: (name) => (name === '' ? 'השמעת קול' : `השמעת „${name}”`),
});
