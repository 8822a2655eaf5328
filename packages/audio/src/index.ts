export { speechEmbedding } from './speech-embedding.ts';
