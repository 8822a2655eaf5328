import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Turkish. */
export const collect = ({ number, percent, list }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `${many} dene`,
  tryFilesHint: 'Buraya bırakın. Bunlardan öğrenilmez.',
  tried: 'Denenenler',
  tryingFiles: (n, { many }) => `${number(n)} ${many} deneniyor…`,
  shouldBe: (label) => `${label} olmalı`,

  keepAs: 'Sınama olarak sakla:',
  keepNamed: (label, n, { one }) => `${label} için sınama olarak sakla: ${number(n)} ${one}`,
  keepByFolders: (n) => `${number(n)} tanesini klasörüne göre sınama olarak sakla`,
  kept: (n) =>
    n === 1 ? 'Sınama olarak saklandı.' : `${number(n)} tanesi sınama olarak saklandı.`,
  showTests: (n) => (n === 1 ? 'Sınamayı göster' : `${number(n)} sınamayı göster`),

  testsHeading: (n) => (n === 1 ? 'Sınamanız' : `${number(n)} sınamanız`),
  testsHint: 'Bunlardan hiç öğrenilmez. Modelin şimdi dediği budur.',
  test: (position, label) => `${label} sınaması ${number(position)}`,
  allTests: 'Bütün sınamalar',
  isTest: 'Bir sınama: model bundan öğrenmez.',

  countLabels: (n) => `${number(n)} etiket`,
  countTests: (n) => `${number(n)} sınama`,
  added: (what) => `Eklendi: ${list(what)}.`,
  openOrAdd: (name) => `Bunun yerine ${name} açılsın mı, yoksa örnekleri bunlara eklensin mi?`,
  addProjects: (n) => `Bu ${number(n)} projenin örnekleri eklensin mi?`,
  addToThese: 'Bunlara ekle',
  openInstead: 'Bunun yerine aç',
  whoTaught: (name) => `${name} kimin öğrettikleri?`,

  foldersOf: ({ many }) => `Tümü (${many}), klasörlerde`,
  foldersProgress: (fraction) => `Kaydediliyor, ${percent(fraction)}`,
  withoutOriginal: (n) => `Aslı olmayan örnekler: ${number(n)}.`,
  notInFolders: (n) => `Dışarıda bıraktığınız örnekler: ${number(n)}.`,
  losesTakes: 'Hangilerinin aynı çekimden olduğu.',
  leftOutCount: (n) => `${number(n)} dışarıda`,
});
