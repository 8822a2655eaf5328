import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Portuguese. */
export const collect = ({ number, percent, list, plural }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `Testar ${many}`,
  tryFilesHint: 'Solte aqui. Nada é aprendido com eles.',
  tried: 'Testados',
  tryingFiles: (n, { many }) => `Testando ${many}: ${number(n)}…`,
  shouldBe: (label) => `Deveria ser ${label}`,

  keepAs: 'Guardar como teste:',
  keepNamed: (label, n, { one, many }) =>
    `Guardar como teste de ${label}: ${n === 1 ? one : `${number(n)} ${many}`}`,
  keepByFolders: (n) => `Guardar ${number(n)} como testes, por pasta`,
  kept: (n) => (n === 1 ? 'Guardado como teste.' : `Guardados como testes: ${number(n)}.`),
  showTests: (n) => (n === 1 ? 'Ver o teste' : `Ver os ${number(n)} testes`),

  testsHeading: (n) => (n === 1 ? 'Seu teste' : `Seus ${number(n)} testes`),
  testsHint: 'Nada é aprendido com eles. É isto que o modelo diz agora.',
  test: (position, label) => `Teste ${number(position)} de ${label}`,
  allTests: 'Todos os testes',
  isTest: 'Um teste: o modelo não aprende com ele.',

  countLabels: (n) => plural(n, { one: '# rótulo', many: '# rótulos', other: '# rótulos' }),
  countTests: (n) => plural(n, { one: '# teste', many: '# testes', other: '# testes' }),
  added: (what) => `Adicionado: ${list(what)}.`,
  openOrAdd: (name) => `Abrir ${name} no lugar, ou adicionar os exemplos a estes?`,
  addProjects: (n) => `Adicionar os exemplos destes ${number(n)} projetos?`,
  addToThese: 'Adicionar a estes',
  openInstead: 'Abrir no lugar',
  whoTaught: (name) => `Quem ensinou ${name}?`,

  foldersOf: ({ many }) => `Tudo (${many}), em pastas`,
  foldersProgress: (fraction) => `Salvando, ${percent(fraction)}`,
  withoutOriginal: (n) =>
    plural(n, {
      one: '# exemplo sem original.',
      many: '# exemplos sem original.',
      other: '# exemplos sem original.',
    }),
  notInFolders: (n) =>
    plural(n, {
      one: '# exemplo deixado de fora.',
      many: '# exemplos deixados de fora.',
      other: '# exemplos deixados de fora.',
    }),
  losesTakes: 'Quais pertencem à mesma tomada.',
  leftOutCount: (n) => `${number(n)} fora`,
});
