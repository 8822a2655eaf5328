import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Indonesian. */
export const collect = ({ number, percent, list }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `Coba beberapa ${many}`,
  tryFilesHint: 'Jatuhkan di sini. Tidak dipelajari.',
  tried: 'Yang dicoba',
  tryingFiles: (n, { many }) => `Mencoba ${number(n)} ${many}…`,
  shouldBe: (label) => `Seharusnya ${label}`,

  keepAs: 'Simpan sebagai tes:',
  keepNamed: (label, n, { many }) => `Simpan ${number(n)} ${many} sebagai tes ${label}`,
  keepByFolders: (n) => `Simpan ${number(n)} sebagai tes menurut folder`,
  kept: (n) => (n === 1 ? 'Disimpan sebagai tes.' : `${number(n)} disimpan sebagai tes.`),
  showTests: (n) => (n === 1 ? 'Tampilkan tes' : `Tampilkan ${number(n)} tes`),

  testsHeading: (n) => (n === 1 ? 'Tes Anda' : `${number(n)} tes Anda`),
  testsHint: 'Tidak pernah dipelajari. Inilah jawaban model sekarang.',
  test: (position, label) => `Tes ${number(position)} untuk ${label}`,
  allTests: 'Semua tes',
  isTest: 'Sebuah tes: model tidak belajar darinya.',

  countLabels: (n) => `label: ${number(n)}`,
  countTests: (n) => `${number(n)} tes`,
  added: (what) => `Ditambahkan: ${list(what)}.`,
  openOrAdd: (name) => `Buka ${name} sebagai gantinya, atau tambahkan contohnya ke sini?`,
  addProjects: (n) => `Tambahkan contoh dari ${number(n)} proyek ini?`,
  addToThese: 'Tambahkan ke sini',
  openInstead: 'Buka sebagai gantinya',
  whoTaught: (name) => `Siapa yang mengajar ${name}?`,

  foldersOf: ({ many }) => `Semua ${many}, dalam folder`,
  foldersProgress: (fraction) => `Menyimpan, ${percent(fraction)}`,
  withoutOriginal: (n) => `${number(n)} contoh tanpa berkas asli.`,
  notInFolders: (n) => `${number(n)} contoh yang tidak Anda sertakan.`,
  losesTakes: 'Mana yang berasal dari rekaman yang sama.',
  leftOutCount: (n) => `${number(n)} tidak disertakan`,
});
