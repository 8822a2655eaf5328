/** Keeping projects in the browser: fetched when a page first names one. */
export { IndexedDbStore } from '@tl-elements/core';
