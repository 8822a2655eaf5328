/** Keeping projects in the browser: fetched when a page first names one. */
export { KeptStore } from '@tl-elements/core';
