import { throwIfAborted, TlError, type Model } from '@tl-elements/core';

/** Whatever a model can be given as. A string is a URL. */
export type ModelSource = string | URL | Blob | readonly File[] | Model;

/**
 * Brings a model from wherever it is.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-too-new`, `model-unsupported`, `aborted`.
 */
export async function readSource(source: ModelSource, signal: AbortSignal): Promise<Model> {
  if (typeof source === 'string' || source instanceof URL)
    return readFile(await fetchModel(source, signal));
  if (source instanceof Blob) return readFile(source);
  if (isFiles(source)) return readFile(onlyFile(source));
  return source;
}

async function readFile(file: Blob): Promise<Model> {
  const { readModel } = await import('../model-file.ts');
  return readModel(file);
}

async function fetchModel(url: string | URL, signal: AbortSignal): Promise<Blob> {
  const address = new URL(url, document.baseURI);
  const shown =
    address.protocol === 'data:' ? 'The model in the page' : `The model ${address.href}`;
  let response: Response;
  try {
    response = await fetch(address, { signal });
    if (response.ok) return await response.blob();
  } catch (cause) {
    throwIfAborted(signal);
    throw new TlError(
      'model-not-found',
      `${shown} could not be fetched. Check its address, and that its site lets other pages read it (CORS).`,
      { cause },
    );
  }
  throw new TlError(
    'model-not-found',
    `${shown} could not be fetched: the server answered ${response.status}. Check the address in src.`,
  );
}

function onlyFile(files: readonly File[]): File {
  const [file] = files;
  if (file && files.length === 1) return file;
  throw new TlError(
    'model-unsupported',
    'This version opens models of one file. Give it the file that a trainer saved.',
  );
}

function isFiles(source: readonly File[] | Model): source is readonly File[] {
  return Array.isArray(source);
}
