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

/** What only a trainer shows, in German. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) => plural(n, { one: '# Beispiel', other: '# Beispiele' });
  const pictures = (n: number) => plural(n, { one: '# Bild', other: '# Bilder' });
  const filesOf = (n: number) => plural(n, { one: '# Datei', other: '# Dateien' });
  const labelsOf = (n: number) => plural(n, { one: '# Label', other: '# Labels' });
  const seconds = (n: number) => plural(n, { one: '# Sekunde', other: '# Sekunden' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { one: 'dieses Foto', other: 'diese # Fotos' }),
    sound: (n) => plural(n, { one: 'diese Tondatei', other: 'diese # Tondateien' }),
    video: (n) => plural(n, { one: 'dieses Video', other: 'diese # Videos' }),
  };
  const loadingDownload = (fraction: number) => `Wird vorbereitet, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'Kamera',
        stop: 'Kamera stoppen',
        looksLike: 'Sieht aus wie',
        privacy: 'Das Bild verlässt diese Seite nie.',
        orFiles: 'Oder ziehen Sie Fotos auf ein Label.',
        opening: 'Kamera wird geöffnet …',
        allow: 'Erlauben Sie die Kamera, wenn der Browser fragt.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'Mikrofon',
        stop: 'Mikrofon stoppen',
        looksLike: 'Klingt wie',
        privacy: 'Der Ton verlässt diese Seite nie.',
        orFiles: 'Oder ziehen Sie Tondateien auf ein Label.',
        opening: 'Mikrofon wird geöffnet …',
        allow: 'Erlauben Sie das Mikrofon, wenn der Browser fragt.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `${many} auswählen …`,
    stage: 'Bild',
    teachingOf: teaching(grammar),
    quiet: 'Es ist still. Töne erscheinen als Licht.',
    firstMinuteFiles: ({ many }) => `Ziehen Sie ein paar ${many} auf jedes Label.`,
    tryFile: ({ one }) => `${one} testen`,
    tryFileHint: ({ one }) => `${one} hierher ziehen, um das passende Label zu sehen.`,
    backgroundHint: 'Das Geräusch des Raums, wenn nichts passiert. Zeigen Sie das zuerst.',
    somethingElseHint:
      'Alles, was keine Ihrer Bewegungen ist: Stehen, Gehen, Kratzen. Zeigen Sie das zuerst.',
    flip: 'Kamera wechseln',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `Gleich geht’s los: ${label}`,

    leftOrRight: 'Ist ein gespiegeltes Bild etwas anderes?',
    sided: 'Gespiegelte Bilder gelten als verschieden.',
    unsided: 'Gespiegelte Bilder gelten als gleich.',
    change: 'Ändern',
    yes: 'Ja',
    no: 'Nein',

    labels: 'Labels',
    whoTeaches: 'Wer bringt bei?',
    whoTeachesHint:
      'Freiwillig. Haben drei oder mehr Personen beigebracht, steht unter „Warum?“, wie gut es bei Personen ist, die es noch nicht kennt.',
    labelName: (label) => `Name des Labels ${label}`,
    teach: 'Zum Beibringen halten',
    teachNamed: (label) => `${label} beibringen`,
    teaching: 'Zum Beenden loslassen',
    addFiles: (label, { many }) => `${many} zu ${label} hinzufügen`,
    teachTimed: 'Beibringen in 3, 2, 1',
    teachHold: 'Halten',
    getReadyShort: 'Gleich …',
    addFilesShort: ({ many }) => `${many} hinzufügen`,
    teachWaiting: (label, n, { kind }) => `${label} beibringen: ${these[kind](n)}`,
    removeLabel: (label) => `Label ${label} entfernen`,
    addLabel: 'Label hinzufügen',
    howOften: (label) => `Wie oft ${label} erkannt wird`,
    rarely: 'Selten',
    switchOff: (label) => `${label} ausschalten`,
    switchOn: (label) => `${label} einschalten`,
    labelIsOff: 'Ausgeschaltet: wird nicht gelernt und ist nie die Antwort',
    often: 'Oft',
    noneProvisional:
      'Eine erste Vermutung aus einer Aufnahme. Eine weitere Aufnahme von jedem Label macht sie sicherer.',
    noExamples: 'Noch keine Beispiele',
    examples,
    examplesOf: (label) => `Beispiele für ${label}`,
    showExamples: (label, n) => `${examples(n)} für ${label} anzeigen`,
    clear: 'Leeren',
    clearNamed: (label) => `Alle Beispiele für ${label} entfernen`,
    earlier: (n) => `${number(n)} weitere anzeigen`,
    missed: {
      'no-person': (n) => `${pictures(n)} übersprungen: niemand zu sehen`,
      'no-hand': (n) => `${pictures(n)} übersprungen: keine Hand zu sehen`,
      'no-signal': (n) => `${seconds(n)} übersprungen: kein Ton`,
      'no-movement': () => 'In dieser Aufnahme war niemand zu sehen',
      'cut-off': () =>
        'Nicht hinzugefügt: Hüften und Knie müssen im Bild sein, wie in den Beispielen davor',
      'too-quiet': () => 'In dieser Aufnahme war nichts laut genug',
    },
    addingFiles: (n) => `${filesOf(n)} hinzufügen …`,
    whichLabel: 'Zu welchem Label gehören diese?',
    asNewLabel: 'Neues Label',
    cancel: 'Abbrechen',
    nameTaken: (label) => `Es gibt schon ein Label namens ${label}.`,
    nameMissing: 'Ein Label braucht einen Namen.',

    nextFirstFiles: (label, { many }) => `Ziehen Sie ein paar ${many} auf ${label}.`,
    nextSecondFiles: (label, { many }) =>
      `Ziehen Sie jetzt ${many} von etwas anderem auf ${label}.`,
    nextNoLabel: 'Fügen Sie zuerst zwei Labels hinzu.',
    nextOneLabel: 'Ein Label reicht nicht. Fügen Sie noch eines hinzu.',
    learning: 'Das Modell wird aktualisiert …',
    known: (labels) =>
      `Mit dem geöffneten Modell gekommen: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. Fügen Sie eigene Beispiele hinzu, um es zu verbessern.`,
    knownHint: 'Mit dem geöffneten Modell gekommen.',
    longerFiles: (label, { many }) => `Ziehen Sie noch ein paar ${many} auf ${label}.`,
    onceMoreFiles: ({ many }) =>
      `Fügen Sie zu jedem Label noch ein paar ${many} hinzu, um zu sehen, wie gut das ist.`,
    soFarFiles: (words, { many }) =>
      `Bisher: ${words}. Mit mehr ${many} für jedes Label wird das sicherer.`,
    rightEveryTime: 'Fast immer richtig',
    right: (times, outOf) => `Etwa ${number(times)} von ${number(outOf)} Mal richtig`,
    rightHalf: 'Etwa jedes zweite Mal richtig',
    rightSeldom: 'Häufiger falsch als richtig',
    range,
    why: 'Warum?',

    understand: 'Verstehen',
    cell: (n, shown, said) => `${examples(n)} für ${shown}, erkannt als ${said}`,
    tooEarly: 'Es gibt noch zu wenige Beispiele.',
    newPeople: (n) => `Bei Personen, die es noch nicht kennt: etwa ${n} von 10 richtig.`,
    adviceHeading: 'Was am meisten hilft',
    advice: {
      secondLabel: 'Ein Label reicht nicht.',
      ready: 'Ihr Modell ist fertig. Verwenden Sie es auf einer Seite.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'Aktionen',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    saveProject: 'Projekt speichern',
    saveProjectShort: 'Speichern',
    open: 'Öffnen …',
    savedAs: (name) => `Gespeichert als ${name}.`,
    openAs: {
      image: 'Als Bilder öffnen',
      audio: 'Als Töne öffnen',
      pose: 'Als Körperhaltungen öffnen',
      hand: 'Als Handzeichen öffnen',
      poseMovements: 'Als Bewegungen öffnen',
      handMovements: 'Als Handbewegungen öffnen',
    },
    cancelOpening: 'Öffnen abbrechen',
    openingFile: (name) => `${name} wird geöffnet …`,
    opened: (name, labels, n) => `${name} geöffnet: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`nicht lesbar: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`nichts gefunden: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`von anderer Art: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `${all} übersprungen (${list(reasons)}).`;
    },
    openedInstead: 'Das hat Ihre Arbeit ersetzt. „Rückgängig“ holt sie zurück.',
    useIt: 'Verwenden',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Bitte von Hand markieren und kopieren',

    othersHeading: 'Für andere Programme',
    others: {
      'teachable-machine': 'Modell für Teachable Machine',
      layers: 'Modell für Keras',
      examples: 'Fotos für Teachable Machine',
    },
    othersNoMovements:
      'Teachable Machine und Keras kennen keine Bewegungen. Für sie lässt sich dieses Modell nicht speichern.',
    othersBusy: 'Wird gespeichert …',
    leftOutHeading: 'Nicht enthalten:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '„Nichts davon“: Andere Programme geben allem ein Label.';
        case 'evaluation':
          return 'Die Angaben zur Genauigkeit.';
        case 'box':
          return 'Der Teil des Bildes, der zählt: Andere Programme sehen das ganze Bild an.';
        case 'camera-direction':
          return 'Die Richtung des Kamerabilds. Wenn links und rechts wichtig sind, setzen Sie dort flip auf false.';
        case 'takes':
          return 'Welche Fotos zur selben Aufnahme gehören.';
        case 'picture-edges':
          return 'Die Ränder der Fotos außerhalb des Quadrats in der Mitte.';
        case 'examples-without-picture':
          return `${examples(what.count)} ohne Foto.`;
        case 'empty-label':
          return `${what.label}, ohne Beispiele.`;
        case 'label-characters':
          return `Der Name ${what.label}: Er wird zu ${what.written}.`;
      }
    },
    saveFile: 'Datei speichern',
    goOnHere: 'Hier weitermachen',
    reextracting: 'Die Beispiele werden aktualisiert …',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
