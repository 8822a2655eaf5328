/** A model as text that fits into an attribute: small enough for a page to load at once. */
export { writeModelText } from '../files/model-text.ts';
