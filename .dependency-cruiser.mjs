// The one direction between the packages (docs/architecture.md). Never back, never sideways.

/** Who may import whom. A package that is missing here may import nobody. */
const arrows = {
  core: [],
  weights: [],
  backbone: ['core'],
  image: ['core', 'backbone'],
  audio: ['core', 'backbone'],
  hand: ['core', 'backbone'],
  pose: ['core', 'backbone'],
  'teachable-machine': ['core', 'backbone', 'weights'],
  sources: ['core'],
  elements: ['core', 'sources'],
};

/** What elements reaches through import() alone: each brings megabytes. */
const loadedWhenNeeded = ['image', 'audio', 'hand', 'pose', 'teachable-machine'];

/** The one file of a package that another one may import, against the arrows (docs/decisions/0017). */
const lent = { 'teachable-machine': ['^packages/audio/(src|dist)/browser-spectrogram\\.'] };

const tests = '\\.test\\.(ts|mjs)$|/testing/';
const folders = (names) => names.map((name) => `^packages/${name}/`).join('|');

const directions = Object.entries(arrows).map(([name, targets]) => ({
  name: `${name}-imports-only-${[name, ...targets].join('-')}`,
  comment: `${name} may import ${targets.join(', ') || 'no other package'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: tests },
  to: {
    path: '^(packages|apps|tools)/',
    pathNot: [
      folders([name, ...targets, ...(name === 'elements' ? loadedWhenNeeded : [])]),
      ...(lent[name] ?? []),
    ],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...directions,
    {
      name: 'elements-loads-extractors-when-needed',
      comment: 'Use import(), so that a page without it does not download it.',
      severity: 'error',
      from: { path: '^packages/elements/src/', pathNot: tests },
      to: {
        path: folders(loadedWhenNeeded),
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    {
      name: 'packages-name-the-entry-of-core',
      comment:
        "Import from '@tl-elements/core/base', '/head' or another entry: the index brings everything, and a bundler loads it at once.",
      severity: 'error',
      from: { path: '^packages/(?!core/)', pathNot: tests },
      to: { path: '^packages/core/(src|dist)/index\\.' },
    },
    {
      name: 'packages-never-import-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|integrations)/' },
    },
    {
      name: 'no-circles',
      comment: 'What two files need from each other belongs in a third. Types count, too.',
      severity: 'error',
      from: { path: '^(packages|apps|integrations|tools)/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'The import leads nowhere: build first, or mend the path.',
      severity: 'error',
      // Types for frameworks, which those who use them bring.
      from: { pathNot: '^packages/elements/types/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'Declare it in the package.json beside the code.',
      severity: 'error',
      from: { path: '^(packages|apps|integrations)/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-packages-in-what-ships',
      comment: 'Only what is bundled into a worker may come from a development dependency.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: `${tests}|-worker\\.ts$|extract\\.ts$` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    {
      name: 'no-tests-in-what-ships',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/|/cdn/' },
    exclude: { path: '/(cdn|test-results|public|assembly|[.]cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
