import { TlError, type TlErrorCode } from '../errors.ts';

/** What travels to a worker. */
export type Request =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'abort'; readonly id: number };

/** What travels back. */
export type Response =
  | { readonly kind: 'result'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };

/** The one message a worker sends by itself: its module has been run. */
export const started = 'tl-worker-started';

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

/** The error again: a `TlError` where it was one. */
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
