import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Hebrew. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'הקלטה',
    perSecond: 'דוגמאות בשנייה',
    delay: 'הטיימר סופר לאחור',
    noDelay: 'בכלל לא',
    length: 'הטיימר מקליט',
    quietBelow: 'השמטת שניות שקטות',
    everything: 'כבוי',
    quietHint: 'הפס מראה כמה חזק עכשיו. שנייה שנשארת מתחת לסימן לא נלקחת.',
    defaults: 'שימוש בברירות המחדל',
    timerShort: 'ללמד עם טיימר',
    heard: 'מה שהוקלט',
    heardSecond: (n) => `שנייה ${number(n)}`,
    heardHint: 'לחצו על שנייה כדי להשמיט אותה.',
    countdown: 'ספירה לאחור',
    recording: 'הקלטה',
  });
};
