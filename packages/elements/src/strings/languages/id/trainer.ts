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

/** What only a trainer shows, in Indonesian. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) => plural(n, { other: '# contoh' });
  const pictures = (n: number) => plural(n, { other: '# gambar' });
  const filesOf = (n: number) => plural(n, { other: '# file' });
  const labelsOf = (n: number) => plural(n, { other: '# label' });
  const seconds = (n: number) => plural(n, { other: '# detik' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { other: '# foto ini' }),
    sound: (n) => plural(n, { other: '# suara ini' }),
    video: (n) => plural(n, { other: '# video ini' }),
  };
  const loadingDownload = (fraction: number) => `Menyiapkan, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'Kamera',
        stop: 'Hentikan kamera',
        looksLike: 'Terlihat seperti',
        privacy: 'Gambar tidak pernah keluar dari halaman ini.',
        orFiles: 'Atau jatuhkan foto pada label.',
        opening: 'Membuka kamera…',
        allow: 'Izinkan kamera saat browser bertanya.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'Mikrofon',
        stop: 'Hentikan mikrofon',
        looksLike: 'Terdengar seperti',
        privacy: 'Suara tidak pernah keluar dari halaman ini.',
        orFiles: 'Atau jatuhkan file suara pada label.',
        opening: 'Membuka mikrofon…',
        allow: 'Izinkan mikrofon saat browser bertanya.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `Pilih ${many}…`,
    stage: 'Gambar',
    teachingOf: teaching(grammar),
    quiet: 'Suasana hening. Suara tampak sebagai cahaya.',
    firstMinuteFiles: ({ many }) => `Jatuhkan beberapa ${many} pada tiap label.`,
    tryFile: ({ one }) => `Coba satu ${one}`,
    tryFileHint: ({ one }) => `Jatuhkan satu ${one} di sini untuk melihat labelnya.`,
    backgroundHint: 'Suara ruangan saat tidak terjadi apa-apa. Ajarkan ini dulu.',
    somethingElseHint:
      'Semua yang bukan gerakan Anda: berdiri, berjalan, menggaruk. Ajarkan ini dulu.',
    flip: 'Ganti kamera',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `Bersiap: ${label}`,

    leftOrRight: 'Apakah gambar cermin itu hal yang berbeda?',
    sided: 'Gambar cermin dianggap berbeda.',
    unsided: 'Gambar cermin dianggap sama.',
    change: 'Ubah',
    yes: 'Ya',
    no: 'Tidak',

    labels: 'Daftar label',
    whoTeaches: 'Siapa yang mengajar?',
    whoTeachesHint:
      'Opsional. Setelah tiga orang atau lebih mengajar, “Mengapa?” memberi tahu seberapa baik hasilnya dengan orang yang belum dikenalnya.',
    labelName: (label) => `Nama label ${label}`,
    teach: 'Tahan untuk mengajar',
    teachNamed: (label) => `Ajarkan ${label}`,
    teaching: 'Lepaskan untuk berhenti',
    addFiles: (label, { many }) => `Tambahkan ${many} ke ${label}`,
    teachTimed: 'Ajarkan dalam 3, 2, 1',
    teachHold: 'Tahan',
    getReadyShort: 'Bersiap…',
    addFilesShort: ({ many }) => `Tambahkan ${many}`,
    teachWaiting: (label, n, { kind }) => `Ajarkan ${label} dengan ${these[kind](n)}`,
    removeLabel: (label) => `Hapus label ${label}`,
    addLabel: 'Tambahkan label',
    howOften: (label) => `Seberapa sering ${label} dikenali`,
    rarely: 'Jarang',
    switchOff: (label) => `Matikan ${label}`,
    switchOn: (label) => `Nyalakan ${label}`,
    labelIsOff: 'Dimatikan: tidak dipelajari dan tidak pernah menjadi jawaban',
    often: 'Sering',
    noneProvisional:
      'Tebakan pertama dari satu pengambilan. Satu pengambilan lagi untuk tiap label membuatnya lebih pasti.',
    noExamples: 'Belum ada contoh',
    examples,
    examplesOf: (label) => `Contoh ${label}`,
    showExamples: (label, n) => `Tampilkan ${examples(n)} ${label}`,
    clear: 'Kosongkan',
    clearNamed: (label) => `Hapus semua contoh ${label}`,
    earlier: (n) => `Tampilkan ${number(n)} lagi`,
    missed: {
      'no-person': (n) => `Dilewati: ${pictures(n)} (tidak ada orang terlihat)`,
      'no-hand': (n) => `Dilewati: ${pictures(n)} (tidak ada tangan terlihat)`,
      'no-signal': (n) => `Dilewati: ${seconds(n)} (tidak ada suara)`,
      'no-movement': () => 'Tidak ada orang terlihat dalam rekaman itu',
      'cut-off': () =>
        'Tidak ditambahkan: pinggul dan lutut harus ada dalam gambar, seperti pada contoh sebelumnya',
      'too-quiet': () => 'Tidak ada yang cukup keras dalam rekaman itu',
    },
    addingFiles: (n) => `Menambahkan ${filesOf(n)}…`,
    whichLabel: 'Ini untuk label apa?',
    asNewLabel: 'Label baru',
    cancel: 'Batal',
    nameTaken: (label) => `Sudah ada label bernama ${label}.`,
    nameMissing: 'Label perlu nama.',

    nextFirstFiles: (label, { many }) => `Jatuhkan beberapa ${many} pada ${label}.`,
    nextSecondFiles: (label, { many }) => `Sekarang jatuhkan ${many} hal lain pada ${label}.`,
    nextNoLabel: 'Tambahkan dua label untuk memulai.',
    nextOneLabel: 'Satu label tidak cukup. Tambahkan satu lagi.',
    learning: 'Memperbarui model…',
    known: (labels) =>
      `Ikut dengan model yang Anda buka: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. Tambahkan contoh sendiri untuk meningkatkannya.`,
    knownHint: 'Ikut dengan model yang Anda buka.',
    longerFiles: (label, { many }) => `Jatuhkan beberapa ${many} lagi pada ${label}.`,
    onceMoreFiles: ({ many }) =>
      `Tambahkan beberapa ${many} lagi pada tiap label untuk melihat seberapa baik ini.`,
    soFarFiles: (words, { many }) =>
      `${words} sejauh ini. Tambahkan ${many} lagi pada tiap label agar lebih yakin.`,
    rightEveryTime: 'Hampir selalu benar',
    right: (times, outOf) => `Benar sekitar ${number(times)} dari ${number(outOf)} kali`,
    rightHalf: 'Benar sekitar separuh waktu',
    rightSeldom: 'Lebih sering salah daripada benar',
    range,
    why: 'Mengapa?',

    understand: 'Pahami',
    cell: (n, shown, said) => `${examples(n)} ${shown} dikenali sebagai ${said}`,
    tooEarly: 'Contohnya masih terlalu sedikit.',
    newPeople: (n) => `Dengan orang yang belum dikenalnya: sekitar ${n} dari 10 benar.`,
    adviceHeading: 'Yang paling membantu',
    advice: {
      secondLabel: 'Satu label tidak cukup.',
      ready: 'Model Anda siap. Gunakan di sebuah halaman.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'Tindakan',
    undo: 'Urungkan',
    redo: 'Ulangi',
    saveProject: 'Simpan proyek',
    saveProjectShort: 'Simpan',
    open: 'Buka…',
    savedAs: (name) => `Disimpan sebagai ${name}.`,
    openAs: {
      image: 'Buka sebagai gambar',
      audio: 'Buka sebagai suara',
      pose: 'Buka sebagai postur',
      hand: 'Buka sebagai isyarat tangan',
      poseMovements: 'Buka sebagai gerakan',
      handMovements: 'Buka sebagai gerakan tangan',
    },
    cancelOpening: 'Batal membuka',
    openingFile: (name) => `Membuka ${name}…`,
    opened: (name, labels, n) => `${name} dibuka: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`tidak terbaca: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`tidak ada yang ditemukan: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`jenis lain: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `Dilewati: ${all} (${list(reasons)}).`;
    },
    openedInstead: 'Ini menggantikan pekerjaan Anda. “Urungkan” mengembalikannya.',
    useIt: 'Gunakan',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'Salin',
    copied: 'Disalin',
    copyFailed: 'Pilih dan salin secara manual',

    othersHeading: 'Untuk program lain',
    others: {
      'teachable-machine': 'Model untuk Teachable Machine',
      layers: 'Model untuk Keras',
      examples: 'Foto untuk Teachable Machine',
    },
    othersNoMovements:
      'Teachable Machine dan Keras tidak mengenal gerakan, jadi model ini tidak bisa disimpan untuk keduanya.',
    othersBusy: 'Menyimpan…',
    leftOutHeading: 'Tidak disertakan:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '“Bukan semuanya”: program lain memberi label pada semuanya.';
        case 'evaluation':
          return 'Angka akurasi.';
        case 'box':
          return 'Bagian gambar yang dipakai: program lain melihat seluruh gambar.';
        case 'camera-direction':
          return 'Arah gambar kamera. Jika kiri dan kanan penting, atur flip menjadi false di sana.';
        case 'takes':
          return 'Foto mana yang berasal dari pengambilan yang sama.';
        case 'picture-edges':
          return 'Tepi foto di luar persegi di tengah.';
        case 'examples-without-picture':
          return `${examples(what.count)} tanpa foto.`;
        case 'empty-label':
          return `${what.label}, yang tidak punya contoh.`;
        case 'label-characters':
          return `Nama ${what.label}, yang menjadi ${what.written}.`;
      }
    },
    saveFile: 'Simpan file',
    goOnHere: 'Lanjutkan di sini',
    reextracting: 'Memperbarui contoh…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
