import { bundleTest } from '@tl-elements/tools/bundle-test';

const bundle = bundleTest();

/** TensorFlow.js's modules are written for bundlers; the other tests take the built package. */
const bundleNetworks = {
  name: 'bundle-networks',
  serve: (context) =>
    context.path.endsWith('/networks.browser.test.ts') ? bundle.serve(context) : undefined,
};

export default { plugins: [bundleNetworks] };
