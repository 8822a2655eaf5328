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

/** What only a trainer shows, in Tamil. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) => plural(n, { one: '# எடுத்துக்காட்டு', other: '# எடுத்துக்காட்டுகள்' });
  const pictures = (n: number) => plural(n, { one: '# படம்', other: '# படங்கள்' });
  const filesOf = (n: number) => plural(n, { one: '# கோப்பு', other: '# கோப்புகள்' });
  const labelsOf = (n: number) => plural(n, { one: '# லேபிள்', other: '# லேபிள்கள்' });
  const seconds = (n: number) => plural(n, { one: '# விநாடி', other: '# விநாடிகள்' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { one: 'இந்தப் புகைப்படம்', other: 'இந்த # புகைப்படங்கள்' }),
    sound: (n) => plural(n, { one: 'இந்த ஒலி', other: 'இந்த # ஒலிகள்' }),
    video: (n) => plural(n, { one: 'இந்த வீடியோ', other: 'இந்த # வீடியோக்கள்' }),
  };
  const loadingDownload = (fraction: number) => `தயாராகிறது, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'கேமரா',
        stop: 'கேமராவை நிறுத்து',
        looksLike: 'இது போல் உள்ளது',
        privacy: 'படம் இந்தப் பக்கத்தை விட்டு ஒருபோதும் வெளியேறாது.',
        orFiles: 'அல்லது புகைப்படங்களை ஒரு லேபிளில் விடுங்கள்.',
        opening: 'கேமரா திறக்கிறது…',
        allow: 'உலாவி கேட்கும்போது கேமராவை அனுமதியுங்கள்.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'மைக்',
        stop: 'மைக்கை நிறுத்து',
        looksLike: 'இது போல் ஒலிக்கிறது',
        privacy: 'ஒலி இந்தப் பக்கத்தை விட்டு ஒருபோதும் வெளியேறாது.',
        orFiles: 'அல்லது ஒலிக் கோப்புகளை ஒரு லேபிளில் விடுங்கள்.',
        opening: 'மைக் திறக்கிறது…',
        allow: 'உலாவி கேட்கும்போது மைக்கை அனுமதியுங்கள்.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `${many}த் தேர்ந்தெடு…`,
    stage: 'படம்',
    teachingOf: teaching(grammar),
    quiet: 'அமைதியாக உள்ளது. ஒலிகள் ஒளியாகத் தோன்றும்.',
    firstMinuteFiles: ({ many }) => `ஒவ்வொரு லேபிளிலும் சில ${many} விடுங்கள்.`,
    tryFile: ({ one }) => `${one}ச் சோதி`,
    tryFileHint: ({ one }) => `எந்த லேபிள் கிடைக்கும் எனப் பார்க்க, ${one} இங்கே விடுங்கள்.`,
    backgroundHint: 'எதுவும் நடக்காதபோது அறையின் ஒலி. முதலில் இதைக் கற்பியுங்கள்.',
    somethingElseHint: 'உங்கள் அசைவு அல்லாத எல்லாம்: நிற்பது, நடப்பது, சொறிவது. முதலில் இதைக் கற்பியுங்கள்.',
    flip: 'கேமராவை மாற்று',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `தயாராகுங்கள்: ${label}`,

    leftOrRight: 'கண்ணாடிப் பிம்பம் வேறு பொருளா?',
    sided: 'கண்ணாடிப் பிம்பங்கள் வேறாகக் கருதப்படும்.',
    unsided: 'கண்ணாடிப் பிம்பங்கள் ஒன்றாகக் கருதப்படும்.',
    change: 'மாற்று',
    yes: 'ஆம்',
    no: 'இல்லை',

    labels: 'லேபிள்கள்',
    whoTeaches: 'யார் கற்பிக்கிறார்?',
    whoTeachesHint:
      'கட்டாயமில்லை. மூன்று அல்லது அதற்கு மேற்பட்டோர் கற்பித்த பிறகு, அறியாதவர்களிடம் இது எவ்வளவு சரி என்பதை “ஏன்?” சொல்லும்.',
    labelName: (label) => `லேபிள் ${label}: பெயர்`,
    teach: 'கற்பிக்க அழுத்திப் பிடி',
    teachNamed: (label) => `${label}: கற்பி`,
    teaching: 'நிறுத்த விடுங்கள்',
    addFiles: (label, { many }) => `${label}: ${many}ச் சேர்`,
    teachTimed: '3, 2, 1 பின் கற்பி',
    teachHold: 'அழுத்திப் பிடி',
    getReadyShort: 'தயாராகுங்கள்…',
    addFilesShort: ({ many }) => `${many}ச் சேர்`,
    teachWaiting: (label, n, { kind }) => `${label}: ${these[kind](n)} மூலம் கற்பி`,
    removeLabel: (label) => `லேபிள் ${label}: நீக்கு`,
    addLabel: 'லேபிளைச் சேர்',
    howOften: (label) => `${label} எவ்வளவு அடிக்கடி அறியப்படும்`,
    rarely: 'அரிதாக',
    switchOff: (label) => `${label}: அணை`,
    switchOn: (label) => `${label}: இயக்கு`,
    labelIsOff: 'அணைக்கப்பட்டது: கற்கப்படாது, ஒருபோதும் பதிலாகாது',
    often: 'அடிக்கடி',
    noneProvisional: 'ஒரே பதிவிலிருந்து முதல் ஊகம். ஒவ்வொரு லேபிளுக்கும் இன்னொரு பதிவு இதை உறுதியாக்கும்.',
    noExamples: 'எடுத்துக்காட்டுகள் இல்லை',
    examples,
    examplesOf: (label) => `${label}: எடுத்துக்காட்டுகள்`,
    showExamples: (label, n) => `${label}: ${examples(n)}, காட்டு`,
    clear: 'காலியாக்கு',
    clearNamed: (label) => `${label}: எல்லா எடுத்துக்காட்டுகளையும் நீக்கு`,
    earlier: (n) => `மேலும் ${number(n)} காட்டு`,
    missed: {
      'no-person': (n) => `தவிர்த்தது: ${pictures(n)} (யாரும் தெரியவில்லை)`,
      'no-hand': (n) => `தவிர்த்தது: ${pictures(n)} (கை தெரியவில்லை)`,
      'no-signal': (n) => `தவிர்த்தது: ${seconds(n)} (ஒலி இல்லை)`,
      'no-movement': () => 'அந்தப் பதிவில் யாரும் தெரியவில்லை',
      'cut-off': () =>
        'சேர்க்கவில்லை: முந்தைய எடுத்துக்காட்டுகளைப் போல இடுப்பும் முழங்கால்களும் படத்தில் இருக்க வேண்டும்',
      'too-quiet': () => 'அந்தப் பதிவில் எதுவும் போதுமான சத்தமாக இல்லை',
    },
    addingFiles: (n) => `சேர்க்கிறது: ${filesOf(n)}…`,
    whichLabel: 'இவை எந்த லேபிளுக்கு?',
    asNewLabel: 'புதிய லேபிள்',
    cancel: 'ரத்து செய்',
    nameTaken: (label) => `${label} என்ற லேபிள் ஏற்கனவே உள்ளது.`,
    nameMissing: 'லேபிளுக்குப் பெயர் வேண்டும்.',

    nextFirstFiles: (label, { many }) => `${label}: சில ${many} விடுங்கள்.`,
    nextSecondFiles: (label, { many }) => `இப்போது வேறொன்றின் ${many} ${label} மீது விடுங்கள்.`,
    nextNoLabel: 'தொடங்க இரண்டு லேபிள்களைச் சேருங்கள்.',
    nextOneLabel: 'ஒரு லேபிள் போதாது. இன்னொன்றைச் சேருங்கள்.',
    learning: 'மாதிரி புதுப்பிக்கப்படுகிறது…',
    known: (labels) =>
      `நீங்கள் திறந்த மாதிரியுடன் வந்தவை: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. மேம்படுத்த, உங்கள் எடுத்துக்காட்டுகளைச் சேருங்கள்.`,
    knownHint: 'நீங்கள் திறந்த மாதிரியுடன் வந்தது.',
    longerFiles: (label, { many }) => `${label}: இன்னும் சில ${many} விடுங்கள்.`,
    onceMoreFiles: ({ many }) =>
      `எவ்வளவு நன்றாக உள்ளது எனப் பார்க்க, ஒவ்வொன்றுக்கும் இன்னும் சில ${many}ச் சேருங்கள்.`,
    soFarFiles: (words, { many }) =>
      `இதுவரை: ${words}. மேலும் உறுதியாக, ஒவ்வொன்றுக்கும் இன்னும் ${many}ச் சேருங்கள்.`,
    rightEveryTime: 'ஏறக்குறைய எப்போதும் சரி',
    right: (times, outOf) => `${number(outOf)} முறையில் சுமார் ${number(times)} முறை சரி`,
    rightHalf: 'சுமார் பாதி நேரம் சரி',
    rightSeldom: 'சரியைவிடத் தவறே அதிகம்',
    range,
    why: 'ஏன்?',

    understand: 'புரிந்துகொள்',
    cell: (n, shown, said) => `${shown}: ${examples(n)}, ${said} என அறியப்பட்டது`,
    tooEarly: 'எடுத்துக்காட்டுகள் இன்னும் மிகக் குறைவு.',
    newPeople: (n) => `அறியாதவர்களிடம்: 10-இல் சுமார் ${n} சரி.`,
    adviceHeading: 'எது அதிகம் உதவும்',
    advice: {
      secondLabel: 'ஒரு லேபிள் போதாது.',
      ready: 'உங்கள் மாதிரி தயார். ஒரு பக்கத்தில் பயன்படுத்துங்கள்.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'செயல்கள்',
    undo: 'செயல்தவிர்',
    redo: 'மீண்டும் செய்',
    saveProject: 'திட்டத்தைச் சேமி',
    saveProjectShort: 'சேமி',
    open: 'திற…',
    savedAs: (name) => `${name} எனச் சேமிக்கப்பட்டது.`,
    openAs: {
      image: 'படங்களாகத் திற',
      audio: 'ஒலிகளாகத் திற',
      pose: 'உடல்நிலைகளாகத் திற',
      hand: 'கைச் சைகைகளாகத் திற',
      poseMovements: 'அசைவுகளாகத் திற',
      handMovements: 'கை அசைவுகளாகத் திற',
    },
    cancelOpening: 'திறப்பதை ரத்து செய்',
    openingFile: (name) => `${name} திறக்கிறது…`,
    opened: (name, labels, n) => `${name} திறந்தது: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`படிக்க முடியாதவை: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`எதுவும் கிடைக்காதவை: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`வேறு வகை: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `தவிர்த்தது: ${all} (${list(reasons)}).`;
    },
    openedInstead: 'இது உங்கள் பணியை மாற்றியது. “செயல்தவிர்” அதை மீட்கும்.',
    useIt: 'பயன்படுத்து',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'நகலெடு',
    copied: 'நகலெடுத்தது',
    copyFailed: 'கையால் தேர்ந்தெடுத்து நகலெடுங்கள்',

    othersHeading: 'பிற நிரல்களுக்கு',
    others: {
      'teachable-machine': 'Teachable Machine மாதிரி',
      layers: 'Keras மாதிரி',
      examples: 'Teachable Machine புகைப்படங்கள்',
    },
    othersNoMovements:
      'Teachable Machine, Keras இரண்டும் அசைவுகளை அறியாது; எனவே இந்த மாதிரியை அவற்றுக்காகச் சேமிக்க முடியாது.',
    othersBusy: 'சேமிக்கிறது…',
    leftOutHeading: 'இதில் இல்லாதவை:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '“இவற்றில் எதுவுமில்லை”: பிற நிரல்கள் எல்லாவற்றுக்கும் லேபிள் தரும்.';
        case 'evaluation':
          return 'துல்லிய எண்கள்.';
        case 'box':
          return 'கணக்கில் வரும் படப் பகுதி: பிற நிரல்கள் முழுப் படத்தையும் பார்க்கும்.';
        case 'camera-direction':
          return 'கேமரா படத்தின் திசை. இடமும் வலமும் முக்கியமென்றால், அங்கே flip மதிப்பை false ஆக்குங்கள்.';
        case 'takes':
          return 'எந்தப் புகைப்படங்கள் ஒரே பதிவைச் சேர்ந்தவை.';
        case 'picture-edges':
          return 'நடுச் சதுரத்துக்கு வெளியே உள்ள புகைப்பட ஓரங்கள்.';
        case 'examples-without-picture':
          return `புகைப்படம் இல்லாத ${examples(what.count)}.`;
        case 'empty-label':
          return `எடுத்துக்காட்டுகள் இல்லாத ${what.label}.`;
        case 'label-characters':
          return `${what.label} என்ற பெயர்; அது ${what.written} ஆகும்.`;
      }
    },
    saveFile: 'கோப்பாகச் சேமி',
    goOnHere: 'இங்கே தொடர்',
    reextracting: 'எடுத்துக்காட்டுகள் புதுப்பிக்கப்படுகின்றன…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
