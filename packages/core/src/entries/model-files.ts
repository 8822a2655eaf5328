/** Reading model files: what a page needs that only classifies. */
export { readImportedFiles, isRefined } from '../files/imported-files.ts';
export { readModel } from '../files/read-model.ts';
