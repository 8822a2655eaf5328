import type { FileWords } from '../../file-words.ts';
import type { TrainerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';
import { collect } from './collect.ts';
import { display } from './display.ts';
import { evidence } from './evidence.ts';
import { refine } from './refine.ts';
import { files } from './files.ts';
import { happen } from './happen.ts';
import { record } from './record.ts';
import { review } from './review.ts';
import { teaching } from './teaching.ts';
import { use } from './use.ts';

/** What only a trainer shows, in Hebrew. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) =>
    plural(n, { one: 'דוגמה אחת', two: '# דוגמאות', other: '# דוגמאות' });
  const pictures = (n: number) =>
    plural(n, { one: 'תמונה אחת', two: '# תמונות', other: '# תמונות' });
  const filesOf = (n: number) => plural(n, { one: 'קובץ אחד', two: '# קבצים', other: '# קבצים' });
  const labelsOf = (n: number) =>
    plural(n, { one: 'תווית אחת', two: '# תוויות', other: '# תוויות' });
  const seconds = (n: number) => plural(n, { one: 'שנייה אחת', two: '# שניות', other: '# שניות' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { one: 'התמונה הזו', two: '# התמונות האלה', other: '# התמונות האלה' }),
    sound: (n) =>
      plural(n, { one: 'קובץ הקול הזה', two: '# קובצי הקול האלה', other: '# קובצי הקול האלה' }),
    video: (n) =>
      plural(n, { one: 'הסרטון הזה', two: '# הסרטונים האלה', other: '# הסרטונים האלה' }),
  };
  const loadingDownload = (fraction: number) => `בהכנה, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'מצלמה',
        stop: 'עצירת המצלמה',
        looksLike: 'נראה כמו',
        privacy: 'התמונה אף פעם לא יוצאת מהדף הזה.',
        orFiles: 'או לגרור תמונות אל תווית.',
        opening: 'המצלמה נפתחת…',
        allow: 'יש להתיר את המצלמה כשהדפדפן שואל.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'מיקרופון',
        stop: 'עצירת המיקרופון',
        looksLike: 'נשמע כמו',
        privacy: 'הקול אף פעם לא יוצא מהדף הזה.',
        orFiles: 'או לגרור קובצי קול אל תווית.',
        opening: 'המיקרופון נפתח…',
        allow: 'יש להתיר את המיקרופון כשהדפדפן שואל.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `בחירת ${many}…`,
    stage: 'תמונה',
    teachingOf: teaching(grammar),
    quiet: 'שקט כאן. קולות מופיעים כאור.',
    firstMinuteFiles: ({ many }) => `יש לגרור כמה ${many} אל כל תווית.`,
    tryFile: ({ one }) => `ניסיון עם ${one}`,
    tryFileHint: ({ one }) => `אפשר לגרור לכאן ${one} כדי לראות איזו תווית מתקבלת.`,
    backgroundHint: 'קול החדר כששום דבר לא קורה. כדאי ללמד את זה קודם.',
    somethingElseHint: 'כל מה שאינו תנועה שלך: עמידה, הליכה, גירוד. כדאי ללמד את זה קודם.',
    flip: 'החלפת מצלמה',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `להתכונן: ${label}`,

    leftOrRight: 'האם תמונת ראי היא דבר אחר?',
    sided: 'תמונות ראי נחשבות שונות.',
    unsided: 'תמונות ראי נחשבות זהות.',
    change: 'שינוי',
    yes: 'כן',
    no: 'לא',

    labels: 'תוויות',
    whoTeaches: 'מי מלמד?',
    whoTeachesHint:
      'לא חובה. אחרי ששלושה אנשים או יותר לימדו, „למה?” מראה כמה זה טוב עם אנשים שהוא לא מכיר.',
    labelName: (label) => `שם התווית ${label}`,
    teach: 'להחזיק כדי ללמד',
    teachNamed: (label) => `ללמד את ${label}`,
    teaching: 'לשחרר כדי לעצור',
    addFiles: (label, { many }) => `הוספת ${many} אל ${label}`,
    teachTimed: 'ללמד בעוד 3, 2, 1',
    teachHold: 'להחזיק',
    getReadyShort: 'להתכונן…',
    addFilesShort: ({ many }) => `הוספת ${many}`,
    teachWaiting: (label, n, { kind }) => `ללמד את ${label} עם ${these[kind](n)}`,
    removeLabel: (label) => `הסרת התווית ${label}`,
    addLabel: 'הוספת תווית',
    howOften: (label) => `באיזו תדירות ${label} מזוהה`,
    rarely: 'לעיתים רחוקות',
    switchOff: (label) => `כיבוי ${label}`,
    switchOn: (label) => `הפעלת ${label}`,
    labelIsOff: 'כבויה: לא נלמדת ואף פעם אינה התשובה',
    often: 'לעיתים קרובות',
    noneProvisional: 'ניחוש ראשון, מצילום אחד. עוד צילום של כל תווית יגדיל את הוודאות.',
    noExamples: 'עדיין אין דוגמאות',
    examples,
    examplesOf: (label) => `דוגמאות של ${label}`,
    showExamples: (label, n) => `הצגת ${examples(n)} של ${label}`,
    clear: 'ריקון',
    clearNamed: (label) => `הסרת כל הדוגמאות של ${label}`,
    earlier: (n) => `להציג עוד ${number(n)}`,
    missed: {
      'no-person': (n) => `דילוג: ${pictures(n)} (לא רואים אף אחד)`,
      'no-hand': (n) => `דילוג: ${pictures(n)} (לא רואים יד)`,
      'no-signal': (n) => `דילוג: ${seconds(n)} (אין קול)`,
      'no-movement': () => 'לא ראו אף אחד בהקלטה הזו',
      'cut-off': () => 'לא נוסף: הירכיים והברכיים צריכות להיות בתמונה, כמו בדוגמאות הקודמות',
      'too-quiet': () => 'שום דבר בהקלטה הזו לא היה חזק מספיק',
    },
    addingFiles: (n) => `הוספה: ${filesOf(n)}…`,
    whichLabel: 'לאיזו תווית אלה שייכים?',
    asNewLabel: 'תווית חדשה',
    cancel: 'ביטול',
    nameTaken: (label) => `כבר יש תווית בשם ${label}.`,
    nameMissing: 'לתווית צריך להיות שם.',

    nextFirstFiles: (label, { many }) => `יש לגרור כמה ${many} אל ${label}.`,
    nextSecondFiles: (label, { many }) => `עכשיו יש לגרור ${many} של משהו אחר אל ${label}.`,
    nextNoLabel: 'כדי להתחיל, יש להוסיף שתי תוויות.',
    nextOneLabel: 'תווית אחת לא מספיקה. יש להוסיף עוד אחת.',
    learning: 'המודל מתעדכן…',
    known: (labels) =>
      `הגיע עם המודל שנפתח: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. אפשר להוסיף דוגמאות משלך כדי לשפר אותו.`,
    knownHint: 'הגיע עם המודל שנפתח.',
    longerFiles: (label, { many }) => `יש לגרור עוד כמה ${many} אל ${label}.`,
    onceMoreFiles: ({ many }) => `יש להוסיף לכל תווית עוד כמה ${many} כדי לראות כמה זה טוב.`,
    soFarFiles: (words, { many }) => `עד עכשיו: ${words}. עוד ${many} לכל תווית יגדילו את הוודאות.`,
    rightEveryTime: 'נכון כמעט תמיד',
    right: (times, outOf) => `נכון בערך ${number(times)} פעמים מתוך ${number(outOf)}`,
    rightHalf: 'נכון בערך בחצי מהפעמים',
    rightSeldom: 'שגוי לעיתים קרובות יותר מנכון',
    range,
    why: 'למה?',

    understand: 'להבין',
    cell: (n, shown, said) => `${examples(n)} של ${shown} זוהו כ-${said}`,
    tooEarly: 'עדיין יש מעט מדי דוגמאות.',
    newPeople: (n) => `עם אנשים שהוא לא מכיר: בערך ${n} מתוך 10 נכון.`,
    adviceHeading: 'מה יעזור הכי הרבה',
    advice: {
      secondLabel: 'תווית אחת לא מספיקה.',
      ready: 'המודל שלך מוכן. אפשר להשתמש בו בדף.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'פעולות',
    undo: 'ביטול פעולה',
    redo: 'ביצוע מחדש',
    saveProject: 'שמירת הפרויקט',
    saveProjectShort: 'שמירה',
    open: 'פתיחה…',
    savedAs: (name) => `נשמר בשם ${name}.`,
    openAs: {
      image: 'פתיחה כתמונות',
      audio: 'פתיחה כקולות',
      pose: 'פתיחה כתנוחות',
      hand: 'פתיחה כסימני יד',
      poseMovements: 'פתיחה כתנועות',
      handMovements: 'פתיחה כתנועות יד',
    },
    cancelOpening: 'ביטול הפתיחה',
    openingFile: (name) => `${name} נפתח…`,
    opened: (name, labels, n) => `${name} נפתח: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`לא קריא: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`לא נמצא דבר: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`מסוג אחר: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `דילוג: ${all} (${list(reasons)}).`;
    },
    openedInstead: 'זה החליף את העבודה שלך. „ביטול פעולה” מחזיר אותה.',
    useIt: 'שימוש',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'העתקה',
    copied: 'הועתק',
    copyFailed: 'יש לסמן ולהעתיק ידנית',

    othersHeading: 'לתוכנות אחרות',
    others: {
      'teachable-machine': 'מודל ל-Teachable Machine',
      layers: 'מודל ל-Keras',
      examples: 'תמונות ל-Teachable Machine',
    },
    othersNoMovements:
      'Teachable Machine ו־Keras לא מכירים תנועות, ולכן אי אפשר לשמור עבורם את המודל הזה.',
    othersBusy: 'בשמירה…',
    leftOutHeading: 'לא כלול:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '„אף אחת מאלה”: תוכנות אחרות נותנות תווית לכול.';
        case 'evaluation':
          return 'נתוני הדיוק.';
        case 'box':
          return 'החלק שנחשב בתמונה: תוכנות אחרות מסתכלות על כל התמונה.';
        case 'camera-direction':
          return 'כיוון התמונה של המצלמה. אם ימין ושמאל חשובים, יש להגדיר שם את flip כ-false.';
        case 'takes':
          return 'אילו תמונות שייכות לאותו צילום.';
        case 'picture-edges':
          return 'שולי התמונות, מחוץ לריבוע שבמרכז.';
        case 'examples-without-picture':
          return `${examples(what.count)} בלי תמונה.`;
        case 'empty-label':
          return `${what.label}, שאין לה דוגמאות.`;
        case 'label-characters':
          return `השם ${what.label}, שהופך ל-${what.written}.`;
      }
    },
    saveFile: 'שמירת קובץ',
    goOnHere: 'המשך כאן',
    reextracting: 'הדוגמאות מתעדכנות…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
