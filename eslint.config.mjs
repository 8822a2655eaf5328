// The rules of CONTRIBUTING.md that a machine can check. Each ban names its replacement.
import eslint from '@eslint/js';
import checkFile from 'eslint-plugin-check-file';
import jsdoc from 'eslint-plugin-jsdoc';
import lit from 'eslint-plugin-lit';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const sources = 'packages/*/src/**/*.ts';
const tests = ['**/*.test.ts', '**/*.test.mjs', '**/testing/**'];

/** Bans calls by name, whether they are called bare or on `globalThis`, `window` or `self`. */
const call = (name, message) => ({
  selector:
    `CallExpression:matches([callee.name='${name}'], ` +
    `[callee.object.name=/^(globalThis|window|self)$/][callee.property.name='${name}'])`,
  message,
});

const lazyImports = [
  '*:not(ArrowFunctionExpression) > ImportExpression',
  "*:not(CallExpression[callee.name='loadCode']) > ArrowFunctionExpression > ImportExpression",
].map((selector) => ({
  selector,
  message: 'Take loadCode(() => import(...)) of core: a file that cannot be fetched is a TlError.',
}));

const ownership = [
  {
    selector: "CallExpression[callee.property.name='addEventListener']",
    message: 'Use scope.listen(), so that the listener is removed.',
  },
  call('addEventListener', 'Use scope.listen(), so that the listener is removed.'),
  call('setTimeout', 'Use scope.after(), so that it is cancelled.'),
  call('setInterval', 'Use scope.every(), so that it is cancelled.'),
  call(
    'requestAnimationFrame',
    'Use scope.add() with cancelAnimationFrame, so that it is cancelled.',
  ),
  {
    selector: 'NewExpression[callee.name=/^(Worker|SharedWorker)$/]',
    message: 'Use connectWorker(): it starts from any origin, and is ended with its scope.',
  },
];

const style = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: one word per idea, wherever it is used.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'TSModuleDeclaration[kind!="global"]', message: 'Use modules.' },
  {
    selector: 'CallExpression[callee.property.name=/^(dataSync|arraySync)$/]',
    message: 'Use await tensor.data(): the synchronous one blocks the thread.',
  },
  {
    // A constructor can't have a #.
    selector:
      ':matches(PropertyDefinition, MethodDefinition[kind!="constructor"])[accessibility="private"]',
    message: 'Use #private.',
  },
];

const tensorFlow = {
  group: ['@tensorflow/*', '@tensorflow-models/*'],
  message: 'Only backbone and the extractors import TensorFlow.js (docs/decisions/0007).',
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/cdn/',
      '**/.cache/',
      'packages/*/assembly/',
      '**/*.generated.ts',
      '**/test-results/',
      'packages/weights/*/*/',
      // Types for frameworks are compiled where those are installed: in the examples.
      'packages/elements/types/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,

  // Every file of ours.
  {
    files: ['**/*.{ts,mjs,js}'],
    plugins: { 'check-file': checkFile },
    rules: {
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,mjs,js}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/filename-blocklist': [
        'error',
        { '**/{util,utils,helper,helpers,common,misc,shared}.*': '**/name-of-the-main-export.*' },
      ],
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-eval': 'error',
    },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: { ...globals.node, ...globals.mocha } },
  },
  {
    // Scripts that drive a browser hold functions that run in its page.
    files: [
      'apps/**/*.mjs',
      'examples/testing/*.mjs',
      'integrations/**/*.{mjs,js}',
      'packages/*/tools/**/*.mjs',
      'tools/testing/calm-camera.js',
      'tools/testing/other-browsers/film-devices.js',
    ],
    languageOptions: { globals: globals.browser },
  },

  {
    files: ['apps/*/public/service-worker.js'],
    languageOptions: { globals: globals.serviceworker },
  },

  // TypeScript, with types.
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-restricted-syntax': ['error', ...style],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // A parameter that an interface asks for but the function does not use starts with _.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers in a sentence are what template literals are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `!` says that a typed array has what its loop's bounds promise; `?? 0` would hide a mistake.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // () => target.focus() needs no braces.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Both take the same class or enum, declared twice by a library, for two different ones.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Records of functions look like methods to this rule. A real method without its `this` fails at
      // once, since its fields are #private.
      '@typescript-eslint/unbound-method': 'off',
      // An interface asks for a promise; an implementation need not wait for anything.
      '@typescript-eslint/require-await': 'off',
    },
  },

  // These tools need a default export.
  {
    files: ['**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },

  // What ships.
  {
    files: [sources],
    ignores: tests,
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'no-restricted-syntax': ['error', ...style, ...ownership],
      'no-console': ['error', { allow: ['warn'] }],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: {
            FunctionDeclaration: true,
            ClassDeclaration: true,
            ArrowFunctionExpression: true,
          },
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
          enableFixer: false,
        },
      ],
      // Only what the name and the type do not say needs a @param.
      'jsdoc/check-param-names': [
        'error',
        { disableMissingParamChecks: true, checkDestructured: false },
      ],
      'jsdoc/check-tag-names': [
        'error',
        {
          definedTags: [
            'fires',
            'slot',
            'csspart',
            'cssprop',
            'cssstate',
            'tag',
            'tagname',
            'attr',
          ],
        },
      ],
    },
  },

  // What an element loads later may fail to come, and has to say so.
  {
    files: ['packages/elements/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...style, ...ownership, ...lazyImports] },
  },

  // Where scopes and workers are implemented.
  {
    files: ['packages/core/src/scope.ts', 'packages/core/src/worker/connect-worker.ts'],
    rules: { 'no-restricted-syntax': ['error', ...style] },
  },

  // A command prints to the console.
  { files: ['packages/weights/src/tl-weights.ts'], rules: { 'no-console': 'off' } },

  // TensorFlow.js stays in the packages that may use it.
  {
    files: [sources],
    ignores: ['packages/{backbone,teachable-machine}/**', 'packages/*/src/*extract.ts', ...tests],
    rules: { 'no-restricted-imports': ['error', { patterns: [tensorFlow] }] },
  },

  // core runs in a worker and on a server: no page.
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'localStorage',
          'sessionStorage',
          'customElements',
          'HTMLElement',
        ].map((name) => ({ name, message: 'core has no page: take it as an argument.' })),
      ],
    },
  },

  {
    files: ['packages/elements/src/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    rules: { 'lit/no-template-bind': 'error', 'lit/lifecycle-super': 'error' },
  },

  // Chai's assertions are expressions.
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
