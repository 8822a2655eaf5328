import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Portuguese. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'Usar na sua própria página',
  useDisplay: 'Aparência',
  useFaces: { bars: 'Barras', pill: 'Uma linha', picture: 'Imagem' },
  usePreview: 'Como fica em uma página',

  siteHeading: 'Baixar uma página',
  site: 'Baixar tudo',
  siteHint:
    'Uma página, o modelo e tudo de que precisam, em um zip. Descompacte-o e envie a pasta para qualquer servidor web.',
  siteProgress: (fraction) => `Reunindo os arquivos, ${percent(fraction)}`,
  siteCancel: 'Cancelar',
  sitePage: {
    lang: 'pt',
    heading: (labels) => labels.join(', '),
    loading: 'Carregando. Se isto não sumir, a pasta “tl” não está ao lado desta página.',
    asFile: [
      'Esta página precisa de um servidor web',
      'Ela foi aberta como arquivo, por isso o navegador bloqueia seus scripts e a câmera. Envie esta pasta para um servidor web ou sirva-a neste computador.',
      'Para servi-la aqui, abra um terminal nesta pasta, digite uma destas duas linhas e abra http://localhost:8000 no navegador.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'Ou adicionar a uma página existente',
  useHow: 'Como incluir o modelo',
  useKinds: {
    inline: {
      name: 'Tudo em um trecho',
      hint: 'O modelo faz parte do código: não há arquivo de modelo para enviar.',
    },
    hosted: {
      name: 'Como arquivo',
      hint: 'Envie o arquivo do modelo para junto da sua página e cole o código nela.',
    },
  },
  useFolder: 'Onde está a pasta “tl”',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `Ninguém mais consegue acessar ${host}.` : `O código carrega os elementos de ${host}.`} Em outros sites, o código só funciona se esse servidor permitir (CORS).`,
  useFolderHere: 'A pasta está no zip de “Baixar tudo”. Envie-a para o seu site.',
  useSize: (kilobytes) => `${number(kilobytes)} KB no total.`,
  useFile: 'Baixar o modelo',
  useFileHint: (name) => `Coloque ${name} na mesma pasta que a sua página.`,
  useWhere: 'Onde colar',
  usePlaces: {
    html: { name: 'HTML', where: 'Em qualquer lugar entre <body> e </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'Em um bloco “HTML personalizado”, como administrador. Os demais precisam do plugin.',
      file: 'Com o plugin, adicione o bloco “Classifier” e envie o arquivo nele, sem código. Sem o plugin, envie o arquivo em “Mídia” e ponha o endereço dele em src.',
    },
    react: {
      name: 'React',
      where: 'Em qualquer componente.',
      file: 'O arquivo vai em public/.',
    },
  },
});
