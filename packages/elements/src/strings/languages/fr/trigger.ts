import type { TriggerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

/** What a trigger shows, in French. */
export const trigger = ({ list }: Grammar): TriggerTranslation => ({
  triggerAny: 'Toute étiquette',
  triggerSequence: (labels) => labels.join(', puis '),
  triggerButton: (words) => list(words),
  triggerSwitch: (label, words) => (words.length === 0 ? label : `${label}: ${list(words)}`),
  triggerWould: (words, label, score) =>
    `À blanc : ${words.length === 0 ? 'rien' : list(words)} · ${label} ${score ?? ''}`.trim(),
  triggerDryRun: 'Essai à blanc : rien ne se passe encore.',
  triggerNobody: 'Il n’y a pas encore de classifieur à écouter.',
  triggerNothing: 'Envoyer « tl-trigger »',
  triggerPlay: (kind) => (kind === 'video' ? 'Lire la vidéo' : 'Lire le son'),
  triggerPause: (kind) =>
    kind === 'video' ? 'Mettre la vidéo en pause' : 'Mettre le son en pause',
  triggerSeek: (time) => (/^[+-]/.test(time) ? `Sauter de ${time}` : `Aller à ${time}`),
  triggerPress: (name) => `Appuyer sur « ${name} »`,
  triggerClass: (change, names) =>
    `${{ add: 'Activer', remove: 'Désactiver', toggle: 'Basculer' }[change]} « ${names} »`,
  triggerShow: (what) => `Afficher ${what}`,
  triggerHide: (what) => `Masquer ${what}`,
  triggerScrollTo: (what) => `Faire défiler jusqu’à ${what}`,
  triggerNext: 'Suivant',
  triggerPrevious: 'Précédent',
  triggerGo: (where) => `Aller à ${where}`,
  triggerSendKey: (key) => `Appuyer sur la touche ${key}`,
  triggerSay: (words) => (words === '' ? 'Dire l’étiquette' : `Dire « ${words} »`),
  triggerMidi: (message) => `Envoyer par MIDI : ${message}`,
  triggerPost: (address) => `Envoyer à ${address}`,
  triggerSet: (name) => `Régler ${name} à la main`,
  triggerTone: (name) => `Jouer « ${name} »`,
  triggerSound: (name) => (name === '' ? 'Lire le son' : `Jouer « ${name} »`),
});
