import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = 'Preparando…';

/** What a classifier shows, in Portuguese. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `Rótulo ${number(n)}`,
  of: {
    camera: { start: 'Iniciar câmera', loading, waiting: 'Aguardando imagem' },
    microphone: { start: 'Iniciar microfone', loading, waiting: 'Ouvindo…' },
  },
  background: 'Fundo',
  somethingElse: 'Outra coisa',
  noneOfThese: 'Nenhum destes',
  doubts: {
    'other-network':
      'Este modelo foi treinado com uma rede que pode ser diferente da daqui. Teste-o antes de confiar nele.',
  },
  sure: (label) => `Certeza: ${label}`,
  close: 'Fechar',
  again: 'Tentar de novo',
  explain: explainWith({
    'camera-denied':
      'A câmera está bloqueada. Permita-a na barra de endereços ou nas configurações do sistema e tente de novo.',
    'camera-missing':
      'Nenhuma câmera encontrada. Conecte uma, use fotos ou abra a página em outro navegador.',
    'camera-busy':
      'A câmera não iniciou. Talvez outro programa ou outra aba a esteja usando. Feche-o e tente de novo.',
    'camera-lost':
      'A câmera parou de enviar imagem. Verifique se está conectada e ligada e tente de novo.',
    'insecure-context':
      'Navegadores só liberam câmera e microfone para páginas seguras. Abra esta página com https://.',
    'microphone-denied':
      'O microfone está bloqueado. Permita-o na barra de endereços ou nas configurações do sistema e tente de novo.',
    'microphone-missing':
      'Nenhum microfone encontrado. Conecte um, use arquivos de som ou abra a página em outro navegador.',
    'microphone-busy':
      'O microfone não iniciou. Talvez outro programa o esteja usando. Feche-o e tente de novo.',
    'microphone-lost':
      'O microfone parou de enviar som. Verifique se está conectado e ligado e tente de novo.',
    'microphone-muted': 'O microfone está sem som. Ative-o e tente de novo.',
    'sound-output-missing':
      'Nenhuma saída de som encontrada. Conecte alto-falantes ou fones de ouvido e tente de novo.',
    'code-not-found': 'Não foi possível carregar algo. Verifique a conexão e tente de novo.',
    'file-corrupt': 'Este arquivo está danificado ou não pode ser lido. Use outra cópia.',
    'too-new': 'Isto foi salvo com uma versão mais nova. Recarregue a página para atualizá-la.',
    'model-unsupported': 'Isto não é possível com este modelo ou arquivo.',
    'model-missing': 'Ainda não há modelo. São necessários exemplos de pelo menos dois rótulos.',
    'project-too-large':
      'Este projeto é grande demais para um arquivo. Remova exemplos de que não precisa e salve de novo.',
    'project-elsewhere':
      'Este projeto está aberto em outra aba e agora é salvo lá. Feche aquela aba ou continue aqui.',
    'input-unreadable': 'Isto não pode ser lido. Use outra coisa.',
    'input-empty': 'Isto está vazio. Escolha outra coisa.',
    'nothing-found': 'Nada foi encontrado aí. Escolha algo em que apareça maior.',
    'label-exists': 'Já existe um rótulo com esse nome. Escolha outro.',
    'need-two-labels': 'Dê exemplos a pelo menos dois rótulos.',
    'need-more-examples':
      'Ainda não dá para dizer se está bom. Dê pelo menos quatro exemplos a cada rótulo.',
    'storage-full':
      'O navegador ficou sem espaço. Você pode continuar, mas salve um arquivo antes de fechar a página.',
    'storage-blocked':
      'O navegador não deixa esta página guardar nada. Você pode continuar, mas salve um arquivo antes de fechar a página.',
    'storage-evicted':
      'O projeto salvo foi apagado pelo navegador ou em outra aba. Salve um arquivo de vez em quando.',
    'gesture-needed':
      'Navegadores só tocam som depois de um clique na página. Clique na página e tente de novo.',
    'media-unplayable': 'Isto não pode ser reproduzido aqui.',
    'voice-missing': 'Este navegador não tem voz para este idioma.',
    'midi-missing':
      'Não há saída MIDI aqui. Conecte um instrumento ou use Chrome, Edge ou Firefox.',
    'midi-denied':
      'O MIDI está bloqueado. Permita-o na barra de endereços e pressione o botão de novo.',
    'post-failed': 'Nada foi enviado. Verifique a conexão.',
    'canvas-blocked':
      'Este navegador esconde imagens das páginas. Permita que esta página as leia e recarregue-a.',
    'no-backend':
      'Este navegador não consegue executar o modelo. Recarregue a página ou use um navegador atual.',
    'graphics-lost': 'O navegador retirou o processador gráfico desta página. Recarregue-a.',
    'out-of-memory': 'Não há memória suficiente. Feche outras abas e recarregue a página.',
    'worker-lost':
      'O navegador encerrou uma parte desta página. Feche outras abas e tente de novo.',
    aborted: 'Isto foi interrompido antes do fim.',
    page: 'Esta página não está configurada corretamente. Quem a criou encontra o motivo aqui.',
    other: 'Não deu certo.',
  }),
  start: 'Iniciar',
  nothing: {
    'no-person': 'Ninguém visível',
    'no-hand': 'Nenhuma mão visível',
    'no-signal': 'Sem som',
    'no-movement': 'Sem movimento',
  },
  saysLabels: 'Rótulo atual',
});
