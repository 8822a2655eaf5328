import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Turkish. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'Kendi sayfanızda kullanın',
  useDisplay: 'Görünüm',
  useFaces: { bars: 'Çubuklar', pill: 'Tek satır', picture: 'Görüntü' },
  usePreview: 'Sayfada böyle görünür',

  siteHeading: 'Sayfa indir',
  site: 'Hepsini indir',
  siteHint:
    'Bir sayfa, model ve gereken her şey tek bir zip dosyasında. Açıp klasörü herhangi bir web sunucusuna yükleyin.',
  siteProgress: (fraction) => `Dosyalar toplanıyor, ${percent(fraction)}`,
  siteCancel: 'İptal',
  sitePage: {
    lang: 'tr',
    heading: (labels) => labels.join(', '),
    loading: 'Yükleniyor. Bu yazı kalırsa “tl” klasörü bu sayfanın yanında değildir.',
    asFile: [
      'Bu sayfa için bir web sunucusu gerekir',
      'Dosya olarak açıldığı için tarayıcı betiklerini ve kamerayı engelliyor. Bu klasörü bir web sunucusuna yükleyin veya bu bilgisayarda sunun.',
      'Burada sunmak için bu klasörde bir terminal açın, şu iki satırdan birini yazın ve tarayıcıda http://localhost:8000 adresini açın.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'Veya var olan bir sayfaya ekleyin',
  useHow: 'Model nasıl eklenir',
  useKinds: {
    inline: {
      name: 'Hepsi tek kodda',
      hint: 'Model kodun parçasıdır: yüklenecek model dosyası yoktur.',
    },
    hosted: {
      name: 'Dosya olarak',
      hint: 'Model dosyasını sayfanızın yanına yükleyin ve kodu sayfaya yapıştırın.',
    },
  },
  useFolder: '“tl” klasörü nerede',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `Başka hiç kimse ${host} adresine ulaşamaz.` : `Kod öğeleri ${host} adresinden yükler.`} Başka sitelerde kod yalnızca o sunucu izin verirse (CORS) çalışır.`,
  useFolderHere: 'Klasör, “Hepsini indir” ile gelen zip dosyasındadır. Sitenize yükleyin.',
  useSize: (kilobytes) => `Toplam ${number(kilobytes)} KB.`,
  useFile: 'Modeli indir',
  useFileHint: (name) => `${name} dosyasını sayfanızla aynı klasöre koyun.`,
  useWhere: 'Nereye yapıştırılır',
  usePlaces: {
    html: { name: 'HTML', where: '<body> ile </body> arasında herhangi bir yere.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'Yönetici olarak, bir “Özel HTML” blokuna. Diğerlerine eklenti gerekir.',
      file: 'Eklentiyle: “Classifier” blokunu ekleyip dosyayı ona yükleyin, kod gerekmez. Eklentisiz: dosyayı “Ortam” bölümüne yükleyin ve adresini src içine yazın.',
    },
    react: {
      name: 'React',
      where: 'Herhangi bir bileşene.',
      file: 'Dosya public/ içine konur.',
    },
  },
});
