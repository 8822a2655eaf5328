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

/** What only a trainer shows, in Hindi. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) => plural(n, { one: '# उदाहरण', other: '# उदाहरण' });
  const pictures = (n: number) => plural(n, { one: '# तस्वीर', other: '# तस्वीरें' });
  const filesOf = (n: number) => plural(n, { one: '# फ़ाइल', other: '# फ़ाइलें' });
  const labelsOf = (n: number) => plural(n, { one: '# लेबल', other: '# लेबल' });
  const seconds = (n: number) => plural(n, { one: '# सेकंड', other: '# सेकंड' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { one: 'यह # फ़ोटो', other: 'ये # फ़ोटो' }),
    sound: (n) => plural(n, { one: 'यह # ध्वनि', other: 'ये # ध्वनियाँ' }),
    video: (n) => plural(n, { one: 'यह # वीडियो', other: 'ये # वीडियो' }),
  };
  const loadingDownload = (fraction: number) => `तैयार हो रहा है, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'कैमरा',
        stop: 'कैमरा रोकें',
        looksLike: 'इससे मिलता है',
        privacy: 'तस्वीर इस पेज से बाहर कभी नहीं जाती।',
        orFiles: 'या फ़ोटो किसी लेबल पर छोड़ें।',
        opening: 'कैमरा खुल रहा है…',
        allow: 'ब्राउज़र पूछे तो कैमरे की अनुमति दें।',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'माइक',
        stop: 'माइक रोकें',
        looksLike: 'सुनने में ऐसा',
        privacy: 'आवाज़ इस पेज से बाहर कभी नहीं जाती।',
        orFiles: 'या ध्वनि फ़ाइलें किसी लेबल पर छोड़ें।',
        opening: 'माइक खुल रहा है…',
        allow: 'ब्राउज़र पूछे तो माइक की अनुमति दें।',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `${many} चुनें…`,
    stage: 'तस्वीर',
    teachingOf: teaching(grammar),
    quiet: 'सब शांत है। आवाज़ें रोशनी की तरह दिखती हैं।',
    firstMinuteFiles: ({ many }) => `हर लेबल पर कुछ ${many} छोड़ें।`,
    tryFile: ({ one }) => `${one} आज़माएँ`,
    tryFileHint: ({ one }) => `कौन-सा लेबल मिलता है, यह देखने के लिए यहाँ ${one} छोड़ें।`,
    backgroundHint: 'कुछ न हो रहा हो तब कमरे की आवाज़। पहले यह सिखाएँ।',
    somethingElseHint: 'जो आपकी हरकत नहीं है: खड़े रहना, चलना, खुजलाना। पहले यह सिखाएँ।',
    flip: 'कैमरा बदलें',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `तैयार हो जाएँ: ${label}`,

    leftOrRight: 'क्या उलटी (दर्पण) तस्वीर अलग चीज़ है?',
    sided: 'दर्पण वाली तस्वीरें अलग मानी जाती हैं।',
    unsided: 'दर्पण वाली तस्वीरें एक ही मानी जाती हैं।',
    change: 'बदलें',
    yes: 'हाँ',
    no: 'नहीं',

    labels: 'लेबल',
    whoTeaches: 'कौन सिखा रहा है?',
    whoTeachesHint:
      'ज़रूरी नहीं। जब तीन या ज़्यादा लोग सिखा चुके हों, तो “क्यों?” बताता है कि यह अनजान लोगों के साथ कितना सही है।',
    labelName: (label) => `लेबल ${label} का नाम`,
    teach: 'सिखाने के लिए दबाए रखें',
    teachNamed: (label) => `${label} सिखाएँ`,
    teaching: 'रोकने के लिए छोड़ें',
    addFiles: (label, { many }) => `${label} में ${many} जोड़ें`,
    teachTimed: '3, 2, 1 में सिखाएँ',
    teachHold: 'दबाए रखें',
    getReadyShort: 'तैयार हों…',
    addFilesShort: ({ many }) => `${many} जोड़ें`,
    teachWaiting: (label, n, { kind }) => `${label} सिखाएँ: ${these[kind](n)}`,
    removeLabel: (label) => `लेबल ${label} हटाएँ`,
    addLabel: 'लेबल जोड़ें',
    howOften: (label) => `${label} कितनी बार पहचाना जाए`,
    rarely: 'कम',
    switchOff: (label) => `${label} बंद करें`,
    switchOn: (label) => `${label} चालू करें`,
    labelIsOff: 'बंद है: न सीखा जाता है, न कभी जवाब होता है',
    often: 'अक्सर',
    noneProvisional: 'एक ही टेक से पहला अनुमान। हर लेबल का एक और टेक इसे और पक्का बनाता है।',
    noExamples: 'अभी कोई उदाहरण नहीं',
    examples,
    examplesOf: (label) => `${label} के उदाहरण`,
    showExamples: (label, n) => `${label} के ${examples(n)} दिखाएँ`,
    clear: 'ख़ाली करें',
    clearNamed: (label) => `${label} के सभी उदाहरण हटाएँ`,
    earlier: (n) => `${number(n)} और दिखाएँ`,
    missed: {
      'no-person': (n) => `छोड़ा गया: ${pictures(n)} (कोई नहीं दिखा)`,
      'no-hand': (n) => `छोड़ा गया: ${pictures(n)} (कोई हाथ नहीं दिखा)`,
      'no-signal': (n) => `छोड़ा गया: ${seconds(n)} (कोई आवाज़ नहीं)`,
      'no-movement': () => 'उस रिकॉर्डिंग में कोई नहीं दिखा',
      'cut-off': () => 'नहीं जोड़ा गया: पहले के उदाहरणों की तरह कूल्हे और घुटने तस्वीर में होने चाहिए',
      'too-quiet': () => 'उस रिकॉर्डिंग में कुछ भी पर्याप्त तेज़ नहीं था',
    },
    addingFiles: (n) => `जोड़ा जा रहा है: ${filesOf(n)}…`,
    whichLabel: 'ये किस लेबल के हैं?',
    asNewLabel: 'नया लेबल',
    cancel: 'रद्द करें',
    nameTaken: (label) => `${label} नाम का लेबल पहले से है।`,
    nameMissing: 'लेबल का नाम होना चाहिए।',

    nextFirstFiles: (label, { many }) => `${label} पर कुछ ${many} छोड़ें।`,
    nextSecondFiles: (label, { many }) => `अब ${label} पर किसी और चीज़ के ${many} छोड़ें।`,
    nextNoLabel: 'शुरू करने के लिए दो लेबल जोड़ें।',
    nextOneLabel: 'एक लेबल काफ़ी नहीं है। एक और जोड़ें।',
    learning: 'मॉडल अपडेट हो रहा है…',
    known: (labels) =>
      `आपके खोले मॉडल के साथ आए: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}। इसे बेहतर बनाने के लिए अपने उदाहरण जोड़ें।`,
    knownHint: 'आपके खोले मॉडल के साथ आया।',
    longerFiles: (label, { many }) => `${label} पर कुछ और ${many} छोड़ें।`,
    onceMoreFiles: ({ many }) => `यह कितना अच्छा है, देखने के लिए हर लेबल में कुछ और ${many} जोड़ें।`,
    soFarFiles: (words, { many }) => `अब तक: ${words}। और पक्का करने के लिए हर लेबल में और ${many} जोड़ें।`,
    rightEveryTime: 'लगभग हर बार सही',
    right: (times, outOf) => `${number(outOf)} में से लगभग ${number(times)} बार सही`,
    rightHalf: 'लगभग आधी बार सही',
    rightSeldom: 'सही से ज़्यादा ग़लत',
    range,
    why: 'क्यों?',

    understand: 'समझें',
    cell: (n, shown, said) => `${shown} के ${examples(n)} को ${said} पहचाना गया`,
    tooEarly: 'अभी बहुत कम उदाहरण हैं।',
    newPeople: (n) => `अनजान लोगों के साथ: 10 में से लगभग ${n} सही।`,
    adviceHeading: 'सबसे ज़्यादा किससे मदद मिलेगी',
    advice: {
      secondLabel: 'एक लेबल काफ़ी नहीं है।',
      ready: 'आपका मॉडल तैयार है। इसे किसी पेज पर इस्तेमाल करें।',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'कार्रवाइयाँ',
    undo: 'पहले जैसा करें',
    redo: 'दोबारा करें',
    saveProject: 'प्रोजेक्ट सहेजें',
    saveProjectShort: 'सहेजें',
    open: 'खोलें…',
    savedAs: (name) => `${name} नाम से सहेजा गया।`,
    openAs: {
      image: 'तस्वीरों की तरह खोलें',
      audio: 'ध्वनियों की तरह खोलें',
      pose: 'मुद्राओं की तरह खोलें',
      hand: 'हाथ के इशारों की तरह खोलें',
      poseMovements: 'हरकतों की तरह खोलें',
      handMovements: 'हाथ की हरकतों की तरह खोलें',
    },
    cancelOpening: 'खोलना रद्द करें',
    openingFile: (name) => `${name} खुल रहा है…`,
    opened: (name, labels, n) => `${name} खुल गया: ${labelsOf(labels)}, ${examples(n)}।`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`पढ़ा नहीं गया: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`कुछ नहीं मिला: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`दूसरी तरह की: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `छोड़ा गया: ${all} (${list(reasons)})।`;
    },
    openedInstead: 'इसने आपके काम की जगह ले ली। “पहले जैसा करें” उसे वापस लाता है।',
    useIt: 'इस्तेमाल करें',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'कॉपी करें',
    copied: 'कॉपी हो गया',
    copyFailed: 'हाथ से चुनकर कॉपी करें',

    othersHeading: 'दूसरे प्रोग्रामों के लिए',
    others: {
      'teachable-machine': 'Teachable Machine के लिए मॉडल',
      layers: 'Keras के लिए मॉडल',
      examples: 'Teachable Machine के लिए फ़ोटो',
    },
    othersNoMovements:
      'Teachable Machine और Keras हरकतें नहीं जानते, इसलिए यह मॉडल उनके लिए सहेजा नहीं जा सकता।',
    othersBusy: 'सहेजा जा रहा है…',
    leftOutHeading: 'शामिल नहीं:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '“इनमें से कोई नहीं”: दूसरे प्रोग्राम हर चीज़ को लेबल देते हैं।';
        case 'evaluation':
          return 'सटीकता के आँकड़े।';
        case 'box':
          return 'तस्वीर का गिना जाने वाला हिस्सा: दूसरे प्रोग्राम पूरी तस्वीर देखते हैं।';
        case 'camera-direction':
          return 'कैमरे की तस्वीर की दिशा। अगर दाएँ-बाएँ मायने रखते हैं, तो वहाँ flip को false करें।';
        case 'takes':
          return 'कौन-सी फ़ोटो एक ही टेक की हैं।';
        case 'picture-edges':
          return 'बीच के वर्ग से बाहर फ़ोटो के किनारे।';
        case 'examples-without-picture':
          return `बिना फ़ोटो के ${examples(what.count)}।`;
        case 'empty-label':
          return `${what.label}, जिसका कोई उदाहरण नहीं है।`;
        case 'label-characters':
          return `नाम ${what.label}, जो ${what.written} बन जाता है।`;
      }
    },
    saveFile: 'फ़ाइल सहेजें',
    goOnHere: 'यहाँ जारी रखें',
    reextracting: 'उदाहरण अपडेट हो रहे हैं…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
