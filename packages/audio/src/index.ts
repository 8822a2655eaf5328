export { speechEmbedding } from './speech-embedding.ts';
export { speechCommands } from './speech-commands.ts';
