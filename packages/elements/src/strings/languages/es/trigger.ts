import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in Spanish. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'Cualquier etiqueta',
  triggerSequence: (labels) => labels.join(', luego '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `Prueba: ${words.length === 0 ? 'nada' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'Prueba: todavía no pasa nada.',
  triggerNobody: 'Aún no hay ningún clasificador al que escuchar.',
  triggerNothing: 'Enviar «tl-trigger»',
  triggerPlay: (kind) => (kind === 'video' ? 'Reproducir el vídeo' : 'Reproducir el sonido'),
  triggerPause: (kind) => (kind === 'video' ? 'Pausar el vídeo' : 'Pausar el sonido'),
  triggerSeek: (time) => (/^[+-]/.test(time) ? `Saltar ${time}` : `Ir a ${time}`),
  triggerPress: (name) => `Pulsar «${name}»`,
  triggerClass: (change, names) =>
    `${{ add: 'Activar', remove: 'Desactivar', toggle: 'Alternar' }[change]} «${names}»`,
  triggerShow: (what) => `Mostrar ${what}`,
  triggerHide: (what) => `Ocultar ${what}`,
  triggerScrollTo: (what) => `Desplazarse a ${what}`,
  triggerNext: 'Siguiente',
  triggerPrevious: 'Anterior',
  triggerGo: (where) => `Ir a ${where}`,
  triggerSendKey: (key) => `Pulsar la tecla ${key}`,
  triggerSay: (words) => (words === '' ? 'Decir la etiqueta' : `Decir «${words}»`),
  triggerMidi: (message) => `Enviar MIDI: ${message}`,
  triggerPost: (address) => `Enviar a ${address}`,
  triggerSet: (name) => `Ajustar ${name} a mano`,
  triggerTone: (name) => `Reproducir «${name}»`,
  triggerSound: (name) => (name === '' ? 'Reproducir un sonido' : `Reproducir «${name}»`),
});
