import { baseName } from '../stored/base-name.ts';

/** What the visitor wants to open. */
export interface Openable {
  readonly source: URL | Blob | readonly File[];
  /** Its name on this page. */
  readonly name: string;
  /** The name of a project that is made from it. */
  readonly project: string;
  /** The `src` of a `<tl-classifier>` on the visitor's own page. */
  readonly src: string;
  /** Whether it is the site's own sample, which knows the labels of the film. */
  readonly isSample: boolean;
}

/** Files that were chosen or dropped: one zip or `.tm`, or the files of a folder. */
export function openableFiles(files: readonly File[]): Openable {
  const [first] = files;
  if (first && files.length === 1 && /\.(zip|tm)$/i.test(first.name)) {
    const project = baseName(first.name);
    return { source: first, name: first.name, project, src: first.name, isSample: false };
  }
  const folder = first?.webkitRelativePath.split('/').at(-2) ?? '';
  const name = files.length === 1 && first ? first.name : folder || 'your files';
  const project = folder || 'My model';
  return { source: files, name, project, src: `${folder || 'my_model'}/`, isSample: false };
}

/** An address that was typed. If it begins with a host name, `https://` is put before it. */
export function openableAddress(typed: string, base: string): Openable {
  const address = new URL(/^[\w-]+(\.[\w-]+)+\//.test(typed) ? `https://${typed}` : typed, base);
  const project = baseName(
    address.pathname
      .replace(/(model\.json)?$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? address.host,
  );
  return { source: address, name: address.href, project, src: address.href, isSample: false };
}

/** The model of the first page, in Teachable Machine's format. */
export function sampleExport(base: string): Openable {
  const source = new URL('../models/my_model/', base);
  const [name, project, src] = ['Cup or cat', 'Cup or cat', 'my_model/'];
  return { source, name, project, src, isSample: true };
}
