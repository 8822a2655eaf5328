import { downloadWeights, type DownloadOptions } from '@tl-elements/backbone';
import { TlError } from '@tl-elements/core/base';
import { readJson } from '@tl-elements/core/bytes';

/** A graph model of TensorFlow.js: its `model.json`, and all weights in one. */
export interface GraphModel {
  readonly graph: unknown;
  readonly weights: ArrayBuffer;
}

/**
 * Downloads a graph model from a weights folder of this project, checked against its manifest.
 *
 * @param folder ends in a slash.
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `aborted`.
 */
export async function downloadModel(folder: URL, options: DownloadOptions): Promise<GraphModel> {
  const files = await downloadWeights(folder, options);
  const [graph, weights] = ['model.json', 'weights.bin'].map((name) => files.get(name));
  if (graph && weights) {
    return { graph: readJson(graph), weights: weights.slice().buffer };
  }
  throw new TlError(
    'weights-corrupt',
    `The manifest in ${folder.href} does not list model.json and weights.bin. Copy the weights ` +
      'folder to the site again.',
  );
}
