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

/** What only a trainer shows, in Polish. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) =>
    plural(n, {
      one: '# przykład',
      few: '# przykłady',
      many: '# przykładów',
      other: '# przykładu',
    });
  const pictures = (n: number) =>
    plural(n, { one: '# obraz', few: '# obrazy', many: '# obrazów', other: '# obrazu' });
  const filesOf = (n: number) =>
    plural(n, { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' });
  const labelsOf = (n: number) =>
    plural(n, { one: '# etykieta', few: '# etykiety', many: '# etykiet', other: '# etykiety' });
  const seconds = (n: number) =>
    plural(n, { one: '# sekunda', few: '# sekundy', many: '# sekund', other: '# sekundy' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) =>
      plural(n, {
        one: 'to zdjęcie',
        few: 'te # zdjęcia',
        many: 'te # zdjęć',
        other: 'te # zdjęcia',
      }),
    sound: (n) =>
      plural(n, {
        one: 'ten dźwięk',
        few: 'te # dźwięki',
        many: 'te # dźwięków',
        other: 'te # dźwięku',
      }),
    video: (n) =>
      plural(n, { one: 'ten film', few: 'te # filmy', many: 'te # filmów', other: 'te # filmu' }),
  };
  const loadingDownload = (fraction: number) => `Przygotowywanie, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'Kamera',
        stop: 'Wyłącz kamerę',
        looksLike: 'Wygląda jak',
        privacy: 'Obraz nigdy nie opuszcza tej strony.',
        orFiles: 'Albo upuść zdjęcia na etykietę.',
        opening: 'Otwieranie kamery…',
        allow: 'Zezwól na kamerę, gdy przeglądarka zapyta.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'Mikrofon',
        stop: 'Wyłącz mikrofon',
        looksLike: 'Brzmi jak',
        privacy: 'Dźwięk nigdy nie opuszcza tej strony.',
        orFiles: 'Albo upuść pliki dźwiękowe na etykietę.',
        opening: 'Otwieranie mikrofonu…',
        allow: 'Zezwól na mikrofon, gdy przeglądarka zapyta.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `Wybierz ${many}…`,
    stage: 'Obraz',
    teachingOf: teaching(grammar),
    quiet: 'Jest cicho. Dźwięki pojawią się jako światło.',
    firstMinuteFiles: ({ many }) => `Upuść ${many} na każdą etykietę.`,
    tryFile: ({ one }) => `Wypróbuj ${one}`,
    tryFileHint: ({ one }) => `Upuść tu ${one}, aby zobaczyć przypisaną etykietę.`,
    backgroundHint: 'Odgłosy pomieszczenia, gdy nic się nie dzieje. Naucz tego najpierw.',
    somethingElseHint:
      'Wszystko, co nie jest Twoim ruchem: stanie, chodzenie, drapanie się. Naucz tego najpierw.',
    flip: 'Zmień kamerę',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `Przygotuj się: ${label}`,

    leftOrRight: 'Czy lustrzane odbicie to coś innego?',
    sided: 'Odbicia lustrzane liczą się jako różne.',
    unsided: 'Odbicia lustrzane liczą się jako takie same.',
    change: 'Zmień',
    yes: 'Tak',
    no: 'Nie',

    labels: 'Etykiety',
    whoTeaches: 'Kto uczy?',
    whoTeachesHint:
      'Nieobowiązkowe. Gdy uczyły co najmniej trzy osoby, „Dlaczego?” mówi, jak dobrze działa z osobami, których jeszcze nie zna.',
    labelName: (label) => `Nazwa etykiety ${label}`,
    teach: 'Przytrzymaj, aby uczyć',
    teachNamed: (label) => `Ucz: ${label}`,
    teaching: 'Puść, aby zakończyć',
    addFiles: (label, { many }) => `Dodaj ${many}: ${label}`,
    teachTimed: 'Ucz za 3, 2, 1',
    teachHold: 'Przytrzymaj',
    getReadyShort: 'Przygotuj się…',
    addFilesShort: ({ many }) => `Dodaj ${many}`,
    teachWaiting: (label, n, { kind }) => `Ucz: ${label}, dodając ${these[kind](n)}`,
    removeLabel: (label) => `Usuń etykietę ${label}`,
    addLabel: 'Dodaj etykietę',
    howOften: (label) => `Jak często rozpoznawana jest etykieta ${label}`,
    rarely: 'Rzadko',
    switchOff: (label) => `Wyłącz: ${label}`,
    switchOn: (label) => `Włącz: ${label}`,
    labelIsOff: 'Wyłączona: nie jest uczona i nigdy nie jest odpowiedzią',
    often: 'Często',
    noneProvisional:
      'Pierwsze przypuszczenie, z jednego ujęcia. Jeszcze jedno ujęcie każdej etykiety zwiększy pewność.',
    noExamples: 'Brak przykładów',
    examples,
    examplesOf: (label) => `Przykłady: ${label}`,
    showExamples: (label, n) => `Pokaż ${examples(n)}: ${label}`,
    clear: 'Wyczyść',
    clearNamed: (label) => `Usuń wszystkie przykłady: ${label}`,
    earlier: (n) => `Pokaż jeszcze ${number(n)}`,
    missed: {
      'no-person': (n) => `Pominięto: ${pictures(n)} (nikogo nie widać)`,
      'no-hand': (n) => `Pominięto: ${pictures(n)} (nie widać dłoni)`,
      'no-signal': (n) => `Pominięto: ${seconds(n)} (brak dźwięku)`,
      'no-movement': () => 'Na tym nagraniu nikogo nie było widać',
      'cut-off': () =>
        'Nie dodano: biodra i kolana muszą być w kadrze, jak w poprzednich przykładach',
      'too-quiet': () => 'W tym nagraniu nic nie było wystarczająco głośne',
    },
    addingFiles: (n) => `Dodawanie: ${filesOf(n)}…`,
    whichLabel: 'Do której etykiety należą?',
    asNewLabel: 'Nowa etykieta',
    cancel: 'Anuluj',
    nameTaken: (label) => `Jest już etykieta o nazwie ${label}.`,
    nameMissing: 'Etykieta musi mieć nazwę.',

    nextFirstFiles: (label, { many }) => `Upuść ${many} na etykietę ${label}.`,
    nextSecondFiles: (label, { many }) => `Teraz upuść ${many} czegoś innego na etykietę ${label}.`,
    nextNoLabel: 'Na początek dodaj dwie etykiety.',
    nextOneLabel: 'Jedna etykieta nie wystarczy. Dodaj następną.',
    learning: 'Aktualizowanie modelu…',
    known: (labels) =>
      `Z otwartego modelu: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. Dodaj własne przykłady, aby go ulepszyć.`,
    knownHint: 'Z otwartego modelu.',
    longerFiles: (label, { many }) => `Upuść dodatkowe ${many} na etykietę ${label}.`,
    onceMoreFiles: ({ many }) =>
      `Dodaj dodatkowe ${many} do każdej etykiety, aby zobaczyć, jak dobry jest model.`,
    soFarFiles: (words, { many }) =>
      `Na razie: ${words}. Dodaj dodatkowe ${many} do każdej etykiety, aby zyskać pewność.`,
    rightEveryTime: 'Prawie zawsze dobrze',
    right: (times, outOf) => `Dobrze około ${number(times)} na ${number(outOf)} razy`,
    rightHalf: 'Dobrze mniej więcej co drugi raz',
    rightSeldom: 'Częściej źle niż dobrze',
    range,
    why: 'Dlaczego?',

    understand: 'Zrozum',
    cell: (n, shown, said) => `${shown} jako ${said}: ${examples(n)}`,
    tooEarly: 'Jest jeszcze za mało przykładów.',
    newPeople: (n) => `Z osobami, których jeszcze nie zna: około ${n} na 10 dobrze.`,
    adviceHeading: 'Co pomogłoby najbardziej',
    advice: {
      secondLabel: 'Jedna etykieta nie wystarczy.',
      ready: 'Twój model jest gotowy. Użyj go na stronie.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'Działania',
    undo: 'Cofnij',
    redo: 'Ponów',
    saveProject: 'Zapisz projekt',
    saveProjectShort: 'Zapisz',
    open: 'Otwórz…',
    savedAs: (name) => `Zapisano jako ${name}.`,
    openAs: {
      image: 'Otwórz jako obrazy',
      audio: 'Otwórz jako dźwięki',
      pose: 'Otwórz jako postawy',
      hand: 'Otwórz jako znaki dłonią',
      poseMovements: 'Otwórz jako ruchy',
      handMovements: 'Otwórz jako ruchy dłoni',
    },
    cancelOpening: 'Anuluj otwieranie',
    openingFile: (name) => `Otwieranie ${name}…`,
    opened: (name, labels, n) => `Otwarto ${name}: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`nieczytelne: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`nic nie znaleziono: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`innego rodzaju: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `Pominięto: ${all} (${list(reasons)}).`;
    },
    openedInstead: 'Zastąpiło to Twoją pracę. „Cofnij” ją przywróci.',
    useIt: 'Użyj',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'Kopiuj',
    copied: 'Skopiowano',
    copyFailed: 'Zaznacz i skopiuj ręcznie',

    othersHeading: 'Do innych programów',
    others: {
      'teachable-machine': 'Model do Teachable Machine',
      layers: 'Model do Keras',
      examples: 'Zdjęcia do Teachable Machine',
    },
    othersNoMovements:
      'Teachable Machine i Keras nie znają ruchów, więc tego modelu nie można dla nich zapisać.',
    othersBusy: 'Zapisywanie…',
    leftOutHeading: 'Nie obejmuje:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '„Żadna z nich”: inne programy wszystkiemu nadają etykietę.';
        case 'evaluation':
          return 'Wyniki dokładności.';
        case 'box':
          return 'Część obrazu, która się liczy: inne programy patrzą na cały obraz.';
        case 'camera-direction':
          return 'Kierunek obrazu z kamery. Jeśli strony lewa i prawa mają znaczenie, ustaw tam flip na false.';
        case 'takes':
          return 'Które zdjęcia należą do tego samego ujęcia.';
        case 'picture-edges':
          return 'Brzegi zdjęć poza kwadratem w środku.';
        case 'examples-without-picture':
          return `${examples(what.count)} bez zdjęcia.`;
        case 'empty-label':
          return `${what.label}: brak przykładów.`;
        case 'label-characters':
          return `Nazwa ${what.label}, która zmieni się w ${what.written}.`;
      }
    },
    saveFile: 'Zapisz plik',
    goOnHere: 'Kontynuuj tutaj',
    reextracting: 'Aktualizowanie przykładów…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
