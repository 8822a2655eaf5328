import { freeName } from '../kept/free-name.ts';

/**
 * The project that an address names: `?project=NAME`; `?new`, one that is not there yet, which the
 * address names from then on, so that a reload stays with it; or, without either, the usual one.
 */
export async function askedProject(address: URL, usual: string): Promise<string> {
  const named = address.searchParams.get('project');
  if (named) return named;
  if (!address.searchParams.has('new')) return usual;
  // Where the browser keeps nothing, no name is taken; the trainer says so.
  const name = await freeName(usual).catch(() => usual);
  address.search = new URLSearchParams({ project: name }).toString();
  history.replaceState(null, '', address);
  return name;
}
