/** The name under which a page's Trusted Types policy (`trusted-types`) can allow our workers. */
export const trustedTypesPolicy = 'tl-elements';

/** The part of the browser's API that is used here, since core is compiled without the DOM. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

type Trust = (url: string) => string;

let trust: Trust | null = null;

/**
 * The address of one of our own scripts, trusted if the page asks for that
 * (`require-trusted-types-for 'script'`) and allows our policy; else the address as it is.
 */
export function trustedUrl(url: string): string {
  trust ??= createTrust();
  return trust(url);
}

function createTrust(): Trust {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const asItIs: Trust = (url) => url;
  if (!trustedTypes) return asItIs;
  try {
    const policy = trustedTypes.createPolicy(trustedTypesPolicy, { createScriptURL: asItIs });
    return (url) => policy.createScriptURL(url);
  } catch {
    // The page does not allow our policy. Perhaps it does not require trusted addresses at all.
    return asItIs;
  }
}
