import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Indonesian. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'Ke mana ia melihat',
  toggleOpened: 'Ke mana ia melihat tadi',
  looksAt: [
    'Ia terutama melihat ke kiri atas.',
    'Ia terutama melihat ke atas.',
    'Ia terutama melihat ke kanan atas.',
    'Ia terutama melihat ke kiri.',
    'Ia terutama melihat ke tengah.',
    'Ia terutama melihat ke kanan.',
    'Ia terutama melihat ke kiri bawah.',
    'Ia terutama melihat ke bawah.',
    'Ia terutama melihat ke kanan bawah.',
  ],
  otherPlace: (labels) =>
    `Mungkin yang dipelajari adalah latar belakangnya. Ajarkan ${list(labels)} di tempat lain juga.`,
  learntBackground: (labels) =>
    `Jika hanya bagian tengah gambar yang terlihat, kebanyakan dikira hal lain: ${list(labels)}. Ajarkan di tempat lain juga, dengan bendanya di tengah. Atau tarik bingkai di gambar mengelilingi bagian yang penting. Isyarat tangan lebih baik diajarkan dengan pelatih isyarat tangan, yang hanya melihat tangan.`,
  box: {
    toggle: 'Lihat sebagian gambar saja',
    frame: 'Bagian yang dipakai',
    hint: 'Hanya yang ada di dalam bingkai yang dipelajari dan dikenali. Gambar dengan mouse atau jari.',
    keys: 'Tombol panah memindahkannya, dengan Shift mengubah ukurannya.',
    whole: 'Seluruh gambar',
    done: 'Selesai',
    all: 'Seluruh gambar dipakai.',
    at: (left, top, width, height) =>
      `${left} dari kiri, ${top} dari atas, lebar ${width}, tinggi ${height}.`,
  },
});
