import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds a folder per extractor, in this package. Ends in a slash. */
export const weightsFolder = new URL('../', import.meta.url);

/**
 * Copies the weights of every extractor, with their licences and notices, into `folder`, which is
 * made if it is missing. A page then names that folder in `weights-base`.
 *
 * @returns the names of the extractors copied.
 */
export async function copyWeights(folder: string): Promise<string[]> {
  const names = await extractorNames();
  for (const name of names) {
    await cp(fileURLToPath(new URL(name, weightsFolder)), join(folder, name), { recursive: true });
  }
  return names;
}

/** The folders that hold numbered versions. */
async function extractorNames(): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(weightsFolder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === 'node_modules') continue;
    const versions = await readdir(new URL(`${entry.name}/`, weightsFolder));
    if (versions.some((version) => /^\d+$/.test(version))) names.push(entry.name);
  }
  return names.sort();
}
