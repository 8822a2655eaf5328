import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Indonesian. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}, paling sering tertukar dengan ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'Tunjukkan sesuatu ke kamera dan tahan tombolnya. Lalu tunjukkan hal lain dan tahan tombol berikutnya.',
    nextFirst: (label) =>
      `Tunjukkan sesuatu ke kamera dan tekan “Tahan untuk mengajar” pada ${label}.`,
    nextSecond: (label) =>
      `Sekarang tunjukkan hal lain dan tekan “Tahan untuk mengajar” pada ${label}.`,
    longer: (label) => `Tunjukkan ${label} sedikit lebih lama.`,
    onceMore:
      'Rekam satu pengambilan lagi untuk tiap label, sambil sedikit digerakkan, untuk melihat seberapa baik ini.',
    onceMoreLabel: (label) =>
      `Rekam satu pengambilan ${label} lagi, sambil sedikit digerakkan, untuk melihat seberapa baik ini.`,
    soFar: (words) =>
      `${words} sejauh ini. Rekam satu pengambilan lagi untuk tiap label agar lebih yakin.`,
    take: 'Merekam…',
    timer: (label) => `Ajarkan ${label} dengan timer: 3, 2, 1, lalu tiga detik perekaman`,
    understandIntro: 'Setiap contoh, diuji oleh model yang belum pernah melihatnya.',
    taught: 'Ditunjukkan',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `${label} belum punya contoh.`
          : `${label} punya ${plural(n, { other: '# contoh' })}. Beberapa lagi akan membantu.`,
      secondTake: (label) =>
        `Semua contoh ${label} berasal dari satu pengambilan. Rekam satu lagi, sambil sedikit digerakkan, untuk melihat apakah dikenali lagi.`,
      anotherTake: (label, takes) =>
        `${label} punya ${plural(takes, { other: '# pengambilan' })}. Beberapa lagi membuat angkanya lebih dapat dipercaya.`,
      weak: weak(
        'Tunjukkan di lebih banyak tempat dan dari lebih banyak sisi.',
        'Tunjukkan apa yang membedakannya.',
      ),
    },
    noAdvice: 'Tidak ditemukan titik lemah. Coba di tempat atau cahaya lain.',
  };
  const body = (apart: string) =>
    weak('Tunjukkan lebih dekat, lebih jauh, dan sedikit diputar.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'Tunjukkan isyarat tangan ke kamera dan tahan tombolnya. Lalu tunjukkan isyarat lain dan tahan tombol berikutnya.',
    nextFirst: (label) =>
      `Tunjukkan isyarat tangan ke kamera dan tekan “Tahan untuk mengajar” pada ${label}.`,
    nextSecond: (label) =>
      `Sekarang tunjukkan isyarat lain dan tekan “Tahan untuk mengajar” pada ${label}.`,
    advice: { ...image.advice, weak: body('Buat kedua isyarat lebih berbeda.') },
    noAdvice: 'Tidak ditemukan titik lemah. Coba dengan tangan lain.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'Tekan timer, lalu ambil postur selama hitung mundur. Kemudian lakukan hal yang sama dengan postur lain.',
    nextFirst: (label) =>
      `Tekan “Ajarkan dalam 3, 2, 1” pada ${label} dan ambil postur selama hitung mundur.`,
    nextSecond: (label) =>
      `Sekarang tekan “Ajarkan dalam 3, 2, 1” pada ${label} dan ambil postur lain.`,
    advice: { ...image.advice, weak: body('Buat kedua postur lebih berbeda.') },
    noAdvice: 'Tidak ditemukan titik lemah. Coba dengan orang lain.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute: 'Ajarkan suara ruangan dulu. Lalu ajarkan sebuah suara: bunyikan berulang kali.',
    nextFirst: (label) =>
      `Tekan “Ajarkan dalam 3, 2, 1” pada ${label} dan biarkan mikrofon mendengar selama lima detik.`,
    nextSecond: (label) =>
      `Sekarang tekan “Ajarkan dalam 3, 2, 1” pada ${label} dan bunyikan suaranya berulang kali.`,
    longer: (label) => `Rekam ${label} sedikit lebih lama.`,
    onceMore:
      'Rekam satu pengambilan lagi untuk tiap label, lebih dekat atau lebih jauh, untuk melihat seberapa baik ini.',
    onceMoreLabel: (label) =>
      `Rekam satu pengambilan ${label} lagi, lebih dekat atau lebih jauh, untuk melihat seberapa baik ini.`,
    timer: (label) => `Ajarkan ${label} dengan timer: 3, 2, 1, lalu lima detik perekaman`,
    understandIntro: 'Setiap contoh, diuji oleh model yang belum pernah mendengarnya.',
    taught: 'Terdengar',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `Semua contoh ${label} berasal dari satu pengambilan. Rekam satu lagi, lebih dekat atau lebih jauh, untuk melihat apakah dikenali lagi.`,
      weak: weak(
        'Rekam lebih keras, lebih pelan, dan dengan bising ruangan.',
        'Rekam lebih banyak keduanya, atau buat lebih berbeda.',
      ),
    },
    noAdvice: 'Tidak ditemukan titik lemah. Coba di ruangan lain.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'Tekan timer, mundur, dan buat gerakan setelah hitung mundur: sekali, atau beberapa kali dengan jeda.',
    nextFirst: (label) =>
      `Tekan “Ajarkan dalam 3, 2, 1” pada ${label} dan buat gerakannya setelah hitung mundur.`,
    nextSecond: (label) =>
      `Sekarang tekan “Ajarkan dalam 3, 2, 1” pada ${label} dan buat gerakan itu beberapa kali dengan jeda.`,
    longer: (label) => `Lakukan ${label} beberapa kali lagi.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'Setiap gerakan, diuji oleh model yang belum pernah melihatnya.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'Lakukan lebih lambat, lebih cepat, dan dari tempat lain.',
        'Buat kedua gerakan lebih berbeda.',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: 'Tidak ada gambar yang disimpan: hanya posisi sendi Anda.',
    orFiles: 'Atau jatuhkan video pada label.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute:
      'Tahan tombol dan buat gerakan dengan tangan yang lain: sekali, atau beberapa kali dengan jeda.',
    nextFirst: (label) => `Tahan tombol pada ${label} dan buat gerakannya dengan tangan yang lain.`,
    nextSecond: (label) =>
      `Sekarang tahan tombol pada ${label} dan buat gerakan itu beberapa kali dengan jeda.`,
    privacy: 'Tidak ada gambar yang disimpan: hanya posisi jari Anda.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
