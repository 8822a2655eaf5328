const kinds = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

/**
 * What is missing from a custom-elements manifest.
 *
 * @param manifest as the custom-elements analyzer writes it.
 * @param source the text of all files of the elements.
 * @returns one sentence a fault.
 */
export function faultsOfManifest(manifest, source) {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName);
  if (elements.length === 0) return ['The manifest lists no elements.'];
  return [...elements.flatMap(withoutSentence), ...usedButUnlisted(elements, source)];
}

function withoutSentence(element) {
  const faults = element.description ? [] : [`<${element.tagName}> has no description.`];
  for (const kind of kinds) {
    for (const { name, description } of element[kind] ?? []) {
      if (!description)
        faults.push(`<${element.tagName}>: "${name}" of its ${kind} has no sentence.`);
    }
  }
  return faults;
}

function usedButUnlisted(elements, source) {
  const listed = (kind) =>
    new Set(elements.flatMap((element) => (element[kind] ?? []).map(({ name }) => name)));
  const used = {
    cssParts: words(source, /\spart="([\w -]+)"/g),
    // With a fallback, a page may set it; without one, it is internal.
    cssProperties: words(source, /var\((--tl-[\w-]+),/g),
    events: words(source, /'(tl-[\w-]+)': TlEvent</g),
  };
  return Object.entries(used).flatMap(([kind, names]) =>
    [...names]
      .filter((name) => !listed(kind).has(name))
      .map((name) => `"${name}" is used, but no element lists it in its ${kind}.`),
  );
}

/** The first group of every match. */
function words(text, pattern) {
  return new Set([...text.matchAll(pattern)].flatMap(([, names]) => names.split(/\s+/)));
}
