import type { ExtractorInfo, ExtractorPlugin } from '../contracts/extractor.ts';
import { TlError } from '../errors.ts';
import { extractorSchema } from '../files/model-schema.ts';
import { checkJson, parseJson } from '../files/parse-json.ts';
import { infoOf } from '../files/report-json.ts';
import { Unreadable } from '../files/unreadable.ts';
import { refinedExtractor, refinedId } from './refined-extractor.ts';
import { refinedFiles } from '../files/refined-files.ts';

/**
 * The refined extractor whose files are part of a model or a project.
 *
 * @param id what the model or project calls its extractor.
 * @throws {TlError} `model-corrupt` if they are damaged, or belong to another model.
 */
export async function readRefined(
  files: ReadonlyMap<string, Blob>,
  id: string,
): Promise<ExtractorPlugin> {
  const [json, bytes] = [await bytesOf(files, 'info'), await bytesOf(files, 'tail')];
  const info = readInfo(json);
  const isItsOwn = info.refined && info.id === refinedId(info.refined.id, bytes);
  if (info.id !== id || !isItsOwn) throw damaged();
  return refinedExtractor({ info, bytes });
}

function readInfo(json: Uint8Array): ExtractorInfo {
  const name = refinedFiles.info;
  try {
    return infoOf(checkJson(extractorSchema, parseJson(json, name), name));
  } catch (cause) {
    throw cause instanceof Unreadable ? damaged(cause) : cause;
  }
}

async function bytesOf(
  files: ReadonlyMap<string, Blob>,
  which: keyof typeof refinedFiles,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = files.get(refinedFiles[which]);
  if (!file) throw damaged();
  return new Uint8Array(await file.arrayBuffer());
}

function damaged(cause?: Error): TlError {
  return new TlError(
    'model-corrupt',
    'The refined layers in this file are damaged, or belong to another model. Save it again where it was made.',
    { cause },
  );
}
