// The one direction between the packages (docs/architecture.md). Never back, never sideways.

/** Who may import whom. A package that is missing here may import nobody. */
const arrows = {
  core: [],
  weights: [],
  backbone: ['core'],
  image: ['core', 'backbone'],
  sources: ['core'],
  // The extractors by import() alone: see the rule below.
  elements: ['core', 'sources', 'image'],
};

const tests = '\\.test\\.ts$|/testing/';
const folders = (names) => names.map((name) => `^packages/${name}/`).join('|');

const directions = Object.entries(arrows).map(([name, targets]) => ({
  name: `${name}-imports-only-${[name, ...targets].join('-')}`,
  comment: `${name} may import ${targets.join(', ') || 'no other package'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: tests },
  to: {
    path: '^(packages|apps|tools)/',
    pathNot: folders([name, ...targets]),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...directions,
    {
      name: 'elements-loads-extractors-when-needed',
      comment: 'An extractor brings megabytes: elements reaches it through import() alone.',
      severity: 'error',
      from: { path: '^packages/elements/src/', pathNot: tests },
      to: {
        path: '^packages/image/',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    {
      name: 'packages-never-import-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(packages|apps|tools)/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'The import leads nowhere: build first, or mend the path.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'Declare it in the package.json beside the code.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-packages-in-what-ships',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
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
    exclude: { path: '/(cdn|test-results|public|assembly)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
