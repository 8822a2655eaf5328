import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Portuguese. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'Qualquer rótulo',
  triggerSequence: (labels) => labels.join(', depois '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `Teste: ${words.length === 0 ? 'nada' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'Teste: nada acontece ainda.',
  triggerNobody: 'Ainda não há classificador para ouvir.',
  triggerNothing: 'Enviar “tl-trigger”',
  triggerPlay: (kind) => (kind === 'video' ? 'Reproduzir o vídeo' : 'Reproduzir o som'),
  triggerPause: (kind) => (kind === 'video' ? 'Pausar o vídeo' : 'Pausar o som'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `Pular ${time}` : `Ir para ${time}`),
  triggerPress: (name) => `Pressionar “${name}”`,
  triggerClass: (change, names) =>
    `${{ add: 'Ligar', remove: 'Desligar', toggle: 'Alternar' }[change]} “${names}”`,
  triggerShow: (what) => `Mostrar ${what}`,
  triggerHide: (what) => `Ocultar ${what}`,
  triggerScrollTo: (what) => `Rolar até ${what}`,
  triggerNext: 'Próximo',
  triggerPrevious: 'Anterior',
  triggerGo: (where) => `Ir para ${where}`,
  triggerSendKey: (key) => `Pressionar a tecla ${key}`,
  triggerSay: (words) => (words === '' ? 'Dizer o rótulo' : `Dizer “${words}”`),
  triggerMidi: (message) => `Enviar MIDI: ${message}`,
  triggerPost: (address) => `Enviar para ${address}`,
  triggerSet: (name) => `Ajustar ${name} à mão`,
  triggerTone: (name) => `Tocar “${name}”`,
  triggerSound: (name) => (name === '' ? 'Tocar um som' : `Tocar “${name}”`),
});
