import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Japanese. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: '自分のページで使う',
  useDisplay: '表示',
  useFaces: { bars: '棒グラフ', pill: '1 行', picture: '映像' },
  usePreview: 'ページでの見え方',

  siteHeading: 'ページをダウンロード',
  site: 'すべてダウンロード',
  siteHint:
    'ページとモデル、必要なものすべてが 1 つの zip に入っています。展開して、フォルダーを Web サーバーにアップロードしてください。',
  siteProgress: (fraction) => `ファイルを集めています、${percent(fraction)}`,
  siteCancel: 'キャンセル',
  sitePage: {
    lang: 'ja',
    heading: (labels) => labels.join(', '),
    loading:
      '読み込んでいます。この表示が消えないときは、ページの隣に「tl」フォルダーがありません。',
    asFile: [
      'このページには Web サーバーが必要です',
      'ファイルとして開かれたため、ブラウザーがスクリプトとカメラをブロックしています。このフォルダーを Web サーバーにアップロードするか、このコンピューターで配信してください。',
      'ここで配信するには、このフォルダーでターミナルを開き、次の 2 行のどちらかを入力して、ブラウザーで http://localhost:8000 を開きます。',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'または、すでにあるページに追加する',
  useHow: 'モデルの組み込み方',
  useKinds: {
    inline: {
      name: 'すべて 1 つのコードに',
      hint: 'モデルはコードに含まれます。アップロードするモデルファイルはありません。',
    },
    hosted: {
      name: 'ファイルとして',
      hint: 'モデルファイルをページの隣にアップロードし、コードをページに貼り付けます。',
    },
  },
  useFolder: '「tl」フォルダーの場所',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `${host} にはほかの人がアクセスできません。` : `コードは要素を ${host} から読み込みます。`} ほかのサイトでは、そのサーバーが許可している場合(CORS)だけ動作します。`,
  useFolderHere:
    'フォルダーは「すべてダウンロード」の zip に入っています。サイトにアップロードしてください。',
  useSize: (kilobytes) => `全部で ${number(kilobytes)} KB。`,
  useFile: 'モデルをダウンロード',
  useFileHint: (name) => `${name} をページと同じフォルダーに置いてください。`,
  useWhere: '貼り付ける場所',
  usePlaces: {
    html: { name: 'HTML', where: '<body> と </body> の間のどこでも。', file: '' },
    wordpress: {
      name: 'WordPress',
      where: '管理者として「カスタム HTML」ブロックに。それ以外の人にはプラグインが必要です。',
      file: 'プラグインがあれば、ブロック「Classifier」を追加してファイルをアップロードするだけで、コードは不要です。なければ、「メディア」にアップロードし、そのアドレスを src に書きます。',
    },
    react: {
      name: 'React',
      where: 'どのコンポーネントでも。',
      file: 'ファイルは public/ に置きます。',
    },
  },
});
