import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Indonesian. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `Contoh ${number(position)} dari ${label}`,
  exampleLeftOut: (position, label) => `Contoh ${number(position)} dari ${label}, tidak disertakan`,
  isLeftOut: 'Tidak disertakan: model tidak belajar dari contoh ini.',
  play: 'Putar',
  backTo: (position, label) => `Kembali ke contoh ${number(position)} dari ${label}`,
  mostLike: 'Paling mirip',
  fewer: 'Tampilkan lebih sedikit',

  moveTo: 'Pindahkan ke…',
  leaveOut: 'Jangan sertakan',
  takeIn: 'Sertakan lagi',
  remove: 'Hapus',
  select: 'Pilih',
  selected: (n) => `${number(n)} dipilih`,

  removed: (n) => (n === 1 ? 'Dihapus.' : `${number(n)} dihapus.`),
  moved: (n, label) =>
    n === 1 ? `Dipindahkan ke ${label}.` : `${number(n)} dipindahkan ke ${label}.`,
  wasLeftOut: (n) => (n === 1 ? 'Tidak disertakan.' : `${number(n)} tidak disertakan.`),
  wasTakenIn: (n) => (n === 1 ? 'Disertakan lagi.' : `${number(n)} disertakan lagi.`),

  suspects: 'Labelnya mungkin salah',
  suspectsHint: 'Model yang belum pernah melihatnya memberi label lain.',
  testedAs: (label) => `Diuji tanpa contoh ini: ${label}`,
  confusions: 'Yang tertukar',
  noConfusions: 'Setiap contoh dikenali.',
  showTable: 'Tampilkan seluruh tabel',
  hideTable: 'Sembunyikan tabel',
});
