/** Where a model's description says that a file of weights lies. */
export interface WeightsPath {
  /** Below the folder of `model.json`, as it is written there; no leading `./`. */
  readonly path: string;
  /** With its question mark; empty if there is none. */
  readonly query: string;
}

/** Nothing that names another server, or leads out of the folder. */
const pathPattern = /^(?:\.\/)*((?!\/)[^\\:?#]{1,400})(\?[^#]{0,2000})?$/;

/**
 * Reads a path of `weightsManifest` as TensorFlow.js does: folders, a leading `./` and a query may be part of it.
 *
 * @returns null if it is the path of no export: an address, or a way out of the folder.
 */
export function readWeightsPath(text: string): WeightsPath | null {
  const [, path, query = ''] = pathPattern.exec(text) ?? [];
  if (path === undefined || path.split('/').includes('..')) return null;
  return { path, query };
}
