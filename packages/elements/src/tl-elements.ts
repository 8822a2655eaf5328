/** The only file that a page names: defines every element. */
export * from './index.ts';
import './define.ts';
