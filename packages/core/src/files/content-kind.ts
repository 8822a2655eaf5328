/** Bytes that tell what a file is. */
const headBytes = 200;

/**
 * What a file really is, if it is one of the things that people mistake for an export: the end of a sentence.
 *
 * @param bytes the file, or its beginning.
 * @returns null if it may be an export.
 */
export function contentKind(bytes: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes)).trimStart();
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    return (
      'it is a Git LFS pointer, which stands in for the real file in a repository. Fetch the file with ' +
      '"git lfs pull", or download it from the page of the repository'
    );
  }
  if (/^(ï»¿)?(<!--.*?-->\s*)*<(!doctype html|html|head|body)\b/is.test(text)) {
    return 'it is a web page (HTML), not the file: its address probably leads to a page about the file. Download the file itself';
  }
  return null;
}
