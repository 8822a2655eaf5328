import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = '準備しています…';

/** What a classifier shows, in Japanese. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `ラベル ${number(n)}`,
  of: {
    camera: { start: 'カメラを開始', loading, waiting: '映像を待っています' },
    microphone: { start: 'マイクを開始', loading, waiting: '聞いています…' },
  },
  background: '背景音',
  somethingElse: 'その他',
  noneOfThese: 'どれでもない',
  doubts: {
    'other-network':
      'このモデルは、ここのものと異なるかもしれないネットワークで学習されました。使う前に試してください。',
  },
  sure: (label) => `確信度: ${label}`,
  close: '閉じる',
  again: 'もう一度試す',
  explain: explainWith({
    'camera-denied':
      'カメラがブロックされています。アドレスバーまたはシステム設定で許可して、もう一度お試しください。',
    'camera-missing':
      'カメラが見つかりません。接続するか、写真を使うか、別のブラウザーでページを開いてください。',
    'camera-busy':
      'カメラを開始できませんでした。別のプログラムやタブが使っているかもしれません。閉じてから、もう一度お試しください。',
    'camera-lost': 'カメラの映像が途切れました。接続と電源を確認して、もう一度お試しください。',
    'insecure-context':
      'カメラとマイクは安全なページでしか使えません。このページを https:// で開いてください。',
    'microphone-denied':
      'マイクがブロックされています。アドレスバーまたはシステム設定で許可して、もう一度お試しください。',
    'microphone-missing':
      'マイクが見つかりません。接続するか、音声ファイルを使うか、別のブラウザーでページを開いてください。',
    'microphone-busy':
      'マイクを開始できませんでした。別のプログラムが使っているかもしれません。閉じてから、もう一度お試しください。',
    'microphone-lost': 'マイクの音が途切れました。接続と電源を確認して、もう一度お試しください。',
    'microphone-muted':
      'マイクがミュートされています。ミュートを解除して、もう一度お試しください。',
    'sound-output-missing':
      '音の出力先が見つかりません。スピーカーかヘッドホンを接続して、もう一度お試しください。',
    'code-not-found': '読み込めないものがありました。接続を確認して、もう一度お試しください。',
    'file-corrupt': 'このファイルは壊れているか、読み取れません。別のコピーを使ってください。',
    'too-new': '新しいバージョンで保存されたものです。ページを再読み込みして更新してください。',
    'model-unsupported': 'このモデルまたはファイルではできません。',
    'model-missing': 'モデルがまだありません。2 つ以上のラベルに例が必要です。',
    'project-too-large':
      'このプロジェクトは 1 つのファイルには大きすぎます。不要な例を削除して、もう一度保存してください。',
    'project-elsewhere':
      'このプロジェクトは別のタブで開かれていて、今はそちらに保存されます。そのタブを閉じるか、ここで続けてください。',
    'input-unreadable': '読み取れません。別のものを使ってください。',
    'input-empty': '空です。別のものを選んでください。',
    'nothing-found': '何も見つかりませんでした。もっと大きく写っているものを選んでください。',
    'label-exists': '同じ名前のラベルがあります。別の名前にしてください。',
    'need-two-labels': '2 つ以上のラベルに例を追加してください。',
    'need-more-examples':
      'どのくらい正確か、まだわかりません。各ラベルに 4 つ以上の例を追加してください。',
    'storage-full':
      'ブラウザーの空き容量がありません。続けられますが、ページを閉じる前にファイルに保存してください。',
    'storage-blocked':
      'ブラウザーがこのページの保存を許可していません。続けられますが、ページを閉じる前にファイルに保存してください。',
    'storage-evicted':
      '保存したプロジェクトが、ブラウザーまたは別のタブで削除されました。ときどきファイルに保存してください。',
    'gesture-needed':
      '音は、ページをクリックしてからでないと再生できません。ページをクリックして、もう一度お試しください。',
    'media-unplayable': 'ここでは再生できません。',
    'voice-missing': 'このブラウザーには、この言語の音声がありません。',
    'midi-missing':
      'MIDI の出力先がありません。楽器を接続するか、Chrome、Edge、Firefox を使ってください。',
    'midi-denied':
      'MIDI がブロックされています。アドレスバーで許可して、もう一度ボタンを押してください。',
    'post-failed': '何も送信されませんでした。接続を確認してください。',
    'canvas-blocked':
      'このブラウザーは、画像をページから隠しています。このページに読み取りを許可して、再読み込みしてください。',
    'no-backend':
      'このブラウザーではモデルを実行できません。再読み込みするか、最新のブラウザーを使ってください。',
    'graphics-lost':
      'ブラウザーがこのページのグラフィック処理を停止しました。再読み込みしてください。',
    'out-of-memory': 'メモリーが足りません。ほかのタブを閉じて、再読み込みしてください。',
    'worker-lost':
      'ブラウザーがこのページの一部を終了しました。ほかのタブを閉じて、もう一度お試しください。',
    aborted: '途中で中止されました。',
    page: 'このページの設定が正しくありません。作成者の方は、ここで原因を確認できます。',
    other: 'うまくいきませんでした。',
  }),
  start: '開始',
  nothing: {
    'no-person': '人が写っていません',
    'no-hand': '手が写っていません',
    'no-signal': '音がありません',
    'no-movement': '動きがありません',
  },
  saysLabels: '現在のラベル',
});
