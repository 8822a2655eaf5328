import type { FileWords } from '../../file-words.ts';
import type { TrainerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';
import { collect } from './collect.ts';
import { display } from './display.ts';
import { evidence } from './evidence.ts';
import { refine } from './refine.ts';
import { files } from './files.ts';
import { happen } from './happen.ts';
import { record } from './record.ts';
import { review } from './review.ts';
import { teaching } from './teaching.ts';
import { use } from './use.ts';

/** What only a trainer shows, in Portuguese. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) =>
    plural(n, { one: '# exemplo', many: '# exemplos', other: '# exemplos' });
  const pictures = (n: number) =>
    plural(n, { one: '# imagem', many: '# imagens', other: '# imagens' });
  const filesOf = (n: number) =>
    plural(n, { one: '# arquivo', many: '# arquivos', other: '# arquivos' });
  const labelsOf = (n: number) =>
    plural(n, { one: '# rótulo', many: '# rótulos', other: '# rótulos' });
  const seconds = (n: number) =>
    plural(n, { one: '# segundo', many: '# segundos', other: '# segundos' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { one: 'esta foto', many: 'estas # fotos', other: 'estas # fotos' }),
    sound: (n) => plural(n, { one: 'este som', many: 'estes # sons', other: 'estes # sons' }),
    video: (n) => plural(n, { one: 'este vídeo', many: 'estes # vídeos', other: 'estes # vídeos' }),
  };
  const loadingDownload = (fraction: number) => `Preparando, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'Câmera',
        stop: 'Parar câmera',
        looksLike: 'Parece',
        privacy: 'A imagem nunca sai desta página.',
        orFiles: 'Ou solte fotos em um rótulo.',
        opening: 'Abrindo a câmera…',
        allow: 'Permita a câmera quando o navegador perguntar.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'Microfone',
        stop: 'Parar microfone',
        looksLike: 'Soa como',
        privacy: 'O som nunca sai desta página.',
        orFiles: 'Ou solte arquivos de som em um rótulo.',
        opening: 'Abrindo o microfone…',
        allow: 'Permita o microfone quando o navegador perguntar.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `Escolher ${many}…`,
    stage: 'Imagem',
    teachingOf: teaching(grammar),
    quiet: 'Está em silêncio. Os sons aparecem como luz.',
    firstMinuteFiles: ({ many }) => `Solte alguns arquivos em cada rótulo: ${many}.`,
    tryFile: ({ one }) => `Testar ${one}`,
    tryFileHint: ({ one }) => `Solte aqui para ver qual rótulo recebe: ${one}.`,
    backgroundHint: 'O som do ambiente quando nada acontece. Ensine isto primeiro.',
    somethingElseHint:
      'Tudo o que não é um movimento seu: ficar de pé, andar, coçar-se. Ensine isto primeiro.',
    flip: 'Trocar de câmera',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `Prepare-se: ${label}`,

    leftOrRight: 'Uma imagem espelhada é outra coisa?',
    sided: 'Imagens espelhadas contam como diferentes.',
    unsided: 'Imagens espelhadas contam como iguais.',
    change: 'Alterar',
    yes: 'Sim',
    no: 'Não',

    labels: 'Rótulos',
    whoTeaches: 'Quem está ensinando?',
    whoTeachesHint:
      'Opcional. Quando três pessoas ou mais tiverem ensinado, “Por quê?” diz como funciona com pessoas que ele não conhece.',
    labelName: (label) => `Nome do rótulo ${label}`,
    teach: 'Segure para ensinar',
    teachNamed: (label) => `Ensinar ${label}`,
    teaching: 'Solte para parar',
    addFiles: (label, { many }) => `Adicionar ${many} a ${label}`,
    teachTimed: 'Ensinar em 3, 2, 1',
    teachHold: 'Segurar',
    getReadyShort: 'Prepare-se…',
    addFilesShort: ({ many }) => `Adicionar ${many}`,
    teachWaiting: (label, n, { kind }) => `Ensinar ${label} com ${these[kind](n)}`,
    removeLabel: (label) => `Remover o rótulo ${label}`,
    addLabel: 'Adicionar rótulo',
    howOften: (label) => `Com que frequência ${label} é reconhecido`,
    rarely: 'Raramente',
    switchOff: (label) => `Desativar ${label}`,
    switchOn: (label) => `Ativar ${label}`,
    labelIsOff: 'Desativado: não é aprendido e nunca é a resposta',
    often: 'Muitas vezes',
    noneProvisional:
      'Um primeiro palpite, de uma só tomada. Outra tomada de cada rótulo o torna mais seguro.',
    noExamples: 'Ainda sem exemplos',
    examples,
    examplesOf: (label) => `Exemplos de ${label}`,
    showExamples: (label, n) => `Mostrar ${examples(n)} de ${label}`,
    clear: 'Limpar',
    clearNamed: (label) => `Remover todos os exemplos de ${label}`,
    earlier: (n) => `Mostrar mais ${number(n)}`,
    missed: {
      'no-person': (n) => `Ignorado: ${pictures(n)} (ninguém visível)`,
      'no-hand': (n) => `Ignorado: ${pictures(n)} (nenhuma mão visível)`,
      'no-signal': (n) => `Ignorado: ${seconds(n)} (sem som)`,
      'no-movement': () => 'Ninguém estava visível nessa gravação',
      'cut-off': () =>
        'Não adicionado: quadris e joelhos precisam aparecer na imagem, como nos exemplos anteriores',
      'too-quiet': () => 'Nada nessa gravação foi alto o bastante',
    },
    addingFiles: (n) => `Adicionando ${filesOf(n)}…`,
    whichLabel: 'De que rótulo são estes?',
    asNewLabel: 'Novo rótulo',
    cancel: 'Cancelar',
    nameTaken: (label) => `Já existe um rótulo chamado ${label}.`,
    nameMissing: 'Um rótulo precisa de um nome.',

    nextFirstFiles: (label, { many }) => `Solte ${many} em ${label}.`,
    nextSecondFiles: (label, { many }) => `Agora solte ${many} de outra coisa em ${label}.`,
    nextNoLabel: 'Adicione dois rótulos para começar.',
    nextOneLabel: 'Um rótulo não basta. Adicione outro.',
    learning: 'Atualizando o modelo…',
    known: (labels) =>
      `Veio com o modelo que você abriu: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. Adicione seus próprios exemplos para melhorá-lo.`,
    knownHint: 'Veio com o modelo que você abriu.',
    longerFiles: (label, { many }) => `Solte mais ${many} em ${label}.`,
    onceMoreFiles: ({ many }) => `Adicione mais ${many} a cada rótulo para ver se está bom.`,
    soFarFiles: (words, { many }) =>
      `${words} até agora. Adicione mais ${many} a cada rótulo para ter mais certeza.`,
    rightEveryTime: 'Certo quase sempre',
    right: (times, outOf) => `Certo cerca de ${number(times)} vezes em ${number(outOf)}`,
    rightHalf: 'Certo cerca de metade das vezes',
    rightSeldom: 'Mais vezes errado do que certo',
    range,
    why: 'Por quê?',

    understand: 'Entender',
    cell: (n, shown, said) => `${examples(n)} de ${shown} com o resultado ${said}`,
    tooEarly: 'Ainda há poucos exemplos.',
    newPeople: (n) => `Com pessoas que ele não conhece: cerca de ${n} em 10 certas.`,
    adviceHeading: 'O que mais ajudaria',
    advice: {
      secondLabel: 'Um rótulo não basta.',
      ready: 'Seu modelo está pronto. Use-o em uma página.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'Ações',
    undo: 'Desfazer',
    redo: 'Refazer',
    saveProject: 'Salvar projeto',
    saveProjectShort: 'Salvar',
    open: 'Abrir…',
    savedAs: (name) => `Salvo como ${name}.`,
    openAs: {
      image: 'Abrir como imagens',
      audio: 'Abrir como sons',
      pose: 'Abrir como posturas',
      hand: 'Abrir como sinais de mão',
      poseMovements: 'Abrir como movimentos',
      handMovements: 'Abrir como movimentos da mão',
    },
    cancelOpening: 'Cancelar abertura',
    openingFile: (name) => `Abrindo ${name}…`,
    opened: (name, labels, n) => `${name} aberto: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`ilegíveis: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`nada encontrado: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`de outro tipo: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `Ignorado: ${all} (${list(reasons)}).`;
    },
    openedInstead: 'Substituiu o seu trabalho. “Desfazer” o traz de volta.',
    useIt: 'Usar',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'Selecione e copie manualmente',

    othersHeading: 'Para outros programas',
    others: {
      'teachable-machine': 'Modelo para Teachable Machine',
      layers: 'Modelo para Keras',
      examples: 'Fotos para Teachable Machine',
    },
    othersNoMovements:
      'O Teachable Machine e o Keras não conhecem movimentos, por isso este modelo não pode ser salvo para eles.',
    othersBusy: 'Salvando…',
    leftOutHeading: 'Não incluído:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '“Nenhum destes”: outros programas dão um rótulo a tudo.';
        case 'evaluation':
          return 'Os números de precisão.';
        case 'box':
          return 'A parte da imagem que conta: outros programas olham a imagem inteira.';
        case 'camera-direction':
          return 'O sentido da imagem da câmera. Se esquerda e direita importam, defina flip como false lá.';
        case 'takes':
          return 'Quais fotos são da mesma tomada.';
        case 'picture-edges':
          return 'As bordas das fotos, fora do quadrado central.';
        case 'examples-without-picture':
          return `${examples(what.count)} sem foto.`;
        case 'empty-label':
          return `${what.label}, que não tem exemplos.`;
        case 'label-characters':
          return `O nome ${what.label}, que passa a ser ${what.written}.`;
      }
    },
    saveFile: 'Salvar um arquivo',
    goOnHere: 'Continuar aqui',
    reextracting: 'Atualizando os exemplos…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
