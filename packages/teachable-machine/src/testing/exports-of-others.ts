import { unzipSync } from 'fflate';
import type { ExportFiles } from './small-export.ts';

const folder = '/exports/';

/** Zips and folders with whole image exports, as people have made them. */
const zips = ['image-model.zip', 'tiny-image-model.zip'];
const folders = ['image-37-hangul-labels', 'image-tiny-26-labels'];

/** The image exports of the data folder, by name; none if the folder is absent. */
export async function exportsOfOthers(): Promise<ReadonlyMap<string, ExportFiles>> {
  const found = new Map<string, ExportFiles>();
  for (const name of zips) {
    const response = await fetch(folder + name);
    if (!response.ok) continue;
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    found.set(name, files as unknown as ExportFiles);
  }
  for (const name of folders) {
    const model = await readFile(`${name}/model.json`);
    if (!model) continue;
    found.set(name, {
      'model.json': model,
      'metadata.json': (await readFile(`${name}/metadata.json`))!,
      'weights.bin': (await readFile(`${name}/weights.bin`))!,
    });
  }
  return found;
}

/** A file of the data folder; null if it is absent. */
export async function readFile(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(folder + path);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
