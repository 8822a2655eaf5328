import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = 'Menyiapkan…';

/** What a classifier shows, in Indonesian. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `Label ${number(n)}`,
  of: {
    camera: { start: 'Mulai kamera', loading, waiting: 'Menunggu gambar' },
    microphone: { start: 'Mulai mikrofon', loading, waiting: 'Mendengarkan…' },
  },
  background: 'Latar belakang',
  somethingElse: 'Lainnya',
  noneOfThese: 'Bukan semuanya',
  doubts: {
    'other-network':
      'Model ini dilatih dengan jaringan yang mungkin berbeda dari yang ada di sini. Uji dulu sebelum mengandalkannya.',
  },
  sure: (label) => `Keyakinan: ${label}`,
  close: 'Tutup',
  again: 'Coba lagi',
  explain: explainWith({
    'camera-denied':
      'Kamera diblokir. Izinkan di bilah alamat atau di setelan sistem, lalu coba lagi.',
    'camera-missing':
      'Kamera tidak ditemukan. Sambungkan kamera, gunakan foto, atau buka halaman ini di browser lain.',
    'camera-busy':
      'Kamera tidak mulai. Mungkin sedang dipakai program atau tab lain. Tutup dulu, lalu coba lagi.',
    'camera-lost':
      'Kamera berhenti mengirim gambar. Periksa apakah tersambung dan menyala, lalu coba lagi.',
    'insecure-context':
      'Browser hanya memberi kamera dan mikrofon kepada halaman aman. Buka halaman ini dengan https://.',
    'microphone-denied':
      'Mikrofon diblokir. Izinkan di bilah alamat atau di setelan sistem, lalu coba lagi.',
    'microphone-missing':
      'Mikrofon tidak ditemukan. Sambungkan mikrofon, gunakan file suara, atau buka halaman ini di browser lain.',
    'microphone-busy':
      'Mikrofon tidak mulai. Mungkin sedang dipakai program lain. Tutup dulu, lalu coba lagi.',
    'microphone-lost':
      'Mikrofon berhenti mengirim suara. Periksa apakah tersambung dan menyala, lalu coba lagi.',
    'microphone-muted': 'Mikrofon dibisukan. Bunyikan, lalu coba lagi.',
    'sound-output-missing':
      'Keluaran suara tidak ditemukan. Sambungkan speaker atau headphone, lalu coba lagi.',
    'code-not-found': 'Ada yang tidak dapat dimuat. Periksa koneksi, lalu coba lagi.',
    'file-corrupt': 'File ini rusak atau tidak dapat dibaca. Gunakan salinan lain.',
    'too-new':
      'Ini disimpan dengan versi yang lebih baru. Muat ulang halaman untuk memperbaruinya.',
    'model-unsupported': 'Ini tidak bisa dilakukan dengan model atau file ini.',
    'model-missing': 'Belum ada model. Diperlukan contoh dari sedikitnya dua label.',
    'project-too-large':
      'Proyek ini terlalu besar untuk satu file. Hapus contoh yang tidak perlu, lalu simpan lagi.',
    'project-elsewhere':
      'Proyek ini terbuka di tab lain dan sekarang disimpan di sana. Tutup tab itu atau lanjutkan di sini.',
    'input-unreadable': 'Ini tidak dapat dibaca. Gunakan yang lain.',
    'input-empty': 'Ini kosong. Pilih yang lain.',
    'nothing-found': 'Tidak ada yang ditemukan di dalamnya. Pilih yang tampak lebih besar.',
    'label-exists': 'Sudah ada label dengan nama itu. Pilih nama lain.',
    'need-two-labels': 'Beri contoh pada sedikitnya dua label.',
    'need-more-examples':
      'Belum bisa dikatakan seberapa baik ini. Beri sedikitnya empat contoh pada tiap label.',
    'storage-full':
      'Browser kehabisan ruang. Anda bisa melanjutkan, tetapi simpan file sebelum menutup halaman.',
    'storage-blocked':
      'Browser tidak mengizinkan halaman ini menyimpan apa pun. Anda bisa melanjutkan, tetapi simpan file sebelum menutup halaman.',
    'storage-evicted':
      'Proyek yang tersimpan telah dihapus oleh browser atau di tab lain. Simpan file sesekali.',
    'gesture-needed':
      'Browser baru memutar suara setelah halaman diklik. Klik halaman ini, lalu coba lagi.',
    'media-unplayable': 'Ini tidak dapat diputar di sini.',
    'voice-missing': 'Browser ini tidak punya suara untuk bahasa ini.',
    'midi-missing':
      'Tidak ada keluaran MIDI di sini. Sambungkan alat musik, atau gunakan Chrome, Edge, atau Firefox.',
    'midi-denied': 'MIDI diblokir. Izinkan di bilah alamat, lalu tekan tombolnya lagi.',
    'post-failed': 'Tidak ada yang terkirim. Periksa koneksi.',
    'canvas-blocked':
      'Browser ini menyembunyikan gambar dari halaman. Izinkan halaman ini membacanya, lalu muat ulang.',
    'no-backend':
      'Browser ini tidak dapat menjalankan model. Muat ulang halaman atau gunakan browser terbaru.',
    'graphics-lost': 'Browser mengambil prosesor grafis dari halaman ini. Muat ulang halaman.',
    'out-of-memory': 'Memori tidak cukup. Tutup tab lain, lalu muat ulang halaman.',
    'worker-lost': 'Browser menghentikan sebagian halaman ini. Tutup tab lain, lalu coba lagi.',
    aborted: 'Dihentikan sebelum selesai.',
    page: 'Halaman ini belum disiapkan dengan benar. Pembuatnya dapat menemukan sebabnya di sini.',
    other: 'Itu tidak berhasil.',
  }),
  start: 'Mulai',
  nothing: {
    'no-person': 'Tidak ada orang terlihat',
    'no-hand': 'Tidak ada tangan terlihat',
    'no-signal': 'Tidak ada suara',
    'no-movement': 'Tidak ada gerakan',
  },
  saysLabels: 'Label saat ini',
});
