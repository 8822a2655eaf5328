/** What every package stands on: the contracts, errors, aborting, what is opened and closed, the registry. */
export type * from '../contracts/modality.ts';
export type * from '../contracts/extractor.ts';
export type * from '../contracts/source.ts';
export type * from '../contracts/example.ts';
export type * from '../contracts/head.ts';
export type * from '../contracts/model.ts';
export type * from '../contracts/prediction.ts';
export { ModalityMismatch } from '../modality-mismatch.ts';
export { TlError, type TlErrorCode } from '../errors.ts';
export { abortable, abortedError, throwIfAborted } from '../abort.ts';
export { loadCode } from '../load-code.ts';
export { loadOnce } from '../load-once.ts';
export { findExtractor, importedFilesOf, registerExtractor } from '../registry.ts';
export { asyncDispose, Scope } from '../scope.ts';
export { contentKind } from '../files/content-kind.ts';
export { fetchOrFail, isFile, type FetchFailure } from '../fetch/fetch-or-fail.ts';
export { fetchFile, requireFetched } from '../fetch/fetch-file.ts';
