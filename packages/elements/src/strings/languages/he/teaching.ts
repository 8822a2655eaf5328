import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Hebrew. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}, לרוב מתבלבל עם ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'יש להראות משהו למצלמה ולהחזיק את הכפתור שלו. אחר כך להראות משהו אחר ולהחזיק את הבא.',
    nextFirst: (label) => `יש להראות משהו למצלמה וללחוץ על „להחזיק כדי ללמד” ליד ${label}.`,
    nextSecond: (label) => `עכשיו יש להראות משהו אחר וללחוץ על „להחזיק כדי ללמד” ליד ${label}.`,
    longer: (label) => `יש להראות את ${label} עוד קצת.`,
    onceMore: 'יש להקליט עוד צילום של כל אחת, עם קצת תזוזה, כדי לראות כמה זה טוב.',
    onceMoreLabel: (label) =>
      `יש להקליט עוד צילום של ${label}, עם קצת תזוזה, כדי לראות כמה זה טוב.`,
    soFar: (words) => `עד עכשיו: ${words}. עוד צילום של כל אחת יגדיל את הוודאות.`,
    take: 'בהקלטה…',
    timer: (label) => `ללמד את ${label} עם טיימר: 3, 2, 1 ואז שלוש שניות הקלטה`,
    understandIntro: 'כל דוגמה, כפי שנבדקה במודל שלא ראה אותה.',
    taught: 'הוצג',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `עדיין אין דוגמאות של ${label}.`
          : `${label}: ${plural(n, { one: 'דוגמה אחת', two: '# דוגמאות', other: '# דוגמאות' })}. עוד כמה יעזרו.`,
      secondTake: (label) =>
        `כל הדוגמאות של ${label} באות מצילום אחד. יש להקליט עוד אחד, עם קצת תזוזה, כדי לראות אם זה מזוהה שוב.`,
      anotherTake: (label, takes) =>
        `${label}: ${plural(takes, { one: 'צילום אחד', two: '# צילומים', other: '# צילומים' })}. עוד כמה צילומים יהפכו את הנתון לאמין יותר.`,
      weak: weak('כדאי להראות את זה בעוד מקומות ומעוד צדדים.', 'כדאי להראות מה מבדיל ביניהם.'),
    },
    noAdvice: 'לא נמצאו נקודות חולשה. אפשר לנסות במקום אחר או באור אחר.',
  };
  const body = (apart: string) => weak('כדאי להראות את זה קרוב יותר, רחוק יותר וקצת מסובב.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'יש להראות סימן יד למצלמה ולהחזיק את הכפתור שלו. אחר כך להראות סימן אחר ולהחזיק את הבא.',
    nextFirst: (label) => `יש להראות סימן יד למצלמה וללחוץ על „להחזיק כדי ללמד” ליד ${label}.`,
    nextSecond: (label) => `עכשיו יש להראות סימן אחר וללחוץ על „להחזיק כדי ללמד” ליד ${label}.`,
    advice: { ...image.advice, weak: body('כדאי ששני הסימנים יהיו שונים יותר.') },
    noAdvice: 'לא נמצאו נקודות חולשה. אפשר לנסות עם יד אחרת.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'יש ללחוץ על טיימר ולעמוד בתנוחה בזמן הספירה לאחור. אחר כך לעשות אותו דבר בתנוחה אחרת.',
    nextFirst: (label) =>
      `יש ללחוץ על „ללמד בעוד 3, 2, 1” ליד ${label} ולעמוד בתנוחה בזמן הספירה לאחור.`,
    nextSecond: (label) => `עכשיו יש ללחוץ על „ללמד בעוד 3, 2, 1” ליד ${label} ולעמוד בתנוחה אחרת.`,
    advice: { ...image.advice, weak: body('כדאי ששתי התנוחות יהיו שונות יותר.') },
    noAdvice: 'לא נמצאו נקודות חולשה. אפשר לנסות עם אדם אחר.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute: 'יש ללמד קודם את קול החדר. אחר כך ללמד קול: להשמיע אותו שוב ושוב.',
    nextFirst: (label) =>
      `יש ללחוץ על „ללמד בעוד 3, 2, 1” ליד ${label} ולתת למיקרופון להקשיב חמש שניות.`,
    nextSecond: (label) =>
      `עכשיו יש ללחוץ על „ללמד בעוד 3, 2, 1” ליד ${label} ולהשמיע את הקול שוב ושוב.`,
    longer: (label) => `יש להקליט את ${label} עוד קצת.`,
    onceMore: 'יש להקליט שוב כל אחת, מקרוב או מרחוק יותר, כדי לראות כמה זה טוב.',
    onceMoreLabel: (label) =>
      `יש להקליט שוב את ${label}, מקרוב או מרחוק יותר, כדי לראות כמה זה טוב.`,
    timer: (label) => `ללמד את ${label} עם טיימר: 3, 2, 1 ואז חמש שניות הקלטה`,
    understandIntro: 'כל דוגמה, כפי שנבדקה במודל שלא שמע אותה.',
    taught: 'נשמע',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `כל הדוגמאות של ${label} באות מהקלטה אחת. יש להקליט שוב, מקרוב או מרחוק יותר, כדי לראות אם זה מזוהה שוב.`,
      weak: weak(
        'כדאי להקליט את זה חזק יותר, חלש יותר ועם רעש החדר.',
        'כדאי להקליט עוד משניהם, או שיהיו שונים יותר.',
      ),
    },
    noAdvice: 'לא נמצאו נקודות חולשה. אפשר לנסות בחדר אחר.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'יש ללחוץ על טיימר, להתרחק ולעשות תנועה אחרי הספירה לאחור: פעם אחת, או כמה פעמים עם הפסקות.',
    nextFirst: (label) =>
      `יש ללחוץ על „ללמד בעוד 3, 2, 1” ליד ${label} ולעשות את התנועה אחרי הספירה לאחור.`,
    nextSecond: (label) =>
      `עכשיו יש ללחוץ על „ללמד בעוד 3, 2, 1” ליד ${label} ולעשות את התנועה ההיא כמה פעמים עם הפסקות.`,
    longer: (label) => `יש לעשות את ${label} עוד כמה פעמים.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'כל תנועה, כפי שנבדקה במודל שלא ראה אותה.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'כדאי לעשות אותה לאט יותר, מהר יותר וממקום אחר.',
        'כדאי ששתי התנועות יהיו שונות יותר.',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: 'שום תמונה לא נשמרת: רק מיקום המפרקים.',
    orFiles: 'או לגרור סרטונים אל תווית.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute: 'יש להחזיק כפתור ולעשות תנועה ביד השנייה: פעם אחת, או כמה פעמים עם הפסקות.',
    nextFirst: (label) => `יש להחזיק את הכפתור ליד ${label} ולעשות את התנועה ביד השנייה.`,
    nextSecond: (label) =>
      `עכשיו יש להחזיק את הכפתור ליד ${label} ולעשות את התנועה ההיא כמה פעמים עם הפסקות.`,
    privacy: 'שום תמונה לא נשמרת: רק מיקום האצבעות.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
