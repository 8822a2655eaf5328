import { throwIfAborted, TlError, type Model } from '@tl-elements/core';

/** Whatever a model can be given as. A string is a URL. */
export type ModelSource = string | URL | Blob | readonly File[] | Model;

/**
 * Brings a model from wherever it is: one of ours, or one that Teachable Machine has exported.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-too-new`, `model-unsupported`, `aborted`.
 */
export async function readSource(source: ModelSource, signal: AbortSignal): Promise<Model> {
  if (typeof source === 'string' || source instanceof URL)
    return readAddress(new URL(source, document.baseURI), signal);
  if (source instanceof Blob) return readFile(source, signal);
  if (!isFiles(source)) return source;
  const [file] = source;
  return file && source.length === 1 ? readFile(file, signal) : readForeign(source, signal);
}

async function readFile(file: Blob, signal: AbortSignal): Promise<Model> {
  const { isForeign, openForeignModel } = await import('../foreign/open-foreign.ts');
  if (await isForeign(file)) return openForeignModel(file instanceof File ? [file] : file, signal);
  const { readModel } = await import('../model-file.ts');
  return readModel(file);
}

async function readForeign(source: URL | readonly File[], signal: AbortSignal): Promise<Model> {
  const { openForeignModel } = await import('../foreign/open-foreign.ts');
  return openForeignModel(source, signal);
}

/** Ours is one file. Theirs is a folder, named with a slash at its end or without, or by its model.json. */
async function readAddress(address: URL, signal: AbortSignal): Promise<Model> {
  const isOnServer = /^https?:$/.test(address.protocol);
  if (isOnServer && /\/(model\.json)?$/.test(address.pathname)) return readForeign(address, signal);
  const response = await ask(address, signal);
  const isFile = response.ok && !response.headers.get('content-type')?.includes('text/html');
  if (isFile) return readFile(await named(response, address), signal);
  if (isOnServer && !/\.[^/]*$/.test(address.pathname)) return readForeign(address, signal);
  const answer = response.ok ? 'with a page' : String(response.status);
  throw new TlError(
    'model-not-found',
    `${shown(address)} could not be fetched: the server answered ${answer}. Check the address in src.`,
  );
}

async function ask(address: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { signal });
  } catch (cause) {
    throwIfAborted(signal);
    throw new TlError(
      'model-not-found',
      `${shown(address)} could not be fetched. Check its address, and that its site lets other pages read it (CORS).`,
      { cause },
    );
  }
}

/** So that a failure can say which file it was. */
async function named(response: Response, { protocol, pathname }: URL): Promise<Blob> {
  const blob = await response.blob();
  return protocol === 'data:' ? blob : new File([blob], pathname.split('/').at(-1) ?? '');
}

function shown({ protocol, href }: URL): string {
  return protocol === 'data:' ? 'The model in the page' : `The model ${href}`;
}

function isFiles(source: readonly File[] | Model): source is readonly File[] {
  return Array.isArray(source);
}
