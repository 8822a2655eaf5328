// What runs on the page itself, and so knows nothing of TensorFlow.js.
export { RemoteExtractor, type RemoteCall } from './remote-extractor.ts';
