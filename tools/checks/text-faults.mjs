/** What committed text must not contain. The patterns are in pieces, so that this file passes, too. */
const faults = [
  {
    // In a lockfile it ties every installation to that host; pnpm writes none for the default one.
    pattern: new RegExp(
      ['registry\\.(npmjs|yarnpkg|npmmirror)', '(npm\\.pkg)\\.github', '(?:files\\.)pythonhosted']
        .concat(['resolved\\W+https?:/', 'tarball:\\s*https?:/'])
        .join('|'),
      'i',
    ),
    reason: 'names the host of a package registry',
  },
  {
    pattern: /(?<![\w.])\/(?:home|Users)\/\w+\/|(?<![\w./])\/(?:tmp|root|work)\/\w+/,
    reason: 'names a path of one machine',
  },
];

/**
 * Every line of `text` that names a registry's host or a path of one machine.
 *
 * @returns `{line, reason, excerpt}`; lines count from 1.
 */
export function faultsIn(text) {
  return text.split('\n').flatMap((content, index) =>
    faults
      .filter(({ pattern }) => pattern.test(content))
      .map(({ pattern, reason }) => ({
        line: index + 1,
        reason,
        excerpt: pattern.exec(content)[0],
      })),
  );
}
