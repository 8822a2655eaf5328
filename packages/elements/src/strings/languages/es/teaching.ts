import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Spanish. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}, casi siempre se confunde con ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'Muestra algo a la cámara y mantén pulsado su botón. Después muestra otra cosa y mantén pulsado el siguiente.',
    nextFirst: (label) => `Muestra algo a la cámara y pulsa «Mantén para enseñar» en ${label}.`,
    nextSecond: (label) => `Ahora muestra otra cosa y pulsa «Mantén para enseñar» en ${label}.`,
    longer: (label) => `Muestra ${label} un poco más.`,
    onceMore: 'Graba otra toma de cada una, moviéndola un poco, para ver qué tan bueno es.',
    onceMoreLabel: (label) =>
      `Graba otra toma de ${label}, moviéndola un poco, para ver qué tan bueno es.`,
    soFar: (words) => `${words} hasta ahora. Graba otra toma de cada una para mayor seguridad.`,
    take: 'Grabando…',
    timer: (label) => `Enseñar ${label} con temporizador: 3, 2, 1 y tres segundos de grabación`,
    understandIntro: 'Cada ejemplo, probado con un modelo que no lo había visto.',
    taught: 'Mostrado',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `${label} aún no tiene ejemplos.`
          : `${label} tiene ${plural(n, { one: '# ejemplo', many: '# ejemplos', other: '# ejemplos' })}. Unos cuantos más ayudarían.`,
      secondTake: (label) =>
        `Todos los ejemplos de ${label} vienen de una sola toma. Graba otra, moviéndola un poco, para ver si se reconoce de nuevo.`,
      anotherTake: (label, takes) =>
        `${label} tiene ${plural(takes, { one: '# toma', many: '# tomas', other: '# tomas' })}. Con unas cuantas más, la cifra sería más fiable.`,
      weak: weak('Muéstralo en más lugares y desde más lados.', 'Muestra lo que los distingue.'),
    },
    noAdvice: 'No hay puntos débiles. Pruébalo en otro lugar o con otra luz.',
  };
  const body = (apart: string) => weak('Muéstralo más cerca, más lejos y un poco girado.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'Haz una seña con la mano ante la cámara y mantén pulsado su botón. Después haz otra seña y mantén pulsado el siguiente.',
    nextFirst: (label) =>
      `Haz una seña con la mano ante la cámara y pulsa «Mantén para enseñar» en ${label}.`,
    nextSecond: (label) => `Ahora haz otra seña y pulsa «Mantén para enseñar» en ${label}.`,
    advice: { ...image.advice, weak: body('Haz que las dos señas sean más distintas.') },
    noAdvice: 'No hay puntos débiles. Pruébalo con otra mano.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'Pulsa un temporizador y adopta una postura durante la cuenta atrás. Después haz lo mismo con otra postura.',
    nextFirst: (label) =>
      `Pulsa «Enseñar en 3, 2, 1» en ${label} y adopta una postura durante la cuenta atrás.`,
    nextSecond: (label) => `Ahora pulsa «Enseñar en 3, 2, 1» en ${label} y adopta otra postura.`,
    advice: { ...image.advice, weak: body('Haz que las dos posturas sean más distintas.') },
    noAdvice: 'No hay puntos débiles. Pruébalo con otra persona.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute:
      'Enseña primero el sonido de la sala. Después enseña otro sonido: hazlo una y otra vez.',
    nextFirst: (label) =>
      `Pulsa «Enseñar en 3, 2, 1» en ${label} y deja que el micrófono escuche cinco segundos.`,
    nextSecond: (label) =>
      `Ahora pulsa «Enseñar en 3, 2, 1» en ${label} y haz su sonido una y otra vez.`,
    longer: (label) => `Graba ${label} un poco más.`,
    onceMore: 'Graba otra toma de cada una, más cerca o más lejos, para ver qué tan bueno es.',
    onceMoreLabel: (label) =>
      `Graba otra toma de ${label}, más cerca o más lejos, para ver qué tan bueno es.`,
    timer: (label) => `Enseñar ${label} con temporizador: 3, 2, 1 y cinco segundos de grabación`,
    understandIntro: 'Cada ejemplo, probado con un modelo que no lo había oído.',
    taught: 'Oído',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `Todos los ejemplos de ${label} vienen de una sola toma. Graba otra, más cerca o más lejos, para ver si se reconoce de nuevo.`,
      weak: weak(
        'Grábalo más fuerte, más bajo y con el ruido de la sala.',
        'Graba más de ambos o haz que sean más distintos.',
      ),
    },
    noAdvice: 'No hay puntos débiles. Pruébalo en otra sala.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'Pulsa un temporizador, da un paso atrás y haz un movimiento tras la cuenta atrás: una vez, o varias con pausas.',
    nextFirst: (label) =>
      `Pulsa «Enseñar en 3, 2, 1» en ${label} y haz el movimiento tras la cuenta atrás.`,
    nextSecond: (label) =>
      `Ahora pulsa «Enseñar en 3, 2, 1» en ${label} y haz ese movimiento varias veces con pausas.`,
    longer: (label) => `Haz ${label} unas cuantas veces más.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'Cada movimiento, probado con un modelo que no lo había visto.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'Hazlo más despacio, más rápido y desde otro lugar.',
        'Haz que los dos movimientos sean más distintos.',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: 'No se guarda ninguna imagen: solo dónde estaban tus articulaciones.',
    orFiles: 'O suelta vídeos sobre una etiqueta.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute:
      'Mantén pulsado un botón y haz un movimiento con la otra mano: una vez, o varias con pausas.',
    nextFirst: (label) =>
      `Mantén pulsado el botón de ${label} y haz el movimiento con la otra mano.`,
    nextSecond: (label) =>
      `Ahora mantén pulsado el botón de ${label} y haz ese movimiento varias veces con pausas.`,
    privacy: 'No se guarda ninguna imagen: solo dónde estaban tus dedos.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
