import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in French. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label} : ${accuracy}. ${alone}`
        : `${label} : ${accuracy}, souvent confondu avec ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'Montrez quelque chose à la caméra et maintenez son bouton. Montrez ensuite autre chose et maintenez le suivant.',
    nextFirst: (label) =>
      `Montrez quelque chose à la caméra et appuyez sur « Maintenir pour apprendre » pour ${label}.`,
    nextSecond: (label) =>
      `Montrez maintenant autre chose et appuyez sur « Maintenir pour apprendre » pour ${label}.`,
    longer: (label) => `Montrez ${label} un peu plus longtemps.`,
    onceMore: 'Faites une autre prise de chacun, en bougeant un peu, pour voir si c’est bon.',
    onceMoreLabel: (label) =>
      `Faites une autre prise de ${label}, en bougeant un peu, pour voir si c’est bon.`,
    soFar: (words) => `${words} jusqu’ici. Faites une autre prise de chacun pour en être plus sûr.`,
    take: 'Enregistrement…',
    timer: (label) =>
      `Apprendre ${label} avec un minuteur : 3, 2, 1, puis trois secondes d’enregistrement`,
    understandIntro: 'Chaque exemple, testé par un modèle qui ne l’avait pas vu.',
    taught: 'Montré',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `${label} n’a pas encore d’exemples.`
          : `${label} a ${plural(n, { one: '# exemple', many: '# exemples', other: '# exemples' })}. Quelques-uns de plus aideraient.`,
      secondTake: (label) =>
        `Tous les exemples de ${label} viennent d’une seule prise. Faites-en une autre, en bougeant un peu, pour voir si c’est encore reconnu.`,
      anotherTake: (label, takes) =>
        `${label} a ${plural(takes, { one: '# prise', many: '# prises', other: '# prises' })}. Quelques-unes de plus rendraient le résultat plus fiable.`,
      weak: weak(
        'Montrez-le à d’autres endroits et sous d’autres angles.',
        'Montrez ce qui les distingue.',
      ),
    },
    noAdvice: 'Aucun point faible trouvé. Essayez ailleurs ou avec une autre lumière.',
  };
  const body = (apart: string) =>
    weak('Montrez-le de plus près, de plus loin et un peu tourné.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'Montrez un signe de la main à la caméra et maintenez son bouton. Montrez ensuite un autre signe et maintenez le suivant.',
    nextFirst: (label) =>
      `Montrez un signe de la main à la caméra et appuyez sur « Maintenir pour apprendre » pour ${label}.`,
    nextSecond: (label) =>
      `Montrez maintenant un autre signe et appuyez sur « Maintenir pour apprendre » pour ${label}.`,
    advice: { ...image.advice, weak: body('Faites deux signes plus différents.') },
    noAdvice: 'Aucun point faible trouvé. Essayez avec une autre main.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'Appuyez sur un minuteur et prenez une posture pendant le compte à rebours. Faites ensuite de même avec une autre posture.',
    nextFirst: (label) =>
      `Appuyez sur « Apprendre dans 3, 2, 1 » pour ${label} et prenez une posture pendant le compte à rebours.`,
    nextSecond: (label) =>
      `Appuyez maintenant sur « Apprendre dans 3, 2, 1 » pour ${label} et prenez une autre posture.`,
    advice: { ...image.advice, weak: body('Prenez deux postures plus différentes.') },
    noAdvice: 'Aucun point faible trouvé. Essayez avec quelqu’un d’autre.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute:
      'Enregistrez d’abord le bruit de la pièce. Puis un son : faites-le encore et encore.',
    nextFirst: (label) =>
      `Appuyez sur « Apprendre dans 3, 2, 1 » pour ${label} et laissez le micro écouter pendant cinq secondes.`,
    nextSecond: (label) =>
      `Appuyez maintenant sur « Apprendre dans 3, 2, 1 » pour ${label} et faites ce son encore et encore.`,
    longer: (label) => `Enregistrez ${label} un peu plus longtemps.`,
    onceMore:
      'Faites une autre prise de chacun, de plus près ou de plus loin, pour voir si c’est bon.',
    onceMoreLabel: (label) =>
      `Faites une autre prise de ${label}, de plus près ou de plus loin, pour voir si c’est bon.`,
    timer: (label) =>
      `Apprendre ${label} avec un minuteur : 3, 2, 1, puis cinq secondes d’enregistrement`,
    understandIntro: 'Chaque exemple, testé par un modèle qui ne l’avait pas entendu.',
    taught: 'Entendu',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `Tous les exemples de ${label} viennent d’une seule prise. Faites-en une autre, de plus près ou de plus loin, pour voir si c’est encore reconnu.`,
      weak: weak(
        'Enregistrez-le plus fort, plus doucement et avec le bruit de la pièce.',
        'Enregistrez davantage des deux, ou rendez-les plus différents.',
      ),
    },
    noAdvice: 'Aucun point faible trouvé. Essayez dans une autre pièce.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'Appuyez sur un minuteur, reculez et faites un mouvement après le compte à rebours : une fois, ou plusieurs fois avec des pauses.',
    nextFirst: (label) =>
      `Appuyez sur « Apprendre dans 3, 2, 1 » pour ${label} et faites le mouvement après le compte à rebours.`,
    nextSecond: (label) =>
      `Appuyez maintenant sur « Apprendre dans 3, 2, 1 » pour ${label} et faites ce mouvement plusieurs fois avec des pauses.`,
    longer: (label) => `Faites ${label} encore quelques fois.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'Chaque mouvement, testé par un modèle qui ne l’avait pas vu.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'Faites-le plus lentement, plus vite et depuis un autre endroit.',
        'Faites deux mouvements plus différents.',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: 'Aucune image n’est enregistrée : seulement la position de vos articulations.',
    orFiles: 'Ou déposez des vidéos sur une étiquette.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute:
      'Maintenez un bouton et faites un mouvement de l’autre main : une fois, ou plusieurs fois avec des pauses.',
    nextFirst: (label) => `Maintenez le bouton de ${label} et faites le mouvement de l’autre main.`,
    nextSecond: (label) =>
      `Maintenez maintenant le bouton de ${label} et faites ce mouvement plusieurs fois avec des pauses.`,
    privacy: 'Aucune image n’est enregistrée : seulement la position de vos doigts.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
