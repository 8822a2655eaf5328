/**
 * Path of a browser, or null where there is none.
 *
 * @throws where CHROME_PATH names a file that is not there.
 */
export function findBrowser(): string | null;

/** The switches every test browser starts with: quiet, deterministic, and able to run as root. */
export const browserSwitches: readonly string[];
