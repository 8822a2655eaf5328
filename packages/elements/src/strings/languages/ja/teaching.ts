import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Japanese. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}。${alone}`
        : `${label}: ${accuracy}、「${confusedWith}」と間違えやすい。${apart}`;
  const image: TeachingWords = {
    firstMinute:
      '何かをカメラに見せて、そのボタンを押し続けます。次に別のものを見せて、次のボタンを押し続けます。',
    nextFirst: (label) =>
      `何かをカメラに見せて、「${label}」の「押し続けて教える」を押してください。`,
    nextSecond: (label) =>
      `次に別のものを見せて、「${label}」の「押し続けて教える」を押してください。`,
    longer: (label) => `「${label}」をもう少し長く見せてください。`,
    onceMore: 'どのくらい正確かを見るには、少し動かしながら、それぞれもう一度撮影してください。',
    onceMoreLabel: (label) =>
      `どのくらい正確かを見るには、少し動かしながら、「${label}」をもう一度撮影してください。`,
    soFar: (words) => `今のところ: ${words}。それぞれもう一度撮影すると、より確かになります。`,
    take: '記録中…',
    timer: (label) => `タイマーで「${label}」を教える: 3、2、1 のあと 3 秒間記録します`,
    understandIntro: 'それぞれの例を、それを見ていないモデルで確かめた結果です。',
    taught: '見せたもの',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `「${label}」の例はまだありません。`
          : `「${label}」には${plural(n, { other: '# 個の例' })}があります。もう少しあると良くなります。`,
      secondTake: (label) =>
        `「${label}」の例はすべて 1 回の撮影のものです。もう一度、少し動かしながら撮影して、認識されるか確かめてください。`,
      anotherTake: (label, takes) =>
        `「${label}」の撮影は ${plural(takes, { other: '# 回' })}です。もう少しあると、値がより確かになります。`,
      weak: weak(
        'もっと多くの場所や方向から見せてください。',
        '両者の違いがわかるように見せてください。',
      ),
    },
    noAdvice: '弱点は見つかりません。別の場所や明るさで試してください。',
  };
  const body = (apart: string) =>
    weak('近くから、遠くから、少し向きを変えて見せてください。', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      '手のサインをカメラに見せて、そのボタンを押し続けます。次に別のサインを見せて、次のボタンを押し続けます。',
    nextFirst: (label) =>
      `手のサインをカメラに見せて、「${label}」の「押し続けて教える」を押してください。`,
    nextSecond: (label) =>
      `次に別のサインを見せて、「${label}」の「押し続けて教える」を押してください。`,
    advice: { ...image.advice, weak: body('2 つのサインの違いを大きくしてください。') },
    noAdvice: '弱点は見つかりません。別の手で試してください。',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'タイマーを押して、カウントダウンの間に姿勢をとります。次に、別の姿勢でも同じようにします。',
    nextFirst: (label) =>
      `「${label}」の「3、2、1 で教える」を押し、カウントダウンの間に姿勢をとってください。`,
    nextSecond: (label) =>
      `次に「${label}」の「3、2、1 で教える」を押し、別の姿勢をとってください。`,
    advice: { ...image.advice, weak: body('2 つの姿勢の違いを大きくしてください。') },
    noAdvice: '弱点は見つかりません。別の人で試してください。',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute: 'まず部屋の音を教えます。次に音を 1 つ教えます。何度も繰り返し出してください。',
    nextFirst: (label) =>
      `「${label}」の「3、2、1 で教える」を押し、マイクに 5 秒間聞かせてください。`,
    nextSecond: (label) =>
      `次に「${label}」の「3、2、1 で教える」を押し、その音を何度も出してください。`,
    longer: (label) => `「${label}」をもう少し長く録音してください。`,
    onceMore: 'どのくらい正確かを見るには、近くや遠くから、それぞれもう一度録音してください。',
    onceMoreLabel: (label) =>
      `どのくらい正確かを見るには、近くや遠くから、「${label}」をもう一度録音してください。`,
    timer: (label) => `タイマーで「${label}」を教える: 3、2、1 のあと 5 秒間記録します`,
    understandIntro: 'それぞれの例を、それを聞いていないモデルで確かめた結果です。',
    taught: '聞かせたもの',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `「${label}」の例はすべて 1 回の録音のものです。もう一度、近くや遠くから録音して、認識されるか確かめてください。`,
      weak: weak(
        '大きな音や小さな音で、また部屋の音がする中で録音してください。',
        '両方をもっと録音するか、違いを大きくしてください。',
      ),
    },
    noAdvice: '弱点は見つかりません。別の部屋で試してください。',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'タイマーを押して後ろに下がり、カウントダウンのあとに動作をします。1 回でも、間をあけて数回でもかまいません。',
    nextFirst: (label) =>
      `「${label}」の「3、2、1 で教える」を押し、カウントダウンのあとに動作をしてください。`,
    nextSecond: (label) =>
      `次に「${label}」の「3、2、1 で教える」を押し、間をあけてその動作を数回してください。`,
    longer: (label) => `「${label}」をもう数回してください。`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'それぞれの動作を、それを見ていないモデルで確かめた結果です。',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'ゆっくり、速く、また別の場所でしてください。',
        '2 つの動作の違いを大きくしてください。',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: '映像は保存されません。関節の位置だけが保存されます。',
    orFiles: 'または、動画をラベルにドロップします。',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute:
      'ボタンを押し続けながら、もう片方の手で動作をします。1 回でも、間をあけて数回でもかまいません。',
    nextFirst: (label) =>
      `「${label}」のボタンを押し続けながら、もう片方の手で動作をしてください。`,
    nextSecond: (label) =>
      `次に「${label}」のボタンを押し続けながら、間をあけてその動作を数回してください。`,
    privacy: '映像は保存されません。指の位置だけが保存されます。',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
