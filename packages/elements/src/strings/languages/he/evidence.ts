import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Hebrew. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'לאן זה מסתכל',
  toggleOpened: 'לאן זה הסתכל',
  looksAt: [
    'זה מסתכל בעיקר למעלה משמאל.',
    'זה מסתכל בעיקר למעלה.',
    'זה מסתכל בעיקר למעלה מימין.',
    'זה מסתכל בעיקר שמאלה.',
    'זה מסתכל בעיקר למרכז.',
    'זה מסתכל בעיקר ימינה.',
    'זה מסתכל בעיקר למטה משמאל.',
    'זה מסתכל בעיקר למטה.',
    'זה מסתכל בעיקר למטה מימין.',
  ],
  otherPlace: (labels) => `ייתכן שנלמד הרקע. כדאי ללמד את ${list(labels)} גם במקום אחר.`,
  learntBackground: (labels) =>
    `כשרואים רק את מרכז התמונה, לרוב מזוהה כמשהו אחר: ${list(labels)}. כדאי ללמד גם במקומות אחרים, כשהדבר נמצא במרכז. אפשר גם לסמן על התמונה מסגרת סביב מה שחשוב. סימני יד עדיף ללמד במאמן לסימני יד, שרואה רק את היד.`,
  box: {
    toggle: 'להסתכל רק על חלק מהתמונה',
    frame: 'החלק שנחשב',
    hint: 'רק מה שבתוך המסגרת נלמד ומזוהה. אפשר לצייר אותה בגרירה בעכבר או באצבע.',
    keys: 'מקשי החיצים מזיזים אותה, ועם Shift משנים את גודלה.',
    whole: 'כל התמונה',
    done: 'סיום',
    all: 'כל התמונה נחשבת.',
    at: (left, top, width, height) =>
      `${left} משמאל, ${top} מלמעלה, רוחב ${width}, גובה ${height}.`,
  },
});
