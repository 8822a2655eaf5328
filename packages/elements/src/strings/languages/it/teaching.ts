import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Italian. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}, confuso più spesso con ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'Mostra qualcosa alla fotocamera e tieni premuto il suo pulsante. Poi mostra qualcos’altro e tieni premuto il successivo.',
    nextFirst: (label) =>
      `Mostra qualcosa alla fotocamera e premi «Tieni per insegnare» su ${label}.`,
    nextSecond: (label) => `Ora mostra qualcos’altro e premi «Tieni per insegnare» su ${label}.`,
    longer: (label) => `Mostra ${label} ancora un po’.`,
    onceMore:
      'Registra un’altra ripresa di ognuno, con un po’ di movimento, per vedere se funziona bene.',
    onceMoreLabel: (label) =>
      `Registra un’altra ripresa di ${label}, con un po’ di movimento, per vedere se funziona bene.`,
    soFar: (words) => `${words} finora. Registra un’altra ripresa di ognuno per esserne più certo.`,
    take: 'Registrazione…',
    timer: (label) => `Insegna ${label} con il timer: 3, 2, 1, poi tre secondi di registrazione`,
    understandIntro: 'Ogni esempio, provato con un modello che non l’aveva visto.',
    taught: 'Mostrato',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `${label} non ha ancora esempi.`
          : `${label} ha ${plural(n, { one: '# esempio', many: '# esempi', other: '# esempi' })}. Qualcuno in più aiuterebbe.`,
      secondTake: (label) =>
        `Tutti gli esempi di ${label} vengono da una sola ripresa. Registrane un’altra, con un po’ di movimento, per vedere se viene riconosciuto di nuovo.`,
      anotherTake: (label, takes) =>
        `${label} ha ${plural(takes, { one: '# ripresa', many: '# riprese', other: '# riprese' })}. Con qualcuna in più il valore diventa più affidabile.`,
      weak: weak('Mostralo in più posti e da più lati.', 'Mostra ciò che li distingue.'),
    },
    noAdvice: 'Nessun punto debole trovato. Provalo in un altro posto o con un’altra luce.',
  };
  const body = (apart: string) => weak('Mostralo più vicino, più lontano e un po’ girato.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'Mostra un segno con la mano alla fotocamera e tieni premuto il suo pulsante. Poi mostra un altro segno e tieni premuto il successivo.',
    nextFirst: (label) =>
      `Mostra un segno con la mano alla fotocamera e premi «Tieni per insegnare» su ${label}.`,
    nextSecond: (label) => `Ora mostra un altro segno e premi «Tieni per insegnare» su ${label}.`,
    advice: { ...image.advice, weak: body('Rendi i due segni più diversi.') },
    noAdvice: 'Nessun punto debole trovato. Provalo con un’altra mano.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'Premi un timer e mettiti in una postura durante il conto alla rovescia. Poi fai lo stesso con un’altra postura.',
    nextFirst: (label) =>
      `Premi «Insegna tra 3, 2, 1» su ${label} e mettiti in una postura durante il conto alla rovescia.`,
    nextSecond: (label) =>
      `Ora premi «Insegna tra 3, 2, 1» su ${label} e mettiti in un’altra postura.`,
    advice: { ...image.advice, weak: body('Rendi le due posture più diverse.') },
    noAdvice: 'Nessun punto debole trovato. Provalo con un’altra persona.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute:
      'Insegna prima il suono della stanza. Poi insegna un altro suono: ripetilo più volte.',
    nextFirst: (label) =>
      `Premi «Insegna tra 3, 2, 1» su ${label} e lascia che il microfono ascolti per cinque secondi.`,
    nextSecond: (label) =>
      `Ora premi «Insegna tra 3, 2, 1» su ${label} e ripeti più volte il suo suono.`,
    longer: (label) => `Registra ${label} ancora un po’.`,
    onceMore:
      'Registra un’altra ripresa di ognuno, più vicino o più lontano, per vedere se funziona bene.',
    onceMoreLabel: (label) =>
      `Registra un’altra ripresa di ${label}, più vicino o più lontano, per vedere se funziona bene.`,
    timer: (label) => `Insegna ${label} con il timer: 3, 2, 1, poi cinque secondi di registrazione`,
    understandIntro: 'Ogni esempio, provato con un modello che non l’aveva sentito.',
    taught: 'Sentito',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `Tutti gli esempi di ${label} vengono da una sola ripresa. Registrane un’altra, più vicino o più lontano, per vedere se viene riconosciuto di nuovo.`,
      weak: weak(
        'Registralo più forte, più piano e con il rumore della stanza.',
        'Registra di più di entrambi o rendili più diversi.',
      ),
    },
    noAdvice: 'Nessun punto debole trovato. Provalo in un’altra stanza.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'Premi un timer, fai un passo indietro e fai un movimento dopo il conto alla rovescia: una volta, o più volte con delle pause.',
    nextFirst: (label) =>
      `Premi «Insegna tra 3, 2, 1» su ${label} e fai il movimento dopo il conto alla rovescia.`,
    nextSecond: (label) =>
      `Ora premi «Insegna tra 3, 2, 1» su ${label} e fai quel movimento più volte con delle pause.`,
    longer: (label) => `Fai ${label} ancora qualche volta.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'Ogni movimento, provato con un modello che non l’aveva visto.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'Fallo più piano, più veloce e da un altro posto.',
        'Rendi i due movimenti più diversi.',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: 'Nessuna immagine viene salvata: solo la posizione delle articolazioni.',
    orFiles: 'Oppure trascina dei video su un’etichetta.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute:
      'Tieni premuto un pulsante e fai un movimento con l’altra mano: una volta, o più volte con delle pause.',
    nextFirst: (label) =>
      `Tieni premuto il pulsante di ${label} e fai il movimento con l’altra mano.`,
    nextSecond: (label) =>
      `Ora tieni premuto il pulsante di ${label} e fai quel movimento più volte con delle pause.`,
    privacy: 'Nessuna immagine viene salvata: solo la posizione delle dita.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
