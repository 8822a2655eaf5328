import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = 'Hazırlanıyor…';

/** What a classifier shows, in Turkish. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `Etiket ${number(n)}`,
  of: {
    camera: { start: 'Kamerayı başlat', loading, waiting: 'Görüntü bekleniyor' },
    microphone: { start: 'Mikrofonu başlat', loading, waiting: 'Dinleniyor…' },
  },
  background: 'Arka plan',
  somethingElse: 'Başka bir şey',
  noneOfThese: 'Hiçbiri',
  doubts: {
    'other-network':
      'Bu model, buradakinden farklı olabilecek bir ağla eğitildi. Güvenmeden önce deneyin.',
  },
  sure: (label) => `Güven: ${label}`,
  close: 'Kapat',
  again: 'Yeniden dene',
  explain: explainWith({
    'camera-denied':
      'Kamera engellendi. Adres çubuğundan veya sistem ayarlarından izin verip yeniden deneyin.',
    'camera-missing':
      'Kamera bulunamadı. Bir kamera bağlayın, fotoğraf kullanın veya sayfayı başka bir tarayıcıda açın.',
    'camera-busy':
      'Kamera başlamadı. Başka bir program veya sekme kullanıyor olabilir. Onu kapatıp yeniden deneyin.',
    'camera-lost':
      'Kamera artık görüntü göndermiyor. Bağlı ve açık olduğunu kontrol edip yeniden deneyin.',
    'insecure-context':
      'Tarayıcılar kamera ve mikrofonu yalnızca güvenli sayfalara verir. Bu sayfayı https:// ile açın.',
    'microphone-denied':
      'Mikrofon engellendi. Adres çubuğundan veya sistem ayarlarından izin verip yeniden deneyin.',
    'microphone-missing':
      'Mikrofon bulunamadı. Bir mikrofon bağlayın, ses dosyası kullanın veya sayfayı başka bir tarayıcıda açın.',
    'microphone-busy':
      'Mikrofon başlamadı. Başka bir program kullanıyor olabilir. Onu kapatıp yeniden deneyin.',
    'microphone-lost':
      'Mikrofon artık ses göndermiyor. Bağlı ve açık olduğunu kontrol edip yeniden deneyin.',
    'microphone-muted': 'Mikrofonun sesi kapalı. Sesini açıp yeniden deneyin.',
    'sound-output-missing':
      'Ses çıkışı bulunamadı. Hoparlör veya kulaklık bağlayıp yeniden deneyin.',
    'code-not-found': 'Bir şey yüklenemedi. Bağlantıyı kontrol edip yeniden deneyin.',
    'file-corrupt': 'Bu dosya bozuk veya okunamıyor. Başka bir kopya kullanın.',
    'too-new': 'Bu, daha yeni bir sürümle kaydedildi. Güncellemek için sayfayı yenileyin.',
    'model-unsupported': 'Bu model veya dosyayla bu yapılamaz.',
    'model-missing': 'Henüz model yok. En az iki etiketin örnekleri gerekir.',
    'project-too-large':
      'Bu proje tek dosya için fazla büyük. Gerekmeyen örnekleri kaldırıp yeniden kaydedin.',
    'project-elsewhere':
      'Bu proje başka bir sekmede açık ve şimdi orada kaydediliyor. O sekmeyi kapatın veya burada devam edin.',
    'input-unreadable': 'Bu okunamıyor. Başka bir şey kullanın.',
    'input-empty': 'Bu boş. Başka bir şey seçin.',
    'nothing-found': 'İçinde bir şey bulunamadı. Daha büyük göründüğü bir şey seçin.',
    'label-exists': 'Bu adda bir etiket zaten var. Başka bir ad seçin.',
    'need-two-labels': 'En az iki etikete örnek verin.',
    'need-more-examples':
      'Ne kadar iyi olduğu henüz söylenemez. Her etikete en az dört örnek verin.',
    'storage-full':
      'Tarayıcıda yer kalmadı. Devam edebilirsiniz, ama sayfayı kapatmadan önce bir dosya kaydedin.',
    'storage-blocked':
      'Tarayıcı bu sayfanın bir şey saklamasına izin vermiyor. Devam edebilirsiniz, ama sayfayı kapatmadan önce bir dosya kaydedin.',
    'storage-evicted':
      'Kayıtlı proje, tarayıcı tarafından veya başka bir sekmede silindi. Ara sıra bir dosya kaydedin.',
    'gesture-needed':
      'Tarayıcılar, sayfaya tıklanmadan ses çalmaz. Sayfaya tıklayıp yeniden deneyin.',
    'media-unplayable': 'Bu burada oynatılamıyor.',
    'voice-missing': 'Bu tarayıcıda bu dil için ses yok.',
    'midi-missing':
      'Burada MIDI çıkışı yok. Bir çalgı bağlayın veya Chrome, Edge ya da Firefox kullanın.',
    'midi-denied': 'MIDI engellendi. Adres çubuğundan izin verip düğmeye yeniden basın.',
    'post-failed': 'Hiçbir şey gönderilmedi. Bağlantıyı kontrol edin.',
    'canvas-blocked':
      'Bu tarayıcı görüntüleri sayfalardan gizliyor. Bu sayfanın okumasına izin verip sayfayı yenileyin.',
    'no-backend':
      'Bu tarayıcı modeli çalıştıramıyor. Sayfayı yenileyin veya güncel bir tarayıcı kullanın.',
    'graphics-lost': 'Tarayıcı, grafik işlemcisini bu sayfadan aldı. Sayfayı yenileyin.',
    'out-of-memory': 'Bellek yetmiyor. Diğer sekmeleri kapatıp sayfayı yenileyin.',
    'worker-lost':
      'Tarayıcı bu sayfanın bir bölümünü kapattı. Diğer sekmeleri kapatıp yeniden deneyin.',
    aborted: 'Bitmeden durduruldu.',
    page: 'Bu sayfa doğru kurulmamış. Sayfayı hazırlayan kişi nedenini burada bulur.',
    other: 'Bu işe yaramadı.',
  }),
  start: 'Başlat',
  nothing: {
    'no-person': 'Kimse görünmüyor',
    'no-hand': 'El görünmüyor',
    'no-signal': 'Ses yok',
    'no-movement': 'Hareket yok',
  },
  saysLabels: 'Şu anki etiket',
});
