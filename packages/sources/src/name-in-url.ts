/** The file's name at the end of an address, or null if the address holds the data itself. */
export function nameInUrl(address: string | URL): string | null {
  const url = String(address);
  if (/^(data|blob):/.test(url)) return null;
  const last =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .pop() ?? '';
  try {
    return decodeURIComponent(last) || url;
  } catch {
    return last; // a stray percent sign
  }
}
