import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Hebrew. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'שימוש בדף שלך',
  useDisplay: 'תצוגה',
  useFaces: { bars: 'עמודות', pill: 'שורה אחת', picture: 'תמונה' },
  usePreview: 'כך זה נראה בדף',

  siteHeading: 'הורדת דף',
  site: 'הורדת הכול',
  siteHint:
    'דף, המודל וכל מה שהם צריכים, בקובץ zip אחד. יש לחלץ אותו ולהעלות את התיקייה לכל שרת אינטרנט.',
  siteProgress: (fraction) => `הקבצים נאספים, ${percent(fraction)}`,
  siteCancel: 'ביטול',
  sitePage: {
    lang: 'he',
    heading: (labels) => labels.join(', '),
    loading: 'בטעינה. אם זה נשאר, התיקייה „tl” לא נמצאת ליד הדף הזה.',
    asFile: [
      'הדף הזה צריך שרת אינטרנט',
      'הוא נפתח כקובץ, ולכן הדפדפן חוסם את הסקריפטים שלו ואת המצלמה. יש להעלות את התיקייה הזו לשרת אינטרנט, או להפעיל שרת במחשב הזה.',
      'כדי להפעיל אותו כאן, יש לפתוח מסוף בתיקייה הזו, להקליד אחת משתי השורות האלה ולפתוח את http://localhost:8000 בדפדפן.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'או להוסיף לדף קיים',
  useHow: 'איך לכלול את המודל',
  useKinds: {
    inline: {
      name: 'הכול בקטע אחד',
      hint: 'המודל הוא חלק מהקוד: אין קובץ מודל להעלות.',
    },
    hosted: {
      name: 'כקובץ',
      hint: 'יש להעלות את קובץ המודל ליד הדף ולהדביק את הקוד בדף.',
    },
  },
  useFolder: 'היכן נמצאת התיקייה „tl”',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `אף אחד אחר לא יכול להגיע אל ${host}.` : `הקוד טוען את הרכיבים מ-${host}.`} באתרים אחרים הקוד עובד רק אם השרת הזה מתיר זאת (CORS).`,
  useFolderHere: 'התיקייה נמצאת ב-zip של „הורדת הכול”. יש להעלות אותה לאתר שלך.',
  useSize: (kilobytes) => `בסך הכול ${number(kilobytes)} KB.`,
  useFile: 'הורדת המודל',
  useFileHint: (name) => `יש לשים את ${name} באותה תיקייה של הדף.`,
  useWhere: 'היכן להדביק',
  usePlaces: {
    html: { name: 'HTML', where: 'בכל מקום בין <body> לבין </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'בבלוק „HTML מותאם אישית”, כמנהל. אחרים צריכים את התוסף.',
      file: 'עם התוסף, יש להוסיף את הבלוק „Classifier” ולהעלות בו את הקובץ, בלי קוד. בלי התוסף, יש להעלות את הקובץ ב„מדיה” ולכתוב את הכתובת שלו ב-src.',
    },
    react: {
      name: 'React',
      where: 'בכל רכיב.',
      file: 'הקובץ הולך אל public/.',
    },
  },
});
