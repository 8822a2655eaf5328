import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Hindi. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'रिकॉर्डिंग',
    perSecond: 'हर सेकंड उदाहरण',
    delay: 'टाइमर उलटी गिनती करता है',
    noDelay: 'बिल्कुल नहीं',
    length: 'टाइमर रिकॉर्ड करता है',
    quietBelow: 'शांत सेकंड छोड़ें',
    everything: 'बंद',
    quietHint: 'पट्टी दिखाती है कि अभी आवाज़ कितनी तेज़ है। जो सेकंड निशान से नीचे रहता है, वह नहीं लिया जाता।',
    defaults: 'डिफ़ॉल्ट का उपयोग करें',
    timerShort: 'टाइमर से सिखाएँ',
    heard: 'जो रिकॉर्ड हुआ',
    heardSecond: (n) => `सेकंड ${number(n)}`,
    heardHint: 'किसी सेकंड को छोड़ने के लिए उसे दबाएँ।',
    countdown: 'उलटी गिनती',
    recording: 'रिकॉर्डिंग',
  });
};
