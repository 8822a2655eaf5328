import { baseName } from '../kept/base-name.ts';

/** What a visitor wants to have opened. */
export interface Openable {
  readonly source: URL | Blob | readonly File[];
  /** What to call it. */
  readonly name: string;
  /** What a project made from it is called. */
  readonly project: string;
  /** What a page of the visitor's own would name as `src`. */
  readonly src: string;
  /** It knows what the first page's film shows. */
  readonly isSample: boolean;
}

/** A folder's files, or files chosen one by one; a zip is one file. */
export function givenFiles(files: readonly File[]): Openable {
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

/** An address; one without a scheme is taken for https where it begins with a host's name. */
export function givenAddress(typed: string, base: string): Openable {
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

/** The model of the first page, as an export. */
export function sampleOf(base: string): Openable {
  const source = new URL('../models/my_model/', base);
  const [name, project, src] = ['Cup or cat', 'Cup or cat', 'my_model/'];
  return { source, name, project, src, isSample: true };
}
