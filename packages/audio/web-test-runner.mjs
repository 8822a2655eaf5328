import { bundleTest } from '@tl-elements/tools/bundle-test';

const bundle = bundleTest();

/** TensorFlow.js's modules are written for bundlers; the other tests take the built package. */
const bundleExtract = {
  name: 'bundle-extract',
  serve: (context) =>
    context.path.endsWith('/extract.browser.test.ts') ? bundle.serve(context) : undefined,
};

export default { plugins: [bundleExtract] };
