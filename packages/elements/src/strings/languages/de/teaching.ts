import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in German. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}, meist verwechselt mit ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'Zeigen Sie der Kamera etwas, und halten Sie die zugehörige Schaltfläche gedrückt. Zeigen Sie dann etwas anderes, und halten Sie die nächste.',
    nextFirst: (label) =>
      `Zeigen Sie der Kamera etwas, und drücken Sie „Zum Beibringen halten“ bei ${label}.`,
    nextSecond: (label) =>
      `Zeigen Sie jetzt etwas anderes, und drücken Sie „Zum Beibringen halten“ bei ${label}.`,
    longer: (label) => `Zeigen Sie ${label} etwas länger.`,
    onceMore:
      'Machen Sie von jedem noch eine Aufnahme, etwas bewegt, um zu sehen, wie gut das ist.',
    onceMoreLabel: (label) =>
      `Machen Sie noch eine Aufnahme von ${label}, etwas bewegt, um zu sehen, wie gut das ist.`,
    soFar: (words) => `Bisher: ${words}. Mit einer weiteren Aufnahme von jedem wird das sicherer.`,
    take: 'Aufnahme …',
    timer: (label) => `${label} mit Timer beibringen: 3, 2, 1, dann drei Sekunden Aufnahme`,
    understandIntro: 'Jedes Beispiel, getestet mit einem Modell, das es nicht gesehen hatte.',
    taught: 'Gezeigt',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `${label} hat noch keine Beispiele.`
          : `${label} hat ${plural(n, { one: '# Beispiel', other: '# Beispiele' })}. Ein paar mehr würden helfen.`,
      secondTake: (label) =>
        `Alle Beispiele für ${label} stammen aus einer Aufnahme. Machen Sie noch eine, etwas bewegt, um zu sehen, ob es wiedererkannt wird.`,
      anotherTake: (label, takes) =>
        `${label} hat ${plural(takes, { one: '# Aufnahme', other: '# Aufnahmen' })}. Mit ein paar mehr wird die Angabe verlässlicher.`,
      weak: weak(
        'Zeigen Sie es an mehr Orten und von mehr Seiten.',
        'Zeigen Sie, was die beiden unterscheidet.',
      ),
    },
    noAdvice:
      'Keine Schwächen gefunden. Versuchen Sie es an einem anderen Ort oder bei anderem Licht.',
  };
  const body = (apart: string) => weak('Zeigen Sie es näher, weiter weg und etwas gedreht.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'Zeigen Sie der Kamera ein Handzeichen, und halten Sie die zugehörige Schaltfläche gedrückt. Zeigen Sie dann ein anderes, und halten Sie die nächste.',
    nextFirst: (label) =>
      `Zeigen Sie der Kamera ein Handzeichen, und drücken Sie „Zum Beibringen halten“ bei ${label}.`,
    nextSecond: (label) =>
      `Zeigen Sie jetzt ein anderes Handzeichen, und drücken Sie „Zum Beibringen halten“ bei ${label}.`,
    advice: { ...image.advice, weak: body('Machen Sie die beiden Zeichen unterschiedlicher.') },
    noAdvice: 'Keine Schwächen gefunden. Versuchen Sie es mit einer anderen Hand.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'Drücken Sie einen Timer, und nehmen Sie eine Haltung ein, während er herunterzählt. Machen Sie dann dasselbe mit einer anderen Haltung.',
    nextFirst: (label) =>
      `Drücken Sie „Beibringen in 3, 2, 1“ bei ${label}, und nehmen Sie während des Countdowns eine Haltung ein.`,
    nextSecond: (label) =>
      `Drücken Sie jetzt „Beibringen in 3, 2, 1“ bei ${label}, und nehmen Sie eine andere Haltung ein.`,
    advice: { ...image.advice, weak: body('Machen Sie die beiden Haltungen unterschiedlicher.') },
    noAdvice: 'Keine Schwächen gefunden. Versuchen Sie es mit einer anderen Person.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute:
      'Nehmen Sie zuerst das Geräusch des Raums auf. Dann ein anderes: Machen Sie es immer wieder.',
    nextFirst: (label) =>
      `Drücken Sie „Beibringen in 3, 2, 1“ bei ${label}, und lassen Sie das Mikrofon fünf Sekunden zuhören.`,
    nextSecond: (label) =>
      `Drücken Sie jetzt „Beibringen in 3, 2, 1“ bei ${label}, und machen Sie das Geräusch immer wieder.`,
    longer: (label) => `Nehmen Sie ${label} etwas länger auf.`,
    onceMore:
      'Machen Sie von jedem noch eine Aufnahme, näher oder weiter weg, um zu sehen, wie gut das ist.',
    onceMoreLabel: (label) =>
      `Machen Sie noch eine Aufnahme von ${label}, näher oder weiter weg, um zu sehen, wie gut das ist.`,
    timer: (label) => `${label} mit Timer beibringen: 3, 2, 1, dann fünf Sekunden Aufnahme`,
    understandIntro: 'Jedes Beispiel, getestet mit einem Modell, das es nicht gehört hatte.',
    taught: 'Gehört',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `Alle Beispiele für ${label} stammen aus einer Aufnahme. Machen Sie noch eine, näher oder weiter weg, um zu sehen, ob es wiedererkannt wird.`,
      weak: weak(
        'Nehmen Sie es lauter, leiser und mit den Geräuschen des Raums auf.',
        'Nehmen Sie mehr von beiden auf, oder machen Sie sie unterschiedlicher.',
      ),
    },
    noAdvice: 'Keine Schwächen gefunden. Versuchen Sie es in einem anderen Raum.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'Drücken Sie einen Timer, treten Sie zurück, und machen Sie nach dem Countdown eine Bewegung: einmal oder mehrmals mit Pausen dazwischen.',
    nextFirst: (label) =>
      `Drücken Sie „Beibringen in 3, 2, 1“ bei ${label}, und machen Sie die Bewegung nach dem Countdown.`,
    nextSecond: (label) =>
      `Drücken Sie jetzt „Beibringen in 3, 2, 1“ bei ${label}, und machen Sie diese Bewegung mehrmals mit Pausen dazwischen.`,
    longer: (label) => `Machen Sie ${label} noch ein paarmal.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'Jede Bewegung, getestet mit einem Modell, das sie nicht gesehen hatte.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'Machen Sie die Bewegung langsamer, schneller und an einem anderen Platz.',
        'Machen Sie die beiden Bewegungen unterschiedlicher.',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: 'Kein Bild wird gespeichert, nur die Lage Ihrer Gelenke.',
    orFiles: 'Oder ziehen Sie Videos auf ein Label.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute:
      'Halten Sie eine Taste gedrückt, und machen Sie mit der anderen Hand eine Bewegung: einmal oder mehrmals mit Pausen dazwischen.',
    nextFirst: (label) =>
      `Halten Sie die Taste bei ${label} gedrückt, und machen Sie die Bewegung mit der anderen Hand.`,
    nextSecond: (label) =>
      `Halten Sie jetzt die Taste bei ${label} gedrückt, und machen Sie diese Bewegung mehrmals mit Pausen dazwischen.`,
    privacy: 'Kein Bild wird gespeichert, nur die Lage Ihrer Finger.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
