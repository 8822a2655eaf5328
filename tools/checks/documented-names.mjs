const codeBlock = /^```[\s\S]*?^```/gm;
const codeType = /`([^`\n]+)`/g;

/**
 * The names of code that a page's running text has in code type: words with a small letter before a capital one, such
 * as `trainHead`, `TlError` and `loadModel()`. Words in one case could as well be English, and are left alone.
 */
export function namesIn(markdown) {
  const spans = spansOf(markdown).filter((span) => !span.includes('/'));
  const words = spans.flatMap((span) => span.match(/(?<![\w-])[A-Za-z_$][\w$]*/g) ?? []);
  return [...new Set(words.filter((word) => /[a-z][A-Z]/.test(word)))];
}

/** The names that a link has in code type, of whatever letters: its file says that they are names. */
export function linkedNames(label) {
  return spansOf(label).flatMap((span) => span.match(/^[\w$]+(?=(\(.*\))?$)/)?.[0] ?? []);
}

/** The paths that a page's running text has in code type, from the root of the project. */
export function pathsIn(markdown) {
  const path = /^(?:apps|docs|examples|integrations|packages|tools)\/[\w./-]+$/;
  return [...new Set(spansOf(markdown).filter((span) => path.test(span)))];
}

function spansOf(markdown) {
  return [...markdown.replace(codeBlock, '').matchAll(codeType)].map(([, span]) => span);
}
