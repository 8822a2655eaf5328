import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Turkish. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `${label}, örnek ${number(position)}`,
  exampleLeftOut: (position, label) => `${label}, örnek ${number(position)}, dışarıda bırakıldı`,
  isLeftOut: 'Dışarıda bırakıldı: model bundan öğrenmez.',
  play: 'Çal',
  backTo: (position, label) => `Geri dön: ${label}, örnek ${number(position)}`,
  mostLike: 'En çok benzeyenler',
  fewer: 'Daha az göster',

  moveTo: 'Taşı…',
  leaveOut: 'Dışarıda bırak',
  takeIn: 'Yeniden kat',
  remove: 'Kaldır',
  select: 'Seç',
  selected: (n) => `${number(n)} seçildi`,

  removed: (n) => (n === 1 ? 'Kaldırıldı.' : `${number(n)} kaldırıldı.`),
  moved: (n, label) => (n === 1 ? `Taşındı: ${label}.` : `${number(n)} taşındı: ${label}.`),
  wasLeftOut: (n) => (n === 1 ? 'Dışarıda bırakıldı.' : `${number(n)} dışarıda bırakıldı.`),
  wasTakenIn: (n) => (n === 1 ? 'Yeniden katıldı.' : `${number(n)} yeniden katıldı.`),

  suspects: 'Bunların etiketi yanlış olabilir',
  suspectsHint: 'Bunları görmemiş bir model başka bir etiket verdi.',
  testedAs: (label) => `Bu örnek olmadan sınandı: ${label}`,
  confusions: 'Neler karıştırılıyor',
  noConfusions: 'Her örnek tanındı.',
  showTable: 'Tablonun tamamını göster',
  hideTable: 'Tabloyu gizle',
});
