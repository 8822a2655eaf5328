/** Reading and writing model files: fetched when a page first needs it. */
export { readModel, writeModel } from '@tl-elements/core';
