// The rules of CONTRIBUTING.md that a linter can check and no other plugin has. Each ban names its replacement.

/** Bans calls by name, whether they are called bare or on `globalThis`, `window` or `self`. */
const call = (name, message) => ({
  selector:
    `CallExpression:matches([callee.name='${name}'], ` +
    `[callee.object.name=/^(globalThis|window|self)$/][callee.property.name='${name}'])`,
  message,
});

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

const lazyImports = [
  '*:not(ArrowFunctionExpression) > ImportExpression',
  "*:not(CallExpression[callee.name='loadCode']) > ArrowFunctionExpression > ImportExpression",
].map((selector) => ({
  selector,
  message: 'Take loadCode(() => import(...)) of core: a file that cannot be fetched is a TlError.',
}));

/** A rule that reports whatever a selector matches. */
function ruleAgainst(bans) {
  return {
    create: (context) =>
      Object.fromEntries(
        bans.map(({ selector, message }) => [
          selector,
          (node) => context.report({ node, message }),
        ]),
      ),
  };
}

export default {
  meta: { name: 'house' },
  rules: {
    style: ruleAgainst(style),
    ownership: ruleAgainst(ownership),
    'lazy-imports': ruleAgainst(lazyImports),
  },
};
