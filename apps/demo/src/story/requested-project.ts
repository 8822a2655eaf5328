import { freeName } from '../stored/free-name.ts';

/**
 * The project that an address asks for: `?project=NAME` names it; `?new` asks for a new one, whose
 * name is then written into the address, so that a reload opens it again. Without either it is the
 * page's usual project.
 */
export async function requestedProject(address: URL, usual: string): Promise<string> {
  const named = address.searchParams.get('project');
  if (named) return named;
  if (!address.searchParams.has('new')) return usual;
  // Without storage no name is taken, and the trainer says that nothing is stored.
  const name = await freeName(usual).catch(() => usual);
  address.searchParams.delete('new');
  address.searchParams.set('project', name);
  history.replaceState(null, '', address);
  return name;
}
