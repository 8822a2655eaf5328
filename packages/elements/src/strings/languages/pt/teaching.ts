import type { TeachingOf, TeachingWords } from '../../teaching.ts';
import type { Grammar } from '../grammar.ts';

/** The messages about teaching, in Portuguese. */
export const teaching = ({ plural }: Grammar): TeachingOf => {
  const weak =
    (alone: string, apart: string): TeachingWords['advice']['weak'] =>
    (label, accuracy, confusedWith) =>
      confusedWith === null
        ? `${label}: ${accuracy}. ${alone}`
        : `${label}: ${accuracy}, quase sempre confundido com ${confusedWith}. ${apart}`;
  const image: TeachingWords = {
    firstMinute:
      'Mostre algo à câmera e segure o botão correspondente. Depois mostre outra coisa e segure o próximo.',
    nextFirst: (label) => `Mostre algo à câmera e pressione “Segure para ensinar” em ${label}.`,
    nextSecond: (label) =>
      `Agora mostre outra coisa e pressione “Segure para ensinar” em ${label}.`,
    longer: (label) => `Mostre ${label} por mais um tempo.`,
    onceMore: 'Grave outra tomada de cada um, com um pouco de movimento, para ver se está bom.',
    onceMoreLabel: (label) =>
      `Grave outra tomada de ${label}, com um pouco de movimento, para ver se está bom.`,
    soFar: (words) => `${words} até agora. Grave outra tomada de cada um para ter mais certeza.`,
    take: 'Gravando…',
    timer: (label) => `Ensinar ${label} com temporizador: 3, 2, 1 e três segundos de gravação`,
    understandIntro: 'Cada exemplo, testado por um modelo que não o tinha visto.',
    taught: 'Mostrado',
    advice: {
      moreExamples: (label, n) =>
        n === 0
          ? `${label} ainda não tem exemplos.`
          : `${label} tem ${plural(n, { one: '# exemplo', many: '# exemplos', other: '# exemplos' })}. Alguns a mais ajudariam.`,
      secondTake: (label) =>
        `Todos os exemplos de ${label} vêm de uma só tomada. Grave outra, com um pouco de movimento, para ver se é reconhecido de novo.`,
      anotherTake: (label, takes) =>
        `${label} tem ${plural(takes, { one: '# tomada', many: '# tomadas', other: '# tomadas' })}. Com algumas a mais, o número fica mais confiável.`,
      weak: weak('Mostre-o em mais lugares e de mais lados.', 'Mostre o que os diferencia.'),
    },
    noAdvice: 'Nenhum ponto fraco encontrado. Tente em outro lugar ou com outra luz.',
  };
  const body = (apart: string) => weak('Mostre-o mais perto, mais longe e um pouco virado.', apart);
  const hand: TeachingWords = {
    ...image,
    firstMinute:
      'Mostre um sinal de mão à câmera e segure o botão correspondente. Depois mostre outro sinal e segure o próximo.',
    nextFirst: (label) =>
      `Mostre um sinal de mão à câmera e pressione “Segure para ensinar” em ${label}.`,
    nextSecond: (label) =>
      `Agora mostre outro sinal e pressione “Segure para ensinar” em ${label}.`,
    advice: { ...image.advice, weak: body('Faça os dois sinais mais diferentes.') },
    noAdvice: 'Nenhum ponto fraco encontrado. Tente com outra mão.',
  };
  const pose: TeachingWords = {
    ...image,
    firstMinute:
      'Pressione um temporizador e fique em uma postura durante a contagem. Depois faça o mesmo com outra postura.',
    nextFirst: (label) =>
      `Pressione “Ensinar em 3, 2, 1” em ${label} e fique em uma postura durante a contagem.`,
    nextSecond: (label) =>
      `Agora pressione “Ensinar em 3, 2, 1” em ${label} e fique em outra postura.`,
    advice: { ...image.advice, weak: body('Faça as duas posturas mais diferentes.') },
    noAdvice: 'Nenhum ponto fraco encontrado. Tente com outra pessoa.',
  };
  const audio: TeachingWords = {
    ...image,
    firstMinute: 'Ensine primeiro o som do ambiente. Depois ensine outro som: faça-o várias vezes.',
    nextFirst: (label) =>
      `Pressione “Ensinar em 3, 2, 1” em ${label} e deixe o microfone ouvir por cinco segundos.`,
    nextSecond: (label) =>
      `Agora pressione “Ensinar em 3, 2, 1” em ${label} e faça o som várias vezes.`,
    longer: (label) => `Grave ${label} por mais um tempo.`,
    onceMore: 'Grave outra tomada de cada um, mais perto ou mais longe, para ver se está bom.',
    onceMoreLabel: (label) =>
      `Grave outra tomada de ${label}, mais perto ou mais longe, para ver se está bom.`,
    timer: (label) => `Ensinar ${label} com temporizador: 3, 2, 1 e cinco segundos de gravação`,
    understandIntro: 'Cada exemplo, testado por um modelo que não o tinha ouvido.',
    taught: 'Ouvido',
    advice: {
      ...image.advice,
      secondTake: (label) =>
        `Todos os exemplos de ${label} vêm de uma só tomada. Grave outra, mais perto ou mais longe, para ver se é reconhecido de novo.`,
      weak: weak(
        'Grave-o mais alto, mais baixo e com o ruído do ambiente.',
        'Grave mais dos dois ou faça-os mais diferentes.',
      ),
    },
    noAdvice: 'Nenhum ponto fraco encontrado. Tente em outro ambiente.',
  };
  const poseMovements: TeachingWords = {
    ...image,
    firstMinute:
      'Pressione um temporizador, afaste-se e faça um movimento depois da contagem: uma vez, ou várias com pausas.',
    nextFirst: (label) =>
      `Pressione “Ensinar em 3, 2, 1” em ${label} e faça o movimento depois da contagem.`,
    nextSecond: (label) =>
      `Agora pressione “Ensinar em 3, 2, 1” em ${label} e faça esse movimento várias vezes com pausas.`,
    longer: (label) => `Faça ${label} mais algumas vezes.`,
    onceMore: audio.onceMore,
    onceMoreLabel: audio.onceMoreLabel,
    timer: audio.timer,
    understandIntro: 'Cada movimento, testado por um modelo que não o tinha visto.',
    advice: {
      ...image.advice,
      secondTake: audio.advice.secondTake,
      weak: weak(
        'Faça-o mais devagar, mais rápido e de outro lugar.',
        'Faça os dois movimentos mais diferentes.',
      ),
    },
    noAdvice: pose.noAdvice,
    privacy: 'Nenhuma imagem é guardada: só onde estavam suas articulações.',
    orFiles: 'Ou solte vídeos em um rótulo.',
  };
  const handMovements: TeachingWords = {
    ...poseMovements,
    firstMinute:
      'Segure um botão e faça um movimento com a outra mão: uma vez, ou várias com pausas.',
    nextFirst: (label) => `Segure o botão em ${label} e faça o movimento com a outra mão.`,
    nextSecond: (label) =>
      `Agora segure o botão em ${label} e faça esse movimento várias vezes com pausas.`,
    privacy: 'Nenhuma imagem é guardada: só onde estavam seus dedos.',
  };
  return { image, hand, pose, audio, poseMovements, handMovements };
};
