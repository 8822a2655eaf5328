import { loadCode, type Model } from '@tl-elements/core/base';
import { modelFileName } from '../panels/embed-code.ts';
import { fetchFiles, type FetchFilesOptions } from './fetch-files.ts';
import { fetchFileList, filesFor } from './file-list.ts';

/** Where files are fetched from, the page, and the model as a file. */
export interface WriteSiteOptions extends FetchFilesOptions {
  /** The text of `index.html`. */
  readonly page: string;
  /** The language of the page. */
  readonly lang: string;
  readonly file: Blob;
}

/**
 * A zip that any host serves as it is: `index.html`, the model, and the folder `tl` with only what this model
 * needs. All but the page is stored as it is: the host compresses what it sends.
 *
 * @throws {TlError} `code-not-found`, `weights-not-found`, `aborted`.
 */
export async function writeSite(
  model: Model,
  { page, lang, file, ...options }: WriteSiteOptions,
): Promise<Blob> {
  const { ZipWriter } = await loadCode(() => import('@tl-elements/core/zip'));
  const files = filesFor(model, await fetchFileList(options.signal), lang);
  const contents = await fetchFiles(files, options);
  const zip = new ZipWriter();
  zip.addPacked('index.html', new TextEncoder().encode(page));
  await zip.addStored(modelFileName, [file]);
  for (const [index, { path }] of files.entries()) {
    await zip.addStored(`tl/${path}`, [contents[index]!]);
  }
  return zip.blob();
}
