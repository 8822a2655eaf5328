import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { TlError } from '../errors.ts';
import type { ProjectSource } from '../files/project-file.ts';
import { readProject } from '../files/read-project.ts';
import { writeProject } from '../files/write-project.ts';
import { sampleProject } from './sample-project.ts';

export const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
export const written = async (project: ProjectSource) => bytesOf(await writeProject(project));

/** The failure of reading `bytes`, which has to be a named one. */
export async function failureOf(bytes: Uint8Array): Promise<TlError> {
  const error = await readProject(bytes).catch((cause: unknown) => cause);
  expect(error).to.be.instanceOf(TlError);
  return error as TlError;
}

/** The content of a zip, by name. */
export type Files = Record<string, Uint8Array>;

/** The sample's file with its files changed; media stay unpacked, as they have to be. */
export async function altered(change: (files: Files) => void): Promise<Uint8Array> {
  const files = unzipSync(await written(sampleProject()));
  change(files);
  return zipSync(files, { level: 0 });
}

/** The sample's file with one place of its description replaced. */
export function described(path: string, value: unknown): Promise<Uint8Array> {
  return altered((files) => {
    const json = JSON.parse(strFromU8(files['project.json']!)) as unknown;
    const keys = path.split('.');
    const last = keys.pop()!;
    const place = keys.reduce((at, key) => (at as Files)[key], json) as Record<string, unknown>;
    place[last] = value;
    files['project.json'] = strToU8(JSON.stringify(json));
  });
}
