import * as v from 'valibot';
import { readJson } from '../bytes/read-json.ts';
import { Unreadable } from './unreadable.ts';

/** The JSON that `bytes` are, not checked yet. @throws {Unreadable} */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return readJson(bytes);
  } catch (cause) {
    throw new Unreadable(`its ${name} is not JSON`, { cause });
  }
}

/** `json`, checked against `schema`. @throws {Unreadable} that names the first wrong place. */
export function checkJson<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  name: string,
): v.InferOutput<Schema> {
  // Otherwise a file with a million wrong values would make a million issues.
  const checked = v.safeParse(schema, json, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new Unreadable(`"${v.getDotPath(issue) ?? name}" is wrong: ${issue.message}`);
}
