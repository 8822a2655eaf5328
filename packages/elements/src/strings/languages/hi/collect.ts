import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Hindi. */
export const collect = ({ number, percent, list }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `${many} आज़माएँ`,
  tryFilesHint: 'उन्हें यहाँ छोड़ें। इनसे कुछ नहीं सीखा जाता।',
  tried: 'आज़माए गए',
  tryingFiles: (n, { one, many }) => `${number(n)} ${n === 1 ? one : many} आज़माए जा रहे हैं…`,
  shouldBe: (label) => `${label} होना चाहिए`,

  keepAs: 'जाँच के लिए रखें:',
  keepNamed: (label, n, { one, many }) =>
    `${label} की जाँच के लिए रखें: ${number(n)} ${n === 1 ? one : many}`,
  keepByFolders: (n) => `फ़ोल्डर के अनुसार ${number(n)} जाँच के लिए रखें`,
  kept: (n) => (n === 1 ? 'जाँच के लिए रखा गया।' : `${number(n)} जाँच के लिए रखे गए।`),
  showTests: (n) => (n === 1 ? 'जाँच दिखाएँ' : `${number(n)} जाँचें दिखाएँ`),

  testsHeading: (n) => (n === 1 ? 'आपकी जाँच' : `आपकी ${number(n)} जाँचें`),
  testsHint: 'इनसे कभी नहीं सीखा जाता। मॉडल अभी इन्हें यह कहता है।',
  test: (position, label) => `${label} की जाँच ${number(position)}`,
  allTests: 'सभी जाँचें',
  isTest: 'यह जाँच है: मॉडल इससे नहीं सीखता।',

  countLabels: (n) => `${number(n)} लेबल`,
  countTests: (n) => `${number(n)} जाँच`,
  added: (what) => `जोड़ा गया: ${list(what)}।`,
  openOrAdd: (name) => `इसकी जगह ${name} खोलें, या उसके उदाहरण इनमें जोड़ें?`,
  addProjects: (n) => `इन ${number(n)} प्रोजेक्ट के उदाहरण जोड़ें?`,
  addToThese: 'इनमें जोड़ें',
  openInstead: 'इसकी जगह खोलें',
  whoTaught: (name) => `${name} किसने सिखाया?`,

  foldersOf: ({ many }) => `सभी ${many}, फ़ोल्डरों में`,
  foldersProgress: (fraction) => `सहेजा जा रहा है, ${percent(fraction)}`,
  withoutOriginal: (n) => `बिना मूल फ़ाइल के उदाहरण: ${number(n)}।`,
  notInFolders: (n) => `आपके छोड़े हुए उदाहरण: ${number(n)}।`,
  losesTakes: 'कौन-से एक ही बार में रिकॉर्ड हुए।',
  leftOutCount: (n) => `${number(n)} छोड़े गए`,
});
