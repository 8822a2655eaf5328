import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Arabic. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}، ويُخلط غالبًا مع ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'اعرض شيئًا على الكاميرا واضغط زره باستمرار. ثم اعرض شيئًا آخر واضغط الزر التالي باستمرار.',
    nextFirst: (label) => `اعرض شيئًا على الكاميرا واضغط «اضغط باستمرار للتعليم» عند ${label}.`,
    nextSecond: (label) => `الآن اعرض شيئًا آخر واضغط «اضغط باستمرار للتعليم» عند ${label}.`,
    longer: (label) => `اعرض ${label} مدة أطول قليلًا.`,
    onceMore: 'سجّل لقطة أخرى لكل تسمية، مع تحريك بسيط، لمعرفة مدى الجودة.',
    onceMoreLabel: (label) => `سجّل لقطة أخرى لـ ${label}، مع تحريك بسيط، لمعرفة مدى الجودة.`,
    soFar: (words) => `حتى الآن: ${words}. سجّل لقطة أخرى لكل تسمية لزيادة التأكد.`,
    take: 'جارٍ التسجيل…',
    timer: (label) => `تعليم ${label} بمؤقت: 3، 2، 1 ثم تسجيل ثلاث ثوانٍ`,
    understandIntro: 'كل مثال بعد اختباره بنموذج لم يره.',
    taught: 'المعروض',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `لا توجد أمثلة لـ ${label} بعد.`
          : `${label}: ${plural(n, { zero: '# مثال', one: 'مثال واحد', two: 'مثالان', few: '# أمثلة', many: '# مثالًا', other: '# مثال' })}. إضافة بضعة أمثلة أخرى ستفيد.`,
      secondTake: (label) =>
        `كل أمثلة ${label} من لقطة واحدة. سجّل لقطة أخرى، مع تحريك بسيط، لمعرفة هل يُعرف مجددًا.`,
      anotherTake: (label, takes) =>
        `${label}: ${plural(takes, { zero: '# لقطة', one: 'لقطة واحدة', two: 'لقطتان', few: '# لقطات', many: '# لقطة', other: '# لقطة' })}. بضع لقطات أخرى تجعل الرقم أوثق.`,
      weak: weak('اعرضه في أماكن أكثر ومن جوانب أكثر.', 'اعرض ما يميّز أحدهما عن الآخر.'),
    },
    noAdvice: 'لم يُعثر على نقاط ضعف. جرّبه في مكان آخر أو ضوء آخر.',
  };
  const body = (apart: string) => weak('اعرضه أقرب وأبعد ومائلًا قليلًا.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'اعرض إشارة يد على الكاميرا واضغط زرها باستمرار. ثم اعرض إشارة أخرى واضغط الزر التالي باستمرار.',
    nextFirst: (label) => `اعرض إشارة يد على الكاميرا واضغط «اضغط باستمرار للتعليم» عند ${label}.`,
    nextSecond: (label) => `الآن اعرض إشارة أخرى واضغط «اضغط باستمرار للتعليم» عند ${label}.`,
    advice: { ...image.advice, weak: body('اجعل الإشارتين أكثر اختلافًا.') },
    noAdvice: 'لم يُعثر على نقاط ضعف. جرّبه بيد أخرى.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute: 'اضغط مؤقتًا واتخذ وضعية أثناء العد التنازلي. ثم افعل الشيء نفسه بوضعية أخرى.',
    nextFirst: (label) =>
      `اضغط «التعليم بعد 3، 2، 1» عند ${label} واتخذ وضعية أثناء العد التنازلي.`,
    nextSecond: (label) => `الآن اضغط «التعليم بعد 3، 2، 1» عند ${label} واتخذ وضعية أخرى.`,
    advice: { ...image.advice, weak: body('اجعل الوضعيتين أكثر اختلافًا.') },
    noAdvice: 'لم يُعثر على نقاط ضعف. جرّبه مع شخص آخر.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute: 'علّم صوت المكان أولًا. ثم علّم صوتًا آخر: كرّره مرارًا.',
    nextFirst: (label) => `اضغط «التعليم بعد 3، 2، 1» عند ${label} ودع الميكروفون يستمع خمس ثوانٍ.`,
    nextSecond: (label) => `الآن اضغط «التعليم بعد 3، 2، 1» عند ${label} وكرّر صوته مرارًا.`,
    longer: (label) => `سجّل ${label} مدة أطول قليلًا.`,
    onceMore: 'سجّل كل تسمية مرة أخرى، من مسافة أقرب أو أبعد، لمعرفة مدى الجودة.',
    onceMoreLabel: (label) => `سجّل ${label} مرة أخرى، من مسافة أقرب أو أبعد، لمعرفة مدى الجودة.`,
    timer: (label) => `تعليم ${label} بمؤقت: 3، 2، 1 ثم تسجيل خمس ثوانٍ`,
    understandIntro: 'كل مثال بعد اختباره بنموذج لم يسمعه.',
    taught: 'المسموع',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `كل أمثلة ${label} من تسجيل واحد. سجّل مرة أخرى، من مسافة أقرب أو أبعد، لمعرفة هل يُعرف مجددًا.`,
      weak: weak(
        'سجّله بصوت أعلى وأخفض ومع ضجيج المكان.',
        'سجّل المزيد من كليهما أو اجعلهما أكثر اختلافًا.',
      ),
    },
    noAdvice: 'لم يُعثر على نقاط ضعف. جرّبه في غرفة أخرى.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'اضغط مؤقتًا وتراجع إلى الخلف وقم بحركة بعد العد التنازلي: مرة واحدة، أو عدة مرات مع توقف بينها.',
    nextFirst: (label) => `اضغط «التعليم بعد 3، 2، 1» عند ${label} وقم بالحركة بعد العد التنازلي.`,
    nextSecond: (label) =>
      `الآن اضغط «التعليم بعد 3، 2، 1» عند ${label} وقم بتلك الحركة عدة مرات مع توقف بينها.`,
    longer: (label) => `كرّر ${label} بضع مرات أخرى.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'كل حركة بعد اختبارها بنموذج لم يرها.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak('قم بها أبطأ وأسرع ومن مكان آخر.', 'اجعل الحركتين أكثر اختلافًا.'),
    },
    noAdvice: pose.noAdvice,
    privacy: 'لا تُخزَّن أي صورة: مواضع مفاصلك فقط.',
    orFiles: 'أو أفلت مقاطع فيديو على تسمية.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute: 'اضغط زرًا باستمرار وقم بحركة باليد الأخرى: مرة واحدة، أو عدة مرات مع توقف بينها.',
    nextFirst: (label) => `اضغط زر ${label} باستمرار وقم بالحركة باليد الأخرى.`,
    nextSecond: (label) => `الآن اضغط زر ${label} باستمرار وقم بتلك الحركة عدة مرات مع توقف بينها.`,
    privacy: 'لا تُخزَّن أي صورة: مواضع أصابعك فقط.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
