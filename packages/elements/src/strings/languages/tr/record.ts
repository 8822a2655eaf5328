import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Turkish. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'Kayıt',
    perSecond: 'Saniyede örnek',
    delay: 'Zamanlayıcı geri sayar',
    noDelay: 'Hiç',
    length: 'Zamanlayıcı kaydeder',
    quietBelow: 'Sessiz saniyeleri atla',
    everything: 'Kapalı',
    quietHint: 'Çubuk şu anki ses düzeyini gösterir. İşaretin altında kalan saniye alınmaz.',
    defaults: 'Varsayılanları kullan',
    timerShort: 'Zamanlayıcıyla öğret',
    heard: 'Kaydedilen ses',
    heardSecond: (n) => `${number(n)}. saniye`,
    heardHint: 'Dışarıda bırakmak için bir saniyeye basın.',
    countdown: 'geri sayım',
    recording: 'kayıt',
  });
};
