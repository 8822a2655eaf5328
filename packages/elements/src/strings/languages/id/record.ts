import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Indonesian. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'Perekaman',
    perSecond: 'Contoh per detik',
    delay: 'Timer menghitung mundur',
    noDelay: 'Tidak sama sekali',
    length: 'Timer merekam',
    quietBelow: 'Lewati detik yang sunyi',
    everything: 'Nonaktif',
    quietHint:
      'Bilah menunjukkan seberapa keras suara sekarang. Detik yang tetap di bawah tanda tidak diambil.',
    defaults: 'Gunakan bawaan',
    timerShort: 'Ajarkan dengan timer',
    heard: 'Yang direkam',
    heardSecond: (n) => `Detik ${number(n)}`,
    heardHint: 'Tekan satu detik untuk melewatinya.',
    countdown: 'hitung mundur',
    recording: 'rekaman',
  });
};
