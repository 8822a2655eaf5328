/**
 * What to add to the message of a failed request if the file is on another site than the page: its
 * host may not let others read it, which looks like a lost connection to a page.
 *
 * @returns a sentence with a space before it; empty if something else is the reason.
 */
export function otherSiteHint(url: URL, cause: unknown): string {
  const { location } = globalThis as { readonly location?: { readonly origin: string } };
  const isNetwork = cause instanceof TypeError && /^https?:$/.test(url.protocol);
  if (!isNetwork || !location || url.origin === location.origin) return '';
  return (
    ` It is on another site than this page, ${url.host}: that site has to send the header ` +
    '"Access-Control-Allow-Origin: *" with all files of the folder.'
  );
}
