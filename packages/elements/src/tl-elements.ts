/** The only file that a page names: defines every element. */
import './cannot-render.ts';
export * from './index.ts';
import './define.ts';
