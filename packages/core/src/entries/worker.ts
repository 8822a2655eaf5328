/** Both sides of a worker: starting one and calling it, and answering calls. */
export {
  connectWorker,
  type CallOptions,
  type WorkerConnection,
} from '../worker/connect-worker.ts';
export {
  serveWorker,
  Transferred,
  type CallContext,
  type Handlers,
} from '../worker/serve-worker.ts';
export { trustedTypesPolicy } from '../worker/trusted-url.ts';
