import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Indonesian. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'Gunakan di halaman sendiri',
  useDisplay: 'Tampilan',
  useFaces: { bars: 'Batang', pill: 'Satu baris', picture: 'Gambar' },
  usePreview: 'Tampilannya di halaman',

  siteHeading: 'Unduh halaman',
  site: 'Unduh semua',
  siteHint:
    'Sebuah halaman, model, dan semua yang diperlukan, dalam satu zip. Ekstrak lalu unggah foldernya ke server web mana pun.',
  siteProgress: (fraction) => `Mengumpulkan file, ${percent(fraction)}`,
  siteCancel: 'Batal',
  sitePage: {
    lang: 'id',
    heading: (labels) => labels.join(', '),
    loading: 'Memuat. Jika ini tidak hilang, folder “tl” tidak ada di samping halaman ini.',
    asFile: [
      'Halaman ini perlu server web',
      'Halaman dibuka sebagai file, jadi browser memblokir skrip dan kameranya. Unggah folder ini ke server web, atau sajikan di komputer ini.',
      'Untuk menyajikannya di sini, buka terminal di folder ini, ketik salah satu dari dua baris ini, dan buka http://localhost:8000 di browser.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'Atau tambahkan ke halaman yang sudah ada',
  useHow: 'Cara menyertakan model',
  useKinds: {
    inline: {
      name: 'Semua dalam satu cuplikan',
      hint: 'Model menjadi bagian dari kode: tidak ada file model yang perlu diunggah.',
    },
    hosted: {
      name: 'Sebagai file',
      hint: 'Unggah file model di samping halaman Anda, lalu tempel kodenya ke halaman.',
    },
  },
  useFolder: 'Lokasi folder “tl”',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `Tidak ada orang lain yang bisa mengakses ${host}.` : `Kode memuat elemen dari ${host}.`} Di situs lain, kode hanya berfungsi jika server itu mengizinkannya (CORS).`,
  useFolderHere: 'Folder ada dalam zip dari “Unduh semua”. Unggah ke situs Anda.',
  useSize: (kilobytes) => `Seluruhnya ${number(kilobytes)} KB.`,
  useFile: 'Unduh model',
  useFileHint: (name) => `Letakkan ${name} di folder yang sama dengan halaman Anda.`,
  useWhere: 'Tempat menempel',
  usePlaces: {
    html: { name: 'HTML', where: 'Di mana saja antara <body> dan </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'Dalam blok “HTML Khusus”, sebagai administrator. Yang lain perlu plugin.',
      file: 'Dengan plugin, tambahkan blok “Classifier” dan unggah file di dalamnya, tanpa kode. Tanpa plugin, unggah file di “Media” dan tulis alamatnya di src.',
    },
    react: {
      name: 'React',
      where: 'Dalam komponen apa saja.',
      file: 'File ditaruh di public/.',
    },
  },
});
