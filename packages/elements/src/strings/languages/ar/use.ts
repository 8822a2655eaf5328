import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Arabic. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'استخدمه في صفحتك',
  useDisplay: 'العرض',
  useFaces: { bars: 'أشرطة', pill: 'سطر واحد', picture: 'الصورة' },
  usePreview: 'شكله في صفحة',

  siteHeading: 'تنزيل صفحة',
  site: 'تنزيل كل شيء',
  siteHint: 'صفحة والنموذج وكل ما يلزم في ملف zip واحد. فُك ضغطه وارفع المجلد إلى أي خادم ويب.',
  siteProgress: (fraction) => `جارٍ جمع الملفات، ${percent(fraction)}`,
  siteCancel: 'إلغاء',
  sitePage: {
    lang: 'ar',
    heading: (labels) => labels.join(', '),
    loading: 'جارٍ التحميل. إذا بقي هذا النص، فالمجلد «tl» ليس بجانب هذه الصفحة.',
    asFile: [
      'تحتاج هذه الصفحة إلى خادم ويب',
      'فُتحت كملف، لذا يحظر المتصفح برامجها النصية والكاميرا. ارفع هذا المجلد إلى خادم ويب أو شغّل خادمًا على هذا الحاسوب.',
      'لتشغيله هنا، افتح سطر الأوامر في هذا المجلد، واكتب أحد هذين السطرين، ثم افتح http://localhost:8000 في المتصفح.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'أو أضفه إلى صفحة لديك',
  useHow: 'كيفية تضمين النموذج',
  useKinds: {
    inline: {
      name: 'كل شيء في مقطع واحد',
      hint: 'النموذج جزء من الشيفرة: لا يوجد ملف نموذج لرفعه.',
    },
    hosted: {
      name: 'كملف',
      hint: 'ارفع ملف النموذج بجانب صفحتك والصق الشيفرة في الصفحة.',
    },
  },
  useFolder: 'مكان المجلد «tl»',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `لا يستطيع أحد غيرك الوصول إلى ${host}.` : `تحمّل الشيفرة العناصر من ${host}.`} في المواقع الأخرى لا تعمل الشيفرة إلا إذا سمح ذلك الخادم (CORS).`,
  useFolderHere: 'المجلد في ملف zip الناتج من «تنزيل كل شيء». ارفعه إلى موقعك.',
  useSize: (kilobytes) => `المجموع ${number(kilobytes)} KB.`,
  useFile: 'تنزيل النموذج',
  useFileHint: (name) => `ضع ${name} في مجلد صفحتك نفسه.`,
  useWhere: 'مكان اللصق',
  usePlaces: {
    html: { name: 'HTML', where: 'في أي مكان بين <body> و </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'في مكوّن «HTML مخصص» بصفة مدير. يحتاج الآخرون إلى الإضافة.',
      file: 'مع الإضافة: أضف المكوّن «Classifier» وارفع الملف فيه، من دون شيفرة. من دونها: ارفع الملف في «الوسائط» وضع عنوانه في src.',
    },
    react: {
      name: 'React',
      where: 'في أي مكوّن.',
      file: 'يوضع الملف في public/.',
    },
  },
});
