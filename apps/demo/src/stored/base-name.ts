/** A file's name without its extension: "Cups" for "Cups.tl.zip". */
export function baseName(file: string): string {
  return file.replace(/(\.tl)?\.(zip|tm)$/i, '') || 'Project';
}
