import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Indonesian. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'Label apa pun',
  triggerSequence: (labels) => labels.join(', lalu '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `Uji coba: ${words.length === 0 ? 'tidak ada' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'Uji coba: belum terjadi apa-apa.',
  triggerNobody: 'Belum ada pengklasifikasi untuk didengarkan.',
  triggerNothing: 'Kirim “tl-trigger”',
  triggerPlay: (kind) => (kind === 'video' ? 'Putar video' : 'Putar suara'),
  triggerPause: (kind) => (kind === 'video' ? 'Jeda video' : 'Jeda suara'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `Lompat ${time}` : `Ke ${time}`),
  triggerPress: (name) => `Tekan “${name}”`,
  triggerClass: (change, names) =>
    `${{ add: 'Nyalakan', remove: 'Matikan', toggle: 'Alihkan' }[change]} “${names}”`,
  triggerShow: (what) => `Tampilkan ${what}`,
  triggerHide: (what) => `Sembunyikan ${what}`,
  triggerScrollTo: (what) => `Gulir ke ${what}`,
  triggerNext: 'Berikutnya',
  triggerPrevious: 'Sebelumnya',
  triggerGo: (where) => `Pergi ke ${where}`,
  triggerSendKey: (key) => `Tekan tuts ${key}`,
  triggerSay: (words) => (words === '' ? 'Ucapkan label' : `Ucapkan “${words}”`),
  triggerMidi: (message) => `Kirim MIDI: ${message}`,
  triggerPost: (address) => `Kirim ke ${address}`,
  triggerSet: (name) => `Atur ${name} dengan tangan`,
  triggerTone: (name) => `Putar “${name}”`,
  triggerSound: (name) => (name === '' ? 'Putar suara' : `Putar “${name}”`),
});
