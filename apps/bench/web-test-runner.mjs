import { bundleTest } from '@tl-elements/tools/bundle-test';

// TensorFlow.js's modules are written for bundlers; a browser cannot read them one by one.
export default { plugins: [bundleTest()] };
