import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Polish. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'Dowolna etykieta',
  triggerSequence: (labels) => labels.join(', potem '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `Próba: ${words.length === 0 ? 'nic' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'Próba: jeszcze nic się nie dzieje.',
  triggerNobody: 'Nie ma jeszcze klasyfikatora, którego można słuchać.',
  triggerNothing: 'Wyślij „tl-trigger”',
  triggerPlay: (kind) => (kind === 'video' ? 'Odtwórz film' : 'Odtwórz dźwięk'),
  triggerPause: (kind) => (kind === 'video' ? 'Wstrzymaj film' : 'Wstrzymaj dźwięk'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `Przeskocz o ${time}` : `Przejdź do ${time}`),
  triggerPress: (name) => `Naciśnij „${name}”`,
  triggerClass: (change, names) =>
    `${{ add: 'Włącz', remove: 'Wyłącz', toggle: 'Przełącz' }[change]} „${names}”`,
  triggerShow: (what) => `Pokaż ${what}`,
  triggerHide: (what) => `Ukryj ${what}`,
  triggerScrollTo: (what) => `Przewiń do ${what}`,
  triggerNext: 'Dalej',
  triggerPrevious: 'Wstecz',
  triggerGo: (where) => `Przejdź do ${where}`,
  triggerSendKey: (key) => `Naciśnij klawisz ${key}`,
  triggerSay: (words) => (words === '' ? 'Powiedz etykietę' : `Powiedz „${words}”`),
  triggerMidi: (message) => `Wyślij MIDI: ${message}`,
  triggerPost: (address) => `Wyślij do ${address}`,
  triggerSet: (name) => `Ustaw ${name} ręcznie`,
  triggerTone: (name) => `Odtwórz „${name}”`,
  triggerSound: (name) => (name === '' ? 'Odtwórz dźwięk' : `Odtwórz „${name}”`),
});
