import type { FileWords } from '../../file-words.ts';
import type { TrainerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';
import { collect } from './collect.ts';
import { display } from './display.ts';
import { evidence } from './evidence.ts';
import { refine } from './refine.ts';
import { files } from './files.ts';
import { happen } from './happen.ts';
import { record } from './record.ts';
import { review } from './review.ts';
import { teaching } from './teaching.ts';
import { use } from './use.ts';

/** What only a trainer shows, in Italian. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) =>
    plural(n, { one: '# esempio', many: '# esempi', other: '# esempi' });
  const pictures = (n: number) =>
    plural(n, { one: '# immagine', many: '# immagini', other: '# immagini' });
  const filesOf = (n: number) => plural(n, { one: '# file', many: '# file', other: '# file' });
  const labelsOf = (n: number) =>
    plural(n, { one: '# etichetta', many: '# etichette', other: '# etichette' });
  const seconds = (n: number) =>
    plural(n, { one: '# secondo', many: '# secondi', other: '# secondi' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { one: 'questa foto', many: 'queste # foto', other: 'queste # foto' }),
    sound: (n) =>
      plural(n, { one: 'questo suono', many: 'questi # suoni', other: 'questi # suoni' }),
    video: (n) =>
      plural(n, { one: 'questo video', many: 'questi # video', other: 'questi # video' }),
  };
  const loadingDownload = (fraction: number) => `Preparazione, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'Fotocamera',
        stop: 'Ferma fotocamera',
        looksLike: 'Sembra',
        privacy: 'L’immagine non lascia mai questa pagina.',
        orFiles: 'Oppure trascina delle foto su un’etichetta.',
        opening: 'Apertura della fotocamera…',
        allow: 'Consenti la fotocamera quando il browser lo chiede.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'Microfono',
        stop: 'Ferma microfono',
        looksLike: 'Suona come',
        privacy: 'Il suono non lascia mai questa pagina.',
        orFiles: 'Oppure trascina file audio su un’etichetta.',
        opening: 'Apertura del microfono…',
        allow: 'Consenti il microfono quando il browser lo chiede.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `Scegli ${many}…`,
    stage: 'Immagine',
    teachingOf: teaching(grammar),
    quiet: 'C’è silenzio. I suoni appaiono come luce.',
    firstMinuteFiles: ({ many }) => `Trascina ${many} su ogni etichetta.`,
    tryFile: ({ one }) => `Prova ${one}`,
    tryFileHint: ({ one }) => `Trascina qui per vedere che etichetta riceve: ${one}.`,
    backgroundHint: 'Il suono della stanza quando non succede nulla. Insegna prima questo.',
    somethingElseHint:
      'Tutto ciò che non è un tuo movimento: stare in piedi, camminare, grattarsi. Insegna prima questo.',
    flip: 'Cambia fotocamera',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `Preparati: ${label}`,

    leftOrRight: 'Un’immagine speculare è una cosa diversa?',
    sided: 'Le immagini speculari contano come diverse.',
    unsided: 'Le immagini speculari contano come uguali.',
    change: 'Modifica',
    yes: 'Sì',
    no: 'No',

    labels: 'Etichette',
    whoTeaches: 'Chi insegna?',
    whoTeachesHint:
      'Facoltativo. Quando hanno insegnato tre persone o più, «Perché?» dice quanto funziona con persone mai viste.',
    labelName: (label) => `Nome dell’etichetta ${label}`,
    teach: 'Tieni per insegnare',
    teachNamed: (label) => `Insegna ${label}`,
    teaching: 'Rilascia per fermare',
    addFiles: (label, { many }) => `Aggiungi ${many} a ${label}`,
    teachTimed: 'Insegna tra 3, 2, 1',
    teachHold: 'Tieni premuto',
    getReadyShort: 'Preparati…',
    addFilesShort: ({ many }) => `Aggiungi ${many}`,
    teachWaiting: (label, n, { kind }) => `Insegna ${label} con ${these[kind](n)}`,
    removeLabel: (label) => `Rimuovi l’etichetta ${label}`,
    addLabel: 'Aggiungi etichetta',
    howOften: (label) => `Quanto spesso ${label} viene riconosciuto`,
    rarely: 'Di rado',
    switchOff: (label) => `Disattiva ${label}`,
    switchOn: (label) => `Attiva ${label}`,
    labelIsOff: 'Disattivata: non viene imparata e non è mai la risposta',
    often: 'Spesso',
    noneProvisional:
      'Una prima stima, da una sola ripresa. Un’altra ripresa di ogni etichetta la rende più sicura.',
    noExamples: 'Ancora nessun esempio',
    examples,
    examplesOf: (label) => `Esempi di ${label}`,
    showExamples: (label, n) => `Mostra ${examples(n)} di ${label}`,
    clear: 'Svuota',
    clearNamed: (label) => `Rimuovi tutti gli esempi di ${label}`,
    earlier: (n) => `Mostra altri ${number(n)}`,
    missed: {
      'no-person': (n) => `Saltato: ${pictures(n)} (nessuno visibile)`,
      'no-hand': (n) => `Saltato: ${pictures(n)} (nessuna mano visibile)`,
      'no-signal': (n) => `Saltato: ${seconds(n)} (nessun suono)`,
      'no-movement': () => 'In quella registrazione non si vedeva nessuno',
      'cut-off': () =>
        'Non aggiunto: fianchi e ginocchia devono essere nell’immagine, come negli esempi precedenti',
      'too-quiet': () => 'In quella registrazione niente era abbastanza forte',
    },
    addingFiles: (n) => `Aggiunta di ${filesOf(n)}…`,
    whichLabel: 'A quale etichetta appartengono?',
    asNewLabel: 'Nuova etichetta',
    cancel: 'Annulla',
    nameTaken: (label) => `C’è già un’etichetta chiamata ${label}.`,
    nameMissing: 'Un’etichetta ha bisogno di un nome.',

    nextFirstFiles: (label, { many }) => `Trascina ${many} su ${label}.`,
    nextSecondFiles: (label, { many }) => `Ora trascina ${many} di qualcos’altro su ${label}.`,
    nextNoLabel: 'Per iniziare aggiungi due etichette.',
    nextOneLabel: 'Un’etichetta non basta. Aggiungine un’altra.',
    learning: 'Aggiornamento del modello…',
    known: (labels) =>
      `Già nel modello che hai aperto: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. Aggiungi esempi tuoi per migliorarlo.`,
    knownHint: 'Già nel modello che hai aperto.',
    longerFiles: (label, { many }) => `Trascina altri file su ${label}: ${many}.`,
    onceMoreFiles: ({ many }) =>
      `Aggiungi altri file a ogni etichetta per vedere se funziona bene: ${many}.`,
    soFarFiles: (words, { many }) =>
      `${words} finora. Aggiungi altri file a ogni etichetta per esserne più certo: ${many}.`,
    rightEveryTime: 'Giusto quasi sempre',
    right: (times, outOf) => `Giusto circa ${number(times)} volte su ${number(outOf)}`,
    rightHalf: 'Giusto circa una volta su due',
    rightSeldom: 'Più spesso sbagliato che giusto',
    range,
    why: 'Perché?',

    understand: 'Capire',
    cell: (n, shown, said) => `${examples(n)} di ${shown} con il risultato ${said}`,
    tooEarly: 'Ci sono ancora troppo pochi esempi.',
    newPeople: (n) => `Con persone mai viste: circa ${n} su 10 giuste.`,
    adviceHeading: 'Che cosa aiuterebbe di più',
    advice: {
      secondLabel: 'Un’etichetta non basta.',
      ready: 'Il tuo modello è pronto. Usalo su una pagina.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'Azioni',
    undo: 'Annulla',
    redo: 'Ripeti',
    saveProject: 'Salva progetto',
    saveProjectShort: 'Salva',
    open: 'Apri…',
    savedAs: (name) => `Salvato come ${name}.`,
    openAs: {
      image: 'Apri come immagini',
      audio: 'Apri come suoni',
      pose: 'Apri come posture',
      hand: 'Apri come segni della mano',
      poseMovements: 'Apri come movimenti',
      handMovements: 'Apri come movimenti della mano',
    },
    cancelOpening: 'Annulla apertura',
    openingFile: (name) => `Apertura di ${name}…`,
    opened: (name, labels, n) => `${name} aperto: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`illeggibili: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`nulla trovato: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`di altro tipo: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `Saltato: ${all} (${list(reasons)}).`;
    },
    openedInstead: 'Ha sostituito il tuo lavoro. «Annulla» lo ripristina.',
    useIt: 'Usalo',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'Copia',
    copied: 'Copiato',
    copyFailed: 'Seleziona e copia a mano',

    othersHeading: 'Per altri programmi',
    others: {
      'teachable-machine': 'Modello per Teachable Machine',
      layers: 'Modello per Keras',
      examples: 'Foto per Teachable Machine',
    },
    othersNoMovements:
      'Teachable Machine e Keras non conoscono i movimenti, quindi questo modello non si può salvare per loro.',
    othersBusy: 'Salvataggio…',
    leftOutHeading: 'Non incluso:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '«Nessuna di queste»: gli altri programmi danno un’etichetta a tutto.';
        case 'evaluation':
          return 'I valori di precisione.';
        case 'box':
          return 'La parte dell’immagine che conta: gli altri programmi guardano l’immagine intera.';
        case 'camera-direction':
          return 'Il verso dell’immagine della fotocamera. Se destra e sinistra contano, imposta lì flip su false.';
        case 'takes':
          return 'Quali foto fanno parte della stessa ripresa.';
        case 'picture-edges':
          return 'I bordi delle foto, fuori dal quadrato centrale.';
        case 'examples-without-picture':
          return `${examples(what.count)} senza foto.`;
        case 'empty-label':
          return `${what.label}, senza esempi.`;
        case 'label-characters':
          return `Il nome ${what.label}, che diventa ${what.written}.`;
      }
    },
    saveFile: 'Salva un file',
    goOnHere: 'Continua qui',
    reextracting: 'Aggiornamento degli esempi…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
