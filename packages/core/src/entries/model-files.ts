/** Reading model files: what a page needs that only classifies. */
export { readImportedFiles } from '../files/imported-files.ts';
export { readModel } from '../files/read-model.ts';
export { isRefined } from '../files/refined-files.ts';
