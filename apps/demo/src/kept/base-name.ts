/** A file's name without what tells its format: "Cups" of "Cups.tl.zip". */
export function baseName(file: string): string {
  return file.replace(/(\.tl)?\.(zip|tm)$/i, '') || 'Project';
}
