import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Tamil. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'எந்த லேபிளும்',
  triggerSequence: (labels) => labels.join(', பிறகு '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `ஒத்திகை: ${words.length === 0 ? 'எதுவுமில்லை' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'ஒத்திகை: இன்னும் எதுவும் நிகழாது.',
  triggerNobody: 'கேட்பதற்கு இன்னும் வகைப்படுத்தி இல்லை.',
  triggerNothing: '“tl-trigger” அனுப்பு',
  triggerPlay: (kind) => (kind === 'video' ? 'வீடியோவை இயக்கு' : 'ஒலியை இயக்கு'),
  triggerPause: (kind) => (kind === 'video' ? 'வீடியோவை இடைநிறுத்து' : 'ஒலியை இடைநிறுத்து'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `${time} தாவு` : `${time} க்குச் செல்`),
  triggerPress: (name) => `“${name}” அழுத்து`,
  triggerClass: (change, names) =>
    `“${names}”: ${{ add: 'இயக்கு', remove: 'நிறுத்து', toggle: 'மாற்று' }[change]}`,
  triggerShow: (what) => `${what} காட்டு`,
  triggerHide: (what) => `${what} மறை`,
  triggerScrollTo: (what) => `${what} வரை உருட்டு`,
  triggerNext: 'அடுத்தது',
  triggerPrevious: 'முந்தையது',
  triggerGo: (where) => `${where} க்குச் செல்`,
  triggerSendKey: (key) => `${key} விசையை அழுத்து`,
  triggerSay: (words) => (words === '' ? 'லேபிளைச் சொல்' : `“${words}” எனச் சொல்`),
  triggerMidi: (message) => `MIDI அனுப்பு: ${message}`,
  triggerPost: (address) => `${address} க்கு அனுப்பு`,
  triggerSet: (name) => `${name}: கையால் அமை`,
  triggerTone: (name) => `“${name}” இயக்கு`,
  triggerSound: (name) => (name === '' ? 'ஒலியை இயக்கு' : `“${name}” இயக்கு`),
});
