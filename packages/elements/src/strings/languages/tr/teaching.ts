import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Turkish. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}, en çok şununla karışıyor: ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'Kameraya bir şey gösterin ve düğmesini basılı tutun. Sonra başka bir şey gösterip sonraki düğmeyi basılı tutun.',
    nextFirst: (label) =>
      `Kameraya bir şey gösterin ve ${label} için “Öğretmek için basılı tut” düğmesine basın.`,
    nextSecond: (label) =>
      `Şimdi başka bir şey gösterin ve ${label} için “Öğretmek için basılı tut” düğmesine basın.`,
    longer: (label) => `Biraz daha gösterin: ${label}.`,
    onceMore:
      'Ne kadar iyi olduğunu görmek için her birinden, biraz hareket ettirerek bir çekim daha yapın.',
    onceMoreLabel: (label) =>
      `Ne kadar iyi olduğunu görmek için ${label} için, biraz hareket ettirerek bir çekim daha yapın.`,
    soFar: (words) => `Şimdilik: ${words}. Emin olmak için her birinden bir çekim daha yapın.`,
    take: 'Kaydediliyor…',
    timer: (label) => `Zamanlayıcıyla öğret: ${label}. 3, 2, 1, ardından üç saniye kayıt`,
    understandIntro: 'Her örnek, onu görmemiş bir modelle sınandı.',
    taught: 'Gösterilen',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `${label}: henüz örnek yok.`
          : `${label}: ${plural(n, { one: '# örnek', other: '# örnek' })}. Birkaç tane daha işe yarar.`,
      secondTake: (label) =>
        `${label} örneklerinin hepsi tek çekimden. Yeniden tanınıp tanınmadığını görmek için, biraz hareket ettirerek bir tane daha yapın.`,
      anotherTake: (label, takes) =>
        `${label}: ${plural(takes, { one: '# çekim', other: '# çekim' })}. Birkaç çekim daha, değeri daha güvenilir yapar.`,
      weak: weak('Daha çok yerde ve daha çok yönden gösterin.', 'Onları ayıran şeyi gösterin.'),
    },
    noAdvice: 'Zayıf nokta bulunamadı. Başka bir yerde veya ışıkta deneyin.',
  };
  const body = (apart: string) =>
    weak('Daha yakından, daha uzaktan ve biraz çevirerek gösterin.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'Kameraya bir el işareti gösterin ve düğmesini basılı tutun. Sonra başka bir işaret gösterip sonraki düğmeyi basılı tutun.',
    nextFirst: (label) =>
      `Kameraya bir el işareti gösterin ve ${label} için “Öğretmek için basılı tut” düğmesine basın.`,
    nextSecond: (label) =>
      `Şimdi başka bir işaret gösterin ve ${label} için “Öğretmek için basılı tut” düğmesine basın.`,
    advice: { ...image.advice, weak: body('İki işareti birbirinden daha farklı yapın.') },
    noAdvice: 'Zayıf nokta bulunamadı. Başka bir elle deneyin.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'Bir zamanlayıcıya basın ve geri sayarken bir duruş alın. Sonra aynısını başka bir duruşla yapın.',
    nextFirst: (label) =>
      `${label} için “3, 2, 1 ile öğret” düğmesine basın ve geri sayarken bir duruş alın.`,
    nextSecond: (label) =>
      `Şimdi ${label} için “3, 2, 1 ile öğret” düğmesine basın ve başka bir duruş alın.`,
    advice: { ...image.advice, weak: body('İki duruşu birbirinden daha farklı yapın.') },
    noAdvice: 'Zayıf nokta bulunamadı. Başka biriyle deneyin.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute: 'Önce odanın sesini öğretin. Sonra bir ses öğretin: tekrar tekrar çıkarın.',
    nextFirst: (label) =>
      `${label} için “3, 2, 1 ile öğret” düğmesine basın ve mikrofonun beş saniye dinlemesini bekleyin.`,
    nextSecond: (label) =>
      `Şimdi ${label} için “3, 2, 1 ile öğret” düğmesine basın ve sesi tekrar tekrar çıkarın.`,
    longer: (label) => `Biraz daha kaydedin: ${label}.`,
    onceMore:
      'Ne kadar iyi olduğunu görmek için her birinden, daha yakın veya uzaktan bir çekim daha yapın.',
    onceMoreLabel: (label) =>
      `Ne kadar iyi olduğunu görmek için ${label} için, daha yakın veya uzaktan bir çekim daha yapın.`,
    timer: (label) => `Zamanlayıcıyla öğret: ${label}. 3, 2, 1, ardından beş saniye kayıt`,
    understandIntro: 'Her örnek, onu duymamış bir modelle sınandı.',
    taught: 'Duyulan',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `${label} örneklerinin hepsi tek çekimden. Yeniden tanınıp tanınmadığını görmek için, daha yakın veya uzaktan bir tane daha yapın.`,
      weak: weak(
        'Daha yüksek, daha alçak sesle ve odanın gürültüsüyle kaydedin.',
        'İkisinden de daha çok kaydedin veya daha farklı yapın.',
      ),
    },
    noAdvice: 'Zayıf nokta bulunamadı. Başka bir odada deneyin.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'Bir zamanlayıcıya basın, geri çekilin ve geri sayımdan sonra bir hareket yapın: bir kez veya aralarla birkaç kez.',
    nextFirst: (label) =>
      `${label} için “3, 2, 1 ile öğret” düğmesine basın ve geri sayımdan sonra hareketi yapın.`,
    nextSecond: (label) =>
      `Şimdi ${label} için “3, 2, 1 ile öğret” düğmesine basın ve o hareketi aralarla birkaç kez yapın.`,
    longer: (label) => `Birkaç kez daha yapın: ${label}.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'Her hareket, onu görmemiş bir modelle sınandı.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'Daha yavaş, daha hızlı ve başka bir yerden yapın.',
        'İki hareketi birbirinden daha farklı yapın.',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: 'Görüntü saklanmaz: yalnızca eklemlerinizin yeri saklanır.',
    orFiles: 'Veya bir etiketin üzerine video bırakın.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute:
      'Bir düğmeyi basılı tutun ve öbür elinizle bir hareket yapın: bir kez veya aralarla birkaç kez.',
    nextFirst: (label) => `${label} düğmesini basılı tutun ve hareketi öbür elinizle yapın.`,
    nextSecond: (label) =>
      `Şimdi ${label} düğmesini basılı tutun ve o hareketi aralarla birkaç kez yapın.`,
    privacy: 'Görüntü saklanmaz: yalnızca parmaklarınızın yeri saklanır.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
