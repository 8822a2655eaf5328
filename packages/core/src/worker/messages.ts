import { TlError, type TlErrorCode } from '../errors.ts';

/** A message to a worker. */
export type Request =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'abort'; readonly id: number };

/** A message from a worker. */
export type Response =
  | { readonly kind: 'result'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };

/** A worker sends it by itself: its module has been run. */
export const started = 'tl-worker-started';

/** A worker sends it by itself: it holds this lock as long as it lives. */
export interface Alive {
  readonly kind: 'alive';
  readonly lock: string;
}

/** An error as plain data: a structured clone would lose the code of a `TlError`. */
interface Failure {
  readonly code: TlErrorCode | null;
  readonly message: string;
  readonly stack: string | undefined;
}

/** Any failure as plain data. */
export function failureOf(error: unknown): Failure {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { code: error instanceof TlError ? error.code : null, message, stack };
}

/** The error as it was: a `TlError` if it was one. */
export function errorOf({ code, message, stack }: Failure): Error {
  const cause = new Error(message);
  if (stack !== undefined) cause.stack = stack;
  return code ? new TlError(code, message, { cause }) : cause;
}

/** A worker, or either end of a message channel. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  start?(): void;
}
