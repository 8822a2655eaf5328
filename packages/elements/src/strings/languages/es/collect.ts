import type { collectEnglish } from '../../collect-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about trying files, keeping tests, and bringing and taking away whole sets, in Spanish. */
export const collect = ({ number, percent, list, plural }: Grammar): typeof collectEnglish => ({
  tryFiles: ({ many }) => `Probar ${many}`,
  tryFilesHint: 'Suéltalos aquí. No se aprende de ellos.',
  tried: 'Probados',
  tryingFiles: (n, { many }) => `Probando ${many}: ${number(n)}…`,
  shouldBe: (label) => `Debería ser ${label}`,

  keepAs: 'Guardar como prueba:',
  keepNamed: (label, n, { one, many }) =>
    `Guardar como prueba de ${label}: ${n === 1 ? one : `${number(n)} ${many}`}`,
  keepByFolders: (n) => `Guardar ${number(n)} como pruebas, por carpeta`,
  kept: (n) => (n === 1 ? 'Guardado como prueba.' : `Guardados como pruebas: ${number(n)}.`),
  showTests: (n) => (n === 1 ? 'Ver la prueba' : `Ver las ${number(n)} pruebas`),

  testsHeading: (n) => (n === 1 ? 'Tu prueba' : `Tus ${number(n)} pruebas`),
  testsHint: 'Nunca se aprende de ellas. Esto es lo que dice el modelo ahora.',
  test: (position, label) => `Prueba ${number(position)} de ${label}`,
  allTests: 'Todas las pruebas',
  isTest: 'Una prueba: el modelo no aprende de ella.',

  countLabels: (n) => plural(n, { one: '# etiqueta', many: '# etiquetas', other: '# etiquetas' }),
  countTests: (n) => plural(n, { one: '# prueba', many: '# pruebas', other: '# pruebas' }),
  added: (what) => `Añadido: ${list(what)}.`,
  openOrAdd: (name) => `¿Abrir ${name} en su lugar, o añadir sus ejemplos a estos?`,
  addProjects: (n) => `¿Añadir los ejemplos de estos ${number(n)} proyectos?`,
  addToThese: 'Añadir a estos',
  openInstead: 'Abrir en su lugar',
  whoTaught: (name) => `¿Quién enseñó ${name}?`,

  foldersOf: ({ many }) => `Todo (${many}), en carpetas`,
  foldersProgress: (fraction) => `Guardando, ${percent(fraction)}`,
  withoutOriginal: (n) =>
    plural(n, {
      one: '# ejemplo sin original.',
      many: '# ejemplos sin original.',
      other: '# ejemplos sin original.',
    }),
  notInFolders: (n) =>
    plural(n, {
      one: '# ejemplo omitido.',
      many: '# ejemplos omitidos.',
      other: '# ejemplos omitidos.',
    }),
  losesTakes: 'Cuáles pertenecen a la misma toma.',
  leftOutCount: (n) => plural(n, { one: '# omitido', many: '# omitidos', other: '# omitidos' }),
});
