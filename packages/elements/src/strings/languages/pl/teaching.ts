import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Polish. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}, najczęściej mylone z: ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'Pokaż coś do kamery i przytrzymaj przycisk. Potem pokaż coś innego i przytrzymaj następny.',
    nextFirst: (label) => `Pokaż coś do kamery i naciśnij „Przytrzymaj, aby uczyć” przy ${label}.`,
    nextSecond: (label) =>
      `Teraz pokaż coś innego i naciśnij „Przytrzymaj, aby uczyć” przy ${label}.`,
    longer: (label) => `Pokazuj ${label} trochę dłużej.`,
    onceMore:
      'Nagraj jeszcze jedno ujęcie każdej etykiety, z lekkim ruchem, aby zobaczyć, jak dobry jest model.',
    onceMoreLabel: (label) =>
      `Nagraj jeszcze jedno ujęcie ${label}, z lekkim ruchem, aby zobaczyć, jak dobry jest model.`,
    soFar: (words) =>
      `Na razie: ${words}. Nagraj jeszcze jedno ujęcie każdej etykiety, aby zyskać pewność.`,
    take: 'Nagrywanie…',
    timer: (label) => `Ucz ${label} z minutnikiem: 3, 2, 1, potem trzy sekundy nagrania`,
    understandIntro: 'Każdy przykład, sprawdzony przez model, który go nie widział.',
    taught: 'Pokazano',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `${label}: brak przykładów.`
          : `${label}: ${plural(n, { one: '# przykład', few: '# przykłady', many: '# przykładów', other: '# przykładu' })}. Kilka kolejnych by pomogło.`,
      secondTake: (label) =>
        `Wszystkie przykłady ${label} pochodzą z jednego ujęcia. Nagraj jeszcze jedno, z lekkim ruchem, aby zobaczyć, czy zostanie rozpoznane.`,
      anotherTake: (label, takes) =>
        `${label}: ${plural(takes, { one: '# ujęcie', few: '# ujęcia', many: '# ujęć', other: '# ujęcia' })}. Z kilkoma kolejnymi wynik będzie pewniejszy.`,
      weak: weak('Pokaż to w innych miejscach i z innych stron.', 'Pokaż, co je odróżnia.'),
    },
    noAdvice: 'Nie znaleziono słabych punktów. Spróbuj w innym miejscu lub świetle.',
  };
  const body = (apart: string) => weak('Pokaż to bliżej, dalej i lekko obrócone.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'Pokaż do kamery znak dłonią i przytrzymaj przycisk. Potem pokaż inny znak i przytrzymaj następny.',
    nextFirst: (label) =>
      `Pokaż do kamery znak dłonią i naciśnij „Przytrzymaj, aby uczyć” przy ${label}.`,
    nextSecond: (label) =>
      `Teraz pokaż inny znak i naciśnij „Przytrzymaj, aby uczyć” przy ${label}.`,
    advice: { ...image.advice, weak: body('Niech te dwa znaki bardziej się różnią.') },
    noAdvice: 'Nie znaleziono słabych punktów. Spróbuj z inną dłonią.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'Naciśnij minutnik i przyjmij postawę podczas odliczania. Potem zrób to samo z inną postawą.',
    nextFirst: (label) =>
      `Naciśnij „Ucz za 3, 2, 1” przy ${label} i przyjmij postawę podczas odliczania.`,
    nextSecond: (label) => `Teraz naciśnij „Ucz za 3, 2, 1” przy ${label} i przyjmij inną postawę.`,
    advice: { ...image.advice, weak: body('Niech te dwie postawy bardziej się różnią.') },
    noAdvice: 'Nie znaleziono słabych punktów. Spróbuj z inną osobą.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute:
      'Najpierw naucz odgłosów pomieszczenia. Potem naucz dźwięku: powtarzaj go wiele razy.',
    nextFirst: (label) =>
      `Naciśnij „Ucz za 3, 2, 1” przy ${label} i pozwól mikrofonowi słuchać przez pięć sekund.`,
    nextSecond: (label) => `Teraz naciśnij „Ucz za 3, 2, 1” przy ${label} i powtarzaj ten dźwięk.`,
    longer: (label) => `Nagrywaj ${label} trochę dłużej.`,
    onceMore:
      'Nagraj jeszcze jedno ujęcie każdej etykiety, bliżej lub dalej, aby zobaczyć, jak dobry jest model.',
    onceMoreLabel: (label) =>
      `Nagraj jeszcze jedno ujęcie ${label}, bliżej lub dalej, aby zobaczyć, jak dobry jest model.`,
    timer: (label) => `Ucz ${label} z minutnikiem: 3, 2, 1, potem pięć sekund nagrania`,
    understandIntro: 'Każdy przykład, sprawdzony przez model, który go nie słyszał.',
    taught: 'Usłyszano',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `Wszystkie przykłady ${label} pochodzą z jednego ujęcia. Nagraj jeszcze jedno, bliżej lub dalej, aby zobaczyć, czy zostanie rozpoznane.`,
      weak: weak(
        'Nagraj to głośniej, ciszej i wśród odgłosów pomieszczenia.',
        'Nagraj więcej obu albo niech bardziej się różnią.',
      ),
    },
    noAdvice: 'Nie znaleziono słabych punktów. Spróbuj w innym pomieszczeniu.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'Naciśnij minutnik, odejdź kawałek i po odliczaniu wykonaj ruch: raz albo kilka razy z przerwami.',
    nextFirst: (label) => `Naciśnij „Ucz za 3, 2, 1” przy ${label} i po odliczaniu wykonaj ruch.`,
    nextSecond: (label) =>
      `Teraz naciśnij „Ucz za 3, 2, 1” przy ${label} i wykonaj ten ruch kilka razy z przerwami.`,
    longer: (label) => `Wykonaj ${label} jeszcze kilka razy.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'Każdy ruch, sprawdzony przez model, który go nie widział.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'Wykonaj to wolniej, szybciej i z innego miejsca.',
        'Niech te dwa ruchy bardziej się różnią.',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: 'Żaden obraz nie jest zapisywany, tylko położenie stawów.',
    orFiles: 'Albo upuść filmy na etykietę.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute: 'Przytrzymaj przycisk i drugą ręką wykonaj ruch: raz albo kilka razy z przerwami.',
    nextFirst: (label) => `Przytrzymaj przycisk przy ${label} i wykonaj ruch drugą ręką.`,
    nextSecond: (label) =>
      `Teraz przytrzymaj przycisk przy ${label} i wykonaj ten ruch kilka razy z przerwami.`,
    privacy: 'Żaden obraz nie jest zapisywany, tylko położenie palców.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
