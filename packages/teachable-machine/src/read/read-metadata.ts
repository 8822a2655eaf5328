import * as v from 'valibot';
import { corruptFile, requireFile } from './export-errors.ts';
import { parseJson } from './parse-json.ts';

const labels = v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(4096));

/** The parts of `metadata.json` that are used, of all versions. Sizes are read from the model itself. */
const metadataSchema = v.object({
  labels: v.optional(labels),
  /** Of sounds. */
  wordLabels: v.optional(labels),
  /** Of sounds, before 2020. */
  words: v.optional(labels),
});

/**
 * Reads the labels from `metadata.json`, verbatim and in their order. Two of one name get
 * a number, since scores are listed by name.
 *
 * @param file what to call it in a failure.
 * @throws {TlError} `model-corrupt`, also where a label is empty or has only spaces.
 */
export function readLabels(bytes: Uint8Array, file: string): readonly string[] {
  const checked = v.safeParse(metadataSchema, parseJson(bytes, file), { abortEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    throw corruptFile(file, `"${v.getDotPath(issue) ?? 'it'}" is wrong (${issue.message})`);
  }
  const { labels, wordLabels, words } = checked.output;
  const found = labels ?? wordLabels ?? words;
  requireFile(found !== undefined && found.length > 0, file, 'it names no labels');
  const empty = found.findIndex((label) => label.trim() === '');
  requireFile(empty < 0, file, `its label ${empty + 1} has no name`);
  return distinct(found);
}

function distinct(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let name = label;
    for (let count = 2; taken.has(name); count++) name = `${label} (${count})`;
    taken.add(name);
    return name;
  });
}
