import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Hindi. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'अपने पेज पर इस्तेमाल करें',
  useDisplay: 'दिखावट',
  useFaces: { bars: 'पट्टियाँ', pill: 'एक पंक्ति', picture: 'तस्वीर' },
  usePreview: 'पेज पर ऐसा दिखता है',

  siteHeading: 'पेज डाउनलोड करें',
  site: 'सब कुछ डाउनलोड करें',
  siteHint:
    'एक पेज, मॉडल और उनकी ज़रूरत की हर चीज़, एक zip में। इसे खोलकर फ़ोल्डर किसी भी वेब सर्वर पर अपलोड करें।',
  siteProgress: (fraction) => `फ़ाइलें जुटाई जा रही हैं, ${percent(fraction)}`,
  siteCancel: 'रद्द करें',
  sitePage: {
    lang: 'hi',
    heading: (labels) => labels.join(', '),
    loading: 'लोड हो रहा है। अगर यह न हटे, तो “tl” फ़ोल्डर इस पेज के पास नहीं है।',
    asFile: [
      'इस पेज को वेब सर्वर चाहिए',
      'इसे फ़ाइल की तरह खोला गया, इसलिए ब्राउज़र इसकी स्क्रिप्ट और कैमरा रोकता है। यह फ़ोल्डर किसी वेब सर्वर पर अपलोड करें या इसी कंप्यूटर पर सर्वर चलाएँ।',
      'यहाँ चलाने के लिए इस फ़ोल्डर में टर्मिनल खोलें, इन दो पंक्तियों में से एक लिखें और ब्राउज़र में http://localhost:8000 खोलें।',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'या अपने किसी पेज में जोड़ें',
  useHow: 'मॉडल कैसे शामिल हो',
  useKinds: {
    inline: {
      name: 'सब एक ही कोड में',
      hint: 'मॉडल कोड का हिस्सा है: कोई मॉडल फ़ाइल अपलोड नहीं करनी।',
    },
    hosted: {
      name: 'फ़ाइल की तरह',
      hint: 'मॉडल फ़ाइल अपने पेज के पास अपलोड करें और कोड पेज में चिपकाएँ।',
    },
  },
  useFolder: '“tl” फ़ोल्डर कहाँ है',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `${host} तक कोई और नहीं पहुँच सकता।` : `कोड एलिमेंट ${host} से लोड करता है।`} दूसरी साइटों पर कोड तभी चलेगा जब वह सर्वर इसकी अनुमति दे (CORS)।`,
  useFolderHere: 'फ़ोल्डर “सब कुछ डाउनलोड करें” वाले zip में है। उसे अपनी साइट पर अपलोड करें।',
  useSize: (kilobytes) => `कुल ${number(kilobytes)} KB।`,
  useFile: 'मॉडल डाउनलोड करें',
  useFileHint: (name) => `${name} को अपने पेज वाले फ़ोल्डर में रखें।`,
  useWhere: 'कहाँ चिपकाएँ',
  usePlaces: {
    html: { name: 'HTML', where: '<body> और </body> के बीच कहीं भी।', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'एडमिन के तौर पर “कस्टम HTML” ब्लॉक में। दूसरों को प्लगइन चाहिए।',
      file: 'प्लगइन के साथ: “Classifier” ब्लॉक जोड़ें और उसमें फ़ाइल अपलोड करें, कोड नहीं चाहिए। उसके बिना: फ़ाइल “मीडिया” में अपलोड करें और उसका पता src में लिखें।',
    },
    react: {
      name: 'React',
      where: 'किसी भी कंपोनेंट में।',
      file: 'फ़ाइल public/ में जाती है।',
    },
  },
});
