import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Hindi. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'कोई भी लेबल',
  triggerSequence: (labels) => labels.join(', फिर '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `परीक्षण: ${words.length === 0 ? 'कुछ नहीं' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'परीक्षण: अभी कुछ नहीं होता।',
  triggerNobody: 'सुनने के लिए अभी कोई क्लासिफ़ायर नहीं है।',
  triggerNothing: '“tl-trigger” भेजें',
  triggerPlay: (kind) => (kind === 'video' ? 'वीडियो चलाएँ' : 'आवाज़ चलाएँ'),
  triggerPause: (kind) => (kind === 'video' ? 'वीडियो रोकें' : 'आवाज़ रोकें'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `${time} आगे-पीछे जाएँ` : `${time} पर जाएँ`),
  triggerPress: (name) => `“${name}” दबाएँ`,
  triggerClass: (change, names) =>
    `“${names}” ${{ add: 'चालू करें', remove: 'बंद करें', toggle: 'बदलें' }[change]}`,
  triggerShow: (what) => `${what} दिखाएँ`,
  triggerHide: (what) => `${what} छिपाएँ`,
  triggerScrollTo: (what) => `${what} तक स्क्रॉल करें`,
  triggerNext: 'अगला',
  triggerPrevious: 'पिछला',
  triggerGo: (where) => `${where} पर जाएँ`,
  triggerSendKey: (key) => `${key} कुंजी दबाएँ`,
  triggerSay: (words) => (words === '' ? 'लेबल बोलें' : `“${words}” बोलें`),
  triggerMidi: (message) => `MIDI भेजें: ${message}`,
  triggerPost: (address) => `${address} पर भेजें`,
  triggerSet: (name) => `${name} हाथ से सेट करें`,
  triggerTone: (name) => `“${name}” बजाएँ`,
  triggerSound: (name) => (name === '' ? 'ध्वनि बजाएँ' : `“${name}” बजाएँ`),
});
