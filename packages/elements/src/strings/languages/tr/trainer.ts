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

/** What only a trainer shows, in Turkish. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) => plural(n, { one: '# örnek', other: '# örnek' });
  const pictures = (n: number) => plural(n, { one: '# görüntü', other: '# görüntü' });
  const filesOf = (n: number) => plural(n, { one: '# dosya', other: '# dosya' });
  const labelsOf = (n: number) => plural(n, { one: '# etiket', other: '# etiket' });
  const seconds = (n: number) => plural(n, { one: '# saniye', other: '# saniye' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { one: 'bu fotoğraf', other: 'bu # fotoğraf' }),
    sound: (n) => plural(n, { one: 'bu ses', other: 'bu # ses' }),
    video: (n) => plural(n, { one: 'bu video', other: 'bu # video' }),
  };
  const loadingDownload = (fraction: number) => `Hazırlanıyor, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'Kamera',
        stop: 'Kamerayı durdur',
        looksLike: 'Benzediği etiket',
        privacy: 'Görüntü bu sayfadan hiç çıkmaz.',
        orFiles: 'Veya bir etiketin üzerine fotoğraf bırakın.',
        opening: 'Kamera açılıyor…',
        allow: 'Tarayıcı sorunca kameraya izin verin.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'Mikrofon',
        stop: 'Mikrofonu durdur',
        looksLike: 'Benzediği ses',
        privacy: 'Ses bu sayfadan hiç çıkmaz.',
        orFiles: 'Veya bir etiketin üzerine ses dosyası bırakın.',
        opening: 'Mikrofon açılıyor…',
        allow: 'Tarayıcı sorunca mikrofona izin verin.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `Seç: ${many}…`,
    stage: 'Görüntü',
    teachingOf: teaching(grammar),
    quiet: 'Sessiz. Sesler ışık olarak görünür.',
    firstMinuteFiles: ({ many }) => `Her etiketin üzerine birkaç ${many} bırakın.`,
    tryFile: ({ one }) => `Bir ${one} dene`,
    tryFileHint: ({ one }) => `Hangi etiketi aldığını görmek için buraya bir ${one} bırakın.`,
    backgroundHint: 'Hiçbir şey olmazken odanın sesi. Önce bunu öğretin.',
    somethingElseHint:
      'Sizin hareketiniz olmayan her şey: durmak, yürümek, kaşınmak. Önce bunu öğretin.',
    flip: 'Kamerayı değiştir',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `Hazır olun: ${label}`,

    leftOrRight: 'Aynadaki görüntü başka bir şey mi?',
    sided: 'Ayna görüntüleri farklı sayılır.',
    unsided: 'Ayna görüntüleri aynı sayılır.',
    change: 'Değiştir',
    yes: 'Evet',
    no: 'Hayır',

    labels: 'Etiketler',
    whoTeaches: 'Kim öğretiyor?',
    whoTeachesHint:
      'İsteğe bağlı. Üç veya daha çok kişi öğrettiğinde “Neden?”, tanımadığı kişilerde ne kadar iyi olduğunu söyler.',
    labelName: (label) => `${label} etiketinin adı`,
    teach: 'Öğretmek için basılı tut',
    teachNamed: (label) => `Öğret: ${label}`,
    teaching: 'Durmak için bırakın',
    addFiles: (label, { many }) => `${label} etiketine ${many} ekle`,
    teachTimed: '3, 2, 1 ile öğret',
    teachHold: 'Basılı tut',
    getReadyShort: 'Hazır olun…',
    addFilesShort: ({ many }) => `${many} ekle`,
    teachWaiting: (label, n, { kind }) => `${label} etiketini öğret: ${these[kind](n)}`,
    removeLabel: (label) => `${label} etiketini kaldır`,
    addLabel: 'Etiket ekle',
    howOften: (label) => `${label} ne sıklıkla tanınsın`,
    rarely: 'Seyrek',
    switchOff: (label) => `${label} etiketini kapat`,
    switchOn: (label) => `${label} etiketini aç`,
    labelIsOff: 'Kapalı: öğrenilmez ve hiçbir zaman yanıt olmaz',
    often: 'Sık',
    noneProvisional: 'Tek çekimden ilk tahmin. Her etiketten bir çekim daha, tahmini güçlendirir.',
    noExamples: 'Henüz örnek yok',
    examples,
    examplesOf: (label) => `${label} örnekleri`,
    showExamples: (label, n) => `${label}: ${examples(n)}, göster`,
    clear: 'Boşalt',
    clearNamed: (label) => `${label} etiketinin bütün örneklerini kaldır`,
    earlier: (n) => `${number(n)} tane daha göster`,
    missed: {
      'no-person': (n) => `Atlandı: ${pictures(n)} (kimse görünmüyor)`,
      'no-hand': (n) => `Atlandı: ${pictures(n)} (el görünmüyor)`,
      'no-signal': (n) => `Atlandı: ${seconds(n)} (ses yok)`,
      'no-movement': () => 'O kayıtta kimse görünmüyordu',
      'cut-off': () => 'Eklenmedi: önceki örneklerdeki gibi kalça ve dizler görüntüde olmalı',
      'too-quiet': () => 'Bu kayıtta yeterince yüksek bir ses yoktu',
    },
    addingFiles: (n) => `Ekleniyor: ${filesOf(n)}…`,
    whichLabel: 'Bunlar hangi etiketin?',
    asNewLabel: 'Yeni etiket',
    cancel: 'İptal',
    nameTaken: (label) => `${label} adında bir etiket zaten var.`,
    nameMissing: 'Etiketin bir adı olmalı.',

    nextFirstFiles: (label, { many }) => `${label} üzerine birkaç ${many} bırakın.`,
    nextSecondFiles: (label, { many }) =>
      `Şimdi ${label} üzerine başka bir şeyden ${many} bırakın.`,
    nextNoLabel: 'Başlamak için iki etiket ekleyin.',
    nextOneLabel: 'Tek etiket yetmez. Bir tane daha ekleyin.',
    learning: 'Model güncelleniyor…',
    known: (labels) =>
      `Açtığınız modelle geldi: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. İyileştirmek için kendi örneklerinizi ekleyin.`,
    knownHint: 'Açtığınız modelle geldi.',
    longerFiles: (label, { many }) => `${label} üzerine birkaç ${many} daha bırakın.`,
    onceMoreFiles: ({ many }) =>
      `Ne kadar iyi olduğunu görmek için her etikete birkaç ${many} daha ekleyin.`,
    soFarFiles: (words, { many }) =>
      `Şimdilik: ${words}. Emin olmak için her etikete daha çok ${many} ekleyin.`,
    rightEveryTime: 'Neredeyse her zaman doğru',
    right: (times, outOf) => `${number(outOf)} denemede yaklaşık ${number(times)} kez doğru`,
    rightHalf: 'Yaklaşık yarı yarıya doğru',
    rightSeldom: 'Doğrudan çok yanlış',
    range,
    why: 'Neden?',

    understand: 'Anla',
    cell: (n, shown, said) => `${shown}, ${said} olarak tanındı: ${examples(n)}`,
    tooEarly: 'Henüz çok az örnek var.',
    newPeople: (n) => `Tanımadığı kişilerde: 10’da yaklaşık ${n} doğru.`,
    adviceHeading: 'En çok işe yarayacak şey',
    advice: {
      secondLabel: 'Tek etiket yetmez.',
      ready: 'Modeliniz hazır. Bir sayfada kullanın.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'İşlemler',
    undo: 'Geri al',
    redo: 'Yinele',
    saveProject: 'Projeyi kaydet',
    saveProjectShort: 'Kaydet',
    open: 'Aç…',
    savedAs: (name) => `${name} olarak kaydedildi.`,
    openAs: {
      image: 'Görüntü olarak aç',
      audio: 'Ses olarak aç',
      pose: 'Duruş olarak aç',
      hand: 'El işareti olarak aç',
      poseMovements: 'Hareket olarak aç',
      handMovements: 'El hareketi olarak aç',
    },
    cancelOpening: 'Açmayı iptal et',
    openingFile: (name) => `${name} açılıyor…`,
    opened: (name, labels, n) => `${name} açıldı: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`okunamayan: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`bir şey bulunamayan: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`başka türde: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `Atlandı: ${all} (${list(reasons)}).`;
    },
    openedInstead: 'Çalışmanızın yerini aldı. “Geri al” onu geri getirir.',
    useIt: 'Kullan',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'Kopyala',
    copied: 'Kopyalandı',
    copyFailed: 'Seçip elle kopyalayın',

    othersHeading: 'Başka programlar için',
    others: {
      'teachable-machine': 'Teachable Machine modeli',
      layers: 'Keras modeli',
      examples: 'Teachable Machine için fotoğraflar',
    },
    othersNoMovements:
      'Teachable Machine ve Keras hareketleri tanımaz; bu model onlar için kaydedilemez.',
    othersBusy: 'Kaydediliyor…',
    leftOutHeading: 'Dahil olmayanlar:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '“Hiçbiri”: diğer programlar her şeye bir etiket verir.';
        case 'evaluation':
          return 'Doğruluk değerleri.';
        case 'box':
          return 'Görüntünün sayılan bölümü: diğer programlar tüm görüntüye bakar.';
        case 'camera-direction':
          return 'Kamera görüntüsünün yönü. Sağ ve sol önemliyse orada flip değerini false yapın.';
        case 'takes':
          return 'Hangi fotoğrafların aynı çekimden olduğu.';
        case 'picture-edges':
          return 'Fotoğrafların ortadaki kare dışında kalan kenarları.';
        case 'examples-without-picture':
          return `Fotoğrafı olmayan ${examples(what.count)}.`;
        case 'empty-label':
          return `${what.label}: örneği yok.`;
        case 'label-characters':
          return `${what.label} adı ${what.written} olur.`;
      }
    },
    saveFile: 'Dosya kaydet',
    goOnHere: 'Burada devam et',
    reextracting: 'Örnekler güncelleniyor…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
