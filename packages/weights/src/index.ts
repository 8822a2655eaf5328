export { copyWeights, weightsFolder } from './copy-weights.ts';
