/** What every package needs: the contracts, errors, aborting, scopes, the registry of extractors. */
export type * from '../contracts/modality.ts';
export type * from '../contracts/extractor.ts';
export type * from '../contracts/example.ts';
export type * from '../contracts/prediction.ts';
export type * from '../contracts/model.ts';
export { nothingIn } from '../contracts/prediction.ts';
export { TlError, type TlErrorCode } from '../errors.ts';
export { abortable, abortedError, throwIfAborted } from '../abort.ts';
export { loadCode } from '../load-code.ts';
export { loadOnce } from '../load-once.ts';
export { findExtractor, registerExtractor } from '../registry.ts';
export { asyncDispose, Scope } from '../scope.ts';
export { contentKind } from '../files/content-kind.ts';
export {
  fetchOrFail,
  isFile,
  type FetchFailure,
  fetchFile,
  requireFetched,
} from '../fetch/fetch-file.ts';
export { otherSiteHint } from '../fetch/other-site-hint.ts';
