import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in German. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'Jedes Label',
  triggerSequence: (labels) => labels.join(', dann '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `Probelauf: ${words.length === 0 ? 'nichts' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'Probelauf: Noch geschieht nichts.',
  triggerNobody: 'Es gibt noch keinen Classifier, auf den das hört.',
  triggerNothing: '„tl-trigger“ senden',
  triggerPlay: (kind) => (kind === 'video' ? 'Video abspielen' : 'Ton abspielen'),
  triggerPause: (kind) => (kind === 'video' ? 'Video anhalten' : 'Ton anhalten'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `Um ${time} springen` : `Zu ${time} springen`),
  triggerPress: (name) => `„${name}“ drücken`,
  triggerClass: (change, names) =>
    `„${names}“ ${{ add: 'einschalten', remove: 'ausschalten', toggle: 'umschalten' }[change]}`,
  triggerShow: (what) => `${what} einblenden`,
  triggerHide: (what) => `${what} ausblenden`,
  triggerScrollTo: (what) => `Zu ${what} scrollen`,
  triggerNext: 'Weiter',
  triggerPrevious: 'Zurück',
  triggerGo: (where) => `Zu ${where} gehen`,
  triggerSendKey: (key) => `Taste ${key} drücken`,
  triggerSay: (words) => (words === '' ? 'Das Label sagen' : `„${words}“ sagen`),
  triggerMidi: (message) => `MIDI senden: ${message}`,
  triggerPost: (address) => `An ${address} senden`,
  triggerSet: (name) => `${name} von Hand einstellen`,
  triggerTone: (name) => `„${name}“ abspielen`,
  triggerSound: (name) => (name === '' ? 'Ton abspielen' : `„${name}“ abspielen`),
});
