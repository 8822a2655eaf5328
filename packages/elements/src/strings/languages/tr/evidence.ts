import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Turkish. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'Nereye bakıyor',
  toggleOpened: 'Nereye baktı',
  looksAt: [
    'En çok sol üste bakıyor.',
    'En çok yukarıya bakıyor.',
    'En çok sağ üste bakıyor.',
    'En çok sola bakıyor.',
    'En çok ortaya bakıyor.',
    'En çok sağa bakıyor.',
    'En çok sol alta bakıyor.',
    'En çok aşağıya bakıyor.',
    'En çok sağ alta bakıyor.',
  ],
  otherPlace: (labels) =>
    `Arka planı öğrenmiş olabilir. Başka bir yerde de öğretin: ${list(labels)}.`,
  learntBackground: (labels) =>
    `Resmin yalnızca ortası görününce çoğunlukla başka bir şey sanılıyor: ${list(labels)}. Nesneyi ortada tutarak başka yerlerde de öğretin. Ya da görüntüde önemli olan bölümün çevresine bir çerçeve çizin. El işaretleri, yalnızca eli gören el işareti eğiticisiyle daha iyi öğretilir.`,
  box: {
    toggle: 'Görüntünün yalnızca bir bölümüne bak',
    frame: 'Sayılan bölüm',
    hint: 'Yalnızca çerçevenin içindekiler öğrenilir ve tanınır. Fareyle veya parmağınızla çizin.',
    keys: 'Ok tuşları taşır, Shift ile birlikte boyutunu değiştirir.',
    whole: 'Tüm görüntü',
    done: 'Tamam',
    all: 'Tüm görüntü sayılır.',
    at: (left, top, width, height) =>
      `Soldan ${left}, üstten ${top}, genişlik ${width}, yükseklik ${height}.`,
  },
});
