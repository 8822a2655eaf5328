import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Turkish. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'Herhangi bir etiket',
  triggerSequence: (labels) => labels.join(', sonra '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `Deneme: ${words.length === 0 ? 'hiçbir şey' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'Deneme: henüz hiçbir şey olmaz.',
  triggerNobody: 'Henüz dinlenecek bir sınıflandırıcı yok.',
  triggerNothing: '“tl-trigger” gönder',
  triggerPlay: (kind) => (kind === 'video' ? 'Videoyu oynat' : 'Sesi çal'),
  triggerPause: (kind) => (kind === 'video' ? 'Videoyu duraklat' : 'Sesi duraklat'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `${time} atla` : `${time} konumuna git`),
  triggerPress: (name) => `“${name}” düğmesine bas`,
  triggerClass: (change, names) =>
    `“${names}”: ${{ add: 'aç', remove: 'kapat', toggle: 'aç veya kapat' }[change]}`,
  triggerShow: (what) => `${what} göster`,
  triggerHide: (what) => `${what} gizle`,
  triggerScrollTo: (what) => `${what} konumuna kaydır`,
  triggerNext: 'Sonraki',
  triggerPrevious: 'Önceki',
  triggerGo: (where) => `${where} adresine git`,
  triggerSendKey: (key) => `${key} tuşuna bas`,
  triggerSay: (words) => (words === '' ? 'Etiketi söyle' : `“${words}” söyle`),
  triggerMidi: (message) => `MIDI gönder: ${message}`,
  triggerPost: (address) => `${address} adresine gönder`,
  triggerSet: (name) => `${name} değerini elle ayarla`,
  triggerTone: (name) => `“${name}” çal`,
  triggerSound: (name) => (name === '' ? 'Ses çal' : `“${name}” çal`),
});
