export type * from './contracts/modality.ts';
export type * from './contracts/extractor.ts';
export type * from './contracts/source.ts';
export type * from './contracts/example.ts';
export type * from './contracts/head.ts';
export type * from './contracts/model.ts';
export type * from './contracts/prediction.ts';
export { TlError, type TlErrorCode } from './errors.ts';
