import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Hindi. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}। ${alone}`
        : `${label}: ${accuracy}, अक्सर ${confusedWith} से गड़बड़। ${apart}`;
  const image: TeachingWords = {
    firstMinute: 'कैमरे को कुछ दिखाएँ और उसका बटन दबाए रखें। फिर कुछ और दिखाएँ और अगला बटन दबाए रखें।',
    nextFirst: (label) => `कैमरे को कुछ दिखाएँ और ${label} पर “सिखाने के लिए दबाए रखें” दबाएँ।`,
    nextSecond: (label) => `अब कुछ और दिखाएँ और ${label} पर “सिखाने के लिए दबाए रखें” दबाएँ।`,
    longer: (label) => `${label} को थोड़ी देर और दिखाएँ।`,
    onceMore: 'यह कितना अच्छा है, देखने के लिए थोड़ा हिलाते हुए हर एक का एक और टेक रिकॉर्ड करें।',
    onceMoreLabel: (label) =>
      `यह कितना अच्छा है, देखने के लिए थोड़ा हिलाते हुए ${label} का एक और टेक रिकॉर्ड करें।`,
    soFar: (words) => `अब तक: ${words}। और पक्का करने के लिए हर एक का एक और टेक रिकॉर्ड करें।`,
    take: 'रिकॉर्ड हो रहा है…',
    timer: (label) => `टाइमर से ${label} सिखाएँ: 3, 2, 1, फिर तीन सेकंड की रिकॉर्डिंग`,
    understandIntro: 'हर उदाहरण, ऐसे मॉडल से जाँचा गया जिसने उसे नहीं देखा था।',
    taught: 'दिखाया गया',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `${label} के अभी कोई उदाहरण नहीं हैं।`
          : `${label}: ${plural(n, { one: '# उदाहरण', other: '# उदाहरण' })}। कुछ और से मदद मिलेगी।`,
      secondTake: (label) =>
        `${label} के सभी उदाहरण एक ही टेक के हैं। थोड़ा हिलाते हुए एक और रिकॉर्ड करें, ताकि दिखे कि वह फिर पहचाना जाता है या नहीं।`,
      anotherTake: (label, takes) =>
        `${label}: ${plural(takes, { one: '# टेक', other: '# टेक' })}। कुछ और टेक से आँकड़ा ज़्यादा भरोसेमंद होगा।`,
      weak: weak('इसे और जगहों पर और कई ओर से दिखाएँ।', 'वह दिखाएँ जो दोनों को अलग करता है।'),
    },
    noAdvice: 'कोई कमज़ोरी नहीं मिली। किसी और जगह या रोशनी में आज़माएँ।',
  };
  const body = (apart: string) => weak('इसे पास से, दूर से और थोड़ा घुमाकर दिखाएँ।', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'कैमरे को हाथ का इशारा दिखाएँ और उसका बटन दबाए रखें। फिर दूसरा इशारा दिखाएँ और अगला बटन दबाए रखें।',
    nextFirst: (label) => `कैमरे को हाथ का इशारा दिखाएँ और ${label} पर “सिखाने के लिए दबाए रखें” दबाएँ।`,
    nextSecond: (label) => `अब दूसरा इशारा दिखाएँ और ${label} पर “सिखाने के लिए दबाए रखें” दबाएँ।`,
    advice: { ...image.advice, weak: body('दोनों इशारों को और अलग बनाएँ।') },
    noAdvice: 'कोई कमज़ोरी नहीं मिली। दूसरे हाथ से आज़माएँ।',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute: 'टाइमर दबाएँ और उलटी गिनती के दौरान एक मुद्रा में आ जाएँ। फिर दूसरी मुद्रा के साथ यही करें।',
    nextFirst: (label) =>
      `${label} पर “3, 2, 1 में सिखाएँ” दबाएँ और उलटी गिनती के दौरान एक मुद्रा में आ जाएँ।`,
    nextSecond: (label) => `अब ${label} पर “3, 2, 1 में सिखाएँ” दबाएँ और दूसरी मुद्रा में आ जाएँ।`,
    advice: { ...image.advice, weak: body('दोनों मुद्राओं को और अलग बनाएँ।') },
    noAdvice: 'कोई कमज़ोरी नहीं मिली। किसी और व्यक्ति के साथ आज़माएँ।',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute: 'पहले कमरे की आवाज़ सिखाएँ। फिर एक ध्वनि सिखाएँ: उसे बार-बार निकालें।',
    nextFirst: (label) => `${label} पर “3, 2, 1 में सिखाएँ” दबाएँ और माइक को पाँच सेकंड सुनने दें।`,
    nextSecond: (label) => `अब ${label} पर “3, 2, 1 में सिखाएँ” दबाएँ और वह ध्वनि बार-बार निकालें।`,
    longer: (label) => `${label} को थोड़ी देर और रिकॉर्ड करें।`,
    onceMore: 'यह कितना अच्छा है, देखने के लिए हर एक को पास या दूर से एक बार और रिकॉर्ड करें।',
    onceMoreLabel: (label) =>
      `यह कितना अच्छा है, देखने के लिए ${label} को पास या दूर से एक बार और रिकॉर्ड करें।`,
    timer: (label) => `टाइमर से ${label} सिखाएँ: 3, 2, 1, फिर पाँच सेकंड की रिकॉर्डिंग`,
    understandIntro: 'हर उदाहरण, ऐसे मॉडल से जाँचा गया जिसने उसे नहीं सुना था।',
    taught: 'सुना गया',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `${label} के सभी उदाहरण एक ही रिकॉर्डिंग के हैं। पास या दूर से एक और रिकॉर्ड करें, ताकि दिखे कि वह फिर पहचाना जाता है या नहीं।`,
      weak: weak(
        'इसे तेज़, धीमे और कमरे के शोर के साथ रिकॉर्ड करें।',
        'दोनों को और रिकॉर्ड करें या उन्हें और अलग बनाएँ।',
      ),
    },
    noAdvice: 'कोई कमज़ोरी नहीं मिली। किसी और कमरे में आज़माएँ।',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute: 'टाइमर दबाएँ, पीछे हटें और उलटी गिनती के बाद हरकत करें: एक बार, या रुक-रुककर कई बार।',
    nextFirst: (label) => `${label} पर “3, 2, 1 में सिखाएँ” दबाएँ और उलटी गिनती के बाद हरकत करें।`,
    nextSecond: (label) => `अब ${label} पर “3, 2, 1 में सिखाएँ” दबाएँ और वह हरकत रुक-रुककर कई बार करें।`,
    longer: (label) => `${label} कुछ बार और करें।`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'हर हरकत, ऐसे मॉडल से जाँची गई जिसने उसे नहीं देखा था।',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak('इसे धीरे, तेज़ और दूसरी जगह से करें।', 'दोनों हरकतों को और अलग बनाएँ।'),
    },
    noAdvice: pose.noAdvice,
    privacy: 'कोई तस्वीर नहीं सहेजी जाती: सिर्फ़ यह कि आपके जोड़ कहाँ थे।',
    orFiles: 'या वीडियो किसी लेबल पर छोड़ें।',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute: 'एक बटन दबाए रखें और दूसरे हाथ से हरकत करें: एक बार, या रुक-रुककर कई बार।',
    nextFirst: (label) => `${label} का बटन दबाए रखें और दूसरे हाथ से हरकत करें।`,
    nextSecond: (label) => `अब ${label} का बटन दबाए रखें और वह हरकत रुक-रुककर कई बार करें।`,
    privacy: 'कोई तस्वीर नहीं सहेजी जाती: सिर्फ़ यह कि आपकी उँगलियाँ कहाँ थीं।',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
