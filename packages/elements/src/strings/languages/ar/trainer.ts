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

/** What only a trainer shows, in Arabic. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) =>
    plural(n, {
      zero: '# مثال',
      one: 'مثال واحد',
      two: 'مثالان',
      few: '# أمثلة',
      many: '# مثالًا',
      other: '# مثال',
    });
  const pictures = (n: number) =>
    plural(n, {
      zero: '# صورة',
      one: 'صورة واحدة',
      two: 'صورتان',
      few: '# صور',
      many: '# صورة',
      other: '# صورة',
    });
  const filesOf = (n: number) =>
    plural(n, {
      zero: '# ملف',
      one: 'ملف واحد',
      two: 'ملفان',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    });
  const labelsOf = (n: number) =>
    plural(n, {
      zero: '# تسمية',
      one: 'تسمية واحدة',
      two: 'تسميتان',
      few: '# تسميات',
      many: '# تسمية',
      other: '# تسمية',
    });
  const seconds = (n: number) =>
    plural(n, {
      zero: '# ثانية',
      one: 'ثانية واحدة',
      two: 'ثانيتان',
      few: '# ثوانٍ',
      many: '# ثانية',
      other: '# ثانية',
    });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) =>
      plural(n, {
        zero: '# صورة',
        one: 'هذه الصورة',
        two: 'هاتان الصورتان',
        few: 'هذه الصور (#)',
        many: 'هذه الصور (#)',
        other: 'هذه الصور (#)',
      }),
    sound: (n) =>
      plural(n, {
        zero: '# صوت',
        one: 'هذا الصوت',
        two: 'هذان الصوتان',
        few: 'هذه الأصوات (#)',
        many: 'هذه الأصوات (#)',
        other: 'هذه الأصوات (#)',
      }),
    video: (n) =>
      plural(n, {
        zero: '# فيديو',
        one: 'هذا الفيديو',
        two: 'مقطعا الفيديو',
        few: 'هذه المقاطع (#)',
        many: 'هذه المقاطع (#)',
        other: 'هذه المقاطع (#)',
      }),
  };
  const loadingDownload = (fraction: number) => `جارٍ التحضير، ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'الكاميرا',
        stop: 'إيقاف الكاميرا',
        looksLike: 'يشبه',
        privacy: 'الصورة لا تغادر هذه الصفحة أبدًا.',
        orFiles: 'أو أفلت الصور على تسمية.',
        opening: 'جارٍ فتح الكاميرا…',
        allow: 'اسمح بالكاميرا عندما يسأل المتصفح.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'الميكروفون',
        stop: 'إيقاف الميكروفون',
        looksLike: 'يبدو صوته مثل',
        privacy: 'الصوت لا يغادر هذه الصفحة أبدًا.',
        orFiles: 'أو أفلت ملفات صوتية على تسمية.',
        opening: 'جارٍ فتح الميكروفون…',
        allow: 'اسمح بالميكروفون عندما يسأل المتصفح.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `اختيار ${many}…`,
    stage: 'الصورة',
    teachingOf: teaching(grammar),
    quiet: 'المكان هادئ. تظهر الأصوات ضوءًا.',
    firstMinuteFiles: ({ many }) => `أفلت بعض ${many} على كل تسمية.`,
    tryFile: ({ one }) => `تجربة ${one}`,
    tryFileHint: ({ one }) => `أفلت هنا لمعرفة التسمية: ${one}.`,
    backgroundHint: 'صوت المكان عندما لا يحدث شيء. ابدأ بتعليم هذا.',
    somethingElseHint: 'كل ما ليس حركة من حركاتك: الوقوف والمشي والحك. ابدأ بتعليم هذا.',
    flip: 'تبديل الكاميرا',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `استعد: ${label}`,

    leftOrRight: 'هل الصورة المعكوسة شيء مختلف؟',
    sided: 'تُعدّ الصور المعكوسة مختلفة.',
    unsided: 'تُعدّ الصور المعكوسة متماثلة.',
    change: 'تغيير',
    yes: 'نعم',
    no: 'لا',

    labels: 'التسميات',
    whoTeaches: 'من يعلّم؟',
    whoTeachesHint:
      'اختياري. بعد أن يعلّم ثلاثة أشخاص أو أكثر، يبيّن «لماذا؟» مدى الدقة مع أشخاص لا يعرفهم.',
    labelName: (label) => `اسم التسمية ${label}`,
    teach: 'اضغط باستمرار للتعليم',
    teachNamed: (label) => `تعليم ${label}`,
    teaching: 'ارفع إصبعك للتوقف',
    addFiles: (label, { many }) => `إضافة ${many} إلى ${label}`,
    teachTimed: 'التعليم بعد 3، 2، 1',
    teachHold: 'اضغط باستمرار',
    getReadyShort: 'استعد…',
    addFilesShort: ({ many }) => `إضافة ${many}`,
    teachWaiting: (label, n, { kind }) => `تعليم ${label}: ${these[kind](n)}`,
    removeLabel: (label) => `حذف التسمية ${label}`,
    addLabel: 'إضافة تسمية',
    howOften: (label) => `عدد مرات التعرف على ${label}`,
    rarely: 'نادرًا',
    switchOff: (label) => `إيقاف ${label}`,
    switchOn: (label) => `تشغيل ${label}`,
    labelIsOff: 'متوقفة: لا يجري تعلّمها ولا تكون الإجابة أبدًا',
    often: 'غالبًا',
    noneProvisional: 'تخمين أول من لقطة واحدة. لقطة أخرى لكل تسمية تجعله أوثق.',
    noExamples: 'لا توجد أمثلة بعد',
    examples,
    examplesOf: (label) => `أمثلة ${label}`,
    showExamples: (label, n) => `عرض أمثلة ${label}: ${examples(n)}`,
    clear: 'إفراغ',
    clearNamed: (label) => `حذف كل أمثلة ${label}`,
    earlier: (n) => `عرض ${number(n)} أخرى`,
    missed: {
      'no-person': (n) => `تم التخطي: ${pictures(n)} (لا يظهر أحد)`,
      'no-hand': (n) => `تم التخطي: ${pictures(n)} (لا تظهر يد)`,
      'no-signal': (n) => `تم التخطي: ${seconds(n)} (لا يوجد صوت)`,
      'no-movement': () => 'لم يظهر أحد في هذا التسجيل',
      'cut-off': () =>
        'لم تتم الإضافة: يجب أن يظهر الوركان والركبتان في الصورة كما في الأمثلة السابقة',
      'too-quiet': () => 'لم يكن في هذا التسجيل صوت عالٍ بما يكفي',
    },
    addingFiles: (n) => `جارٍ الإضافة: ${filesOf(n)}…`,
    whichLabel: 'لأي تسمية هذه؟',
    asNewLabel: 'تسمية جديدة',
    cancel: 'إلغاء',
    nameTaken: (label) => `توجد تسمية باسم ${label}.`,
    nameMissing: 'يجب أن يكون للتسمية اسم.',

    nextFirstFiles: (label, { many }) => `أفلت بعض ${many} على ${label}.`,
    nextSecondFiles: (label, { many }) => `الآن أفلت بعض ${many} لشيء آخر على ${label}.`,
    nextNoLabel: 'أضف تسميتين للبدء.',
    nextOneLabel: 'تسمية واحدة لا تكفي. أضف أخرى.',
    learning: 'جارٍ تحديث النموذج…',
    known: (labels) =>
      `جاء مع النموذج الذي فتحته: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. أضف أمثلتك لتحسينه.`,
    knownHint: 'جاء مع النموذج الذي فتحته.',
    longerFiles: (label, { many }) => `أفلت المزيد من ${many} على ${label}.`,
    onceMoreFiles: ({ many }) => `أضف المزيد من ${many} إلى كل تسمية لمعرفة مدى الجودة.`,
    soFarFiles: (words, { many }) =>
      `حتى الآن: ${words}. أضف المزيد من ${many} إلى كل تسمية لزيادة التأكد.`,
    rightEveryTime: 'صحيح في كل مرة تقريبًا',
    right: (times, outOf) => `صحيح نحو ${number(times)} مرات من ${number(outOf)}`,
    rightHalf: 'صحيح في نصف المرات تقريبًا',
    rightSeldom: 'الخطأ أكثر من الصواب',
    range,
    why: 'لماذا؟',

    understand: 'فهم النموذج',
    cell: (n, shown, said) => `${shown} عُرف على أنه ${said}: ${examples(n)}`,
    tooEarly: 'الأمثلة قليلة جدًا حتى الآن.',
    newPeople: (n) => `مع أشخاص لا يعرفهم: نحو ${n} من 10 صحيحة.`,
    adviceHeading: 'أكثر ما يفيد',
    advice: {
      secondLabel: 'تسمية واحدة لا تكفي.',
      ready: 'نموذجك جاهز. استخدمه في صفحة.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'الإجراءات',
    undo: 'تراجع',
    redo: 'إعادة',
    saveProject: 'حفظ المشروع',
    saveProjectShort: 'حفظ',
    open: 'فتح…',
    savedAs: (name) => `حُفظ باسم ${name}.`,
    openAs: {
      image: 'فتح كصور',
      audio: 'فتح كأصوات',
      pose: 'فتح كوضعيات',
      hand: 'فتح كإشارات يد',
      poseMovements: 'فتح كحركات',
      handMovements: 'فتح كحركات يد',
    },
    cancelOpening: 'إلغاء الفتح',
    openingFile: (name) => `جارٍ فتح ${name}…`,
    opened: (name, labels, n) => `تم فتح ${name}: ${labelsOf(labels)}، ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`تعذّرت قراءته: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`لم يُعثر فيه على شيء: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`من نوع آخر: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `تم التخطي: ${all} (${list(reasons)}).`;
    },
    openedInstead: 'حلّ محل عملك. يعيده «تراجع».',
    useIt: 'استخدام',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'نسخ',
    copied: 'تم النسخ',
    copyFailed: 'حدّد النص وانسخه يدويًا',

    othersHeading: 'لبرامج أخرى',
    others: {
      'teachable-machine': 'نموذج لـ Teachable Machine',
      layers: 'نموذج لـ Keras',
      examples: 'صور لـ Teachable Machine',
    },
    othersNoMovements: 'لا يعرف Teachable Machine وKeras الحركات، لذلك لا يمكن حفظ هذا النموذج لهما.',
    othersBusy: 'جارٍ الحفظ…',
    leftOutHeading: 'لا يشمل:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '«لا شيء من هذه»: تعطي البرامج الأخرى تسمية لكل شيء.';
        case 'evaluation':
          return 'أرقام الدقة.';
        case 'box':
          return 'الجزء المعتمد من الصورة: البرامج الأخرى تنظر إلى الصورة كلها.';
        case 'camera-direction':
          return 'اتجاه صورة الكاميرا. إذا كان اليمين واليسار مهمين، فاجعل flip هناك false.';
        case 'takes':
          return 'أي الصور من اللقطة نفسها.';
        case 'picture-edges':
          return 'حواف الصور خارج المربع في الوسط.';
        case 'examples-without-picture':
          return `من دون صورة: ${examples(what.count)}.`;
        case 'empty-label':
          return `${what.label}، وليس لها أمثلة.`;
        case 'label-characters':
          return `الاسم ${what.label}، الذي يصبح ${what.written}.`;
      }
    },
    saveFile: 'حفظ ملف',
    goOnHere: 'المتابعة هنا',
    reextracting: 'جارٍ تحديث الأمثلة…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
