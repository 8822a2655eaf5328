import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Italian. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'Qualsiasi etichetta',
  triggerSequence: (labels) => labels.join(', poi '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `Prova: ${words.length === 0 ? 'nulla' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'Prova: ancora non succede nulla.',
  triggerNobody: 'Non c’è ancora un classificatore da ascoltare.',
  triggerNothing: 'Invia «tl-trigger»',
  triggerPlay: (kind) => (kind === 'video' ? 'Riproduci il video' : 'Riproduci il suono'),
  triggerPause: (kind) =>
    kind === 'video' ? 'Metti in pausa il video' : 'Metti in pausa il suono',
  triggerSeek: (time) => (/^[+-]/.test(time) ? `Salta di ${time}` : `Vai a ${time}`),
  triggerPress: (name) => `Premi «${name}»`,
  triggerClass: (change, names) =>
    `${{ add: 'Attiva', remove: 'Disattiva', toggle: 'Alterna' }[change]} «${names}»`,
  triggerShow: (what) => `Mostra ${what}`,
  triggerHide: (what) => `Nascondi ${what}`,
  triggerScrollTo: (what) => `Scorri fino a ${what}`,
  triggerNext: 'Avanti',
  triggerPrevious: 'Indietro',
  triggerGo: (where) => `Vai a ${where}`,
  triggerSendKey: (key) => `Premi il tasto ${key}`,
  triggerSay: (words) => (words === '' ? 'Di’ l’etichetta' : `Di’ «${words}»`),
  triggerMidi: (message) => `Invia MIDI: ${message}`,
  triggerPost: (address) => `Invia a ${address}`,
  triggerSet: (name) => `Imposta ${name} a mano`,
  triggerTone: (name) => `Riproduci «${name}»`,
  triggerSound: (name) => (name === '' ? 'Riproduci un suono' : `Riproduci «${name}»`),
});
