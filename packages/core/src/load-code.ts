import { TlError } from './errors.ts';
import { otherSiteHint } from './fetch/other-site-hint.ts';

/**
 * Loads code that a page does not need at once: `loadCode(() => import('./save-file.ts'))`. After a
 * failure the next call fetches it again. (Browsers have fetched a failed module again since 2026,
 * https://github.com/whatwg/html/pull/10327; in older ones the page has to be reloaded.)
 *
 * @throws {TlError} `code-not-found`.
 */
export async function loadCode<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    throw new TlError(
      'code-not-found',
      'A part of this page could not be loaded. Check the connection, then try again, or reload the page.' +
        // All code is in one folder.
        otherSiteHint(new URL(import.meta.url), cause),
      { cause },
    );
  }
}
