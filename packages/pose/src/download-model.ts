import { downloadWeights, type LoadContext } from '@tl-elements/backbone';
import { TlError } from '@tl-elements/core/base';
import { readJson } from '@tl-elements/core/bytes';

/** A graph model of TensorFlow.js: its `model.json`, and all weights in one. */
export interface GraphModel {
  readonly graph: unknown;
  readonly weights: ArrayBuffer;
}

/**
 * Reads a graph model from a weights folder of this project, if the page has not fetched it already.
 *
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `aborted`.
 */
export async function downloadModel(context: LoadContext): Promise<GraphModel> {
  const { weights: folder } = context;
  const files = context.files ?? (await downloadWeights(folder, context));
  const [graph, weights] = ['model.json', 'weights.bin'].map((name) => files.get(name));
  if (graph && weights) {
    return { graph: readJson(graph), weights: weights.buffer };
  }
  throw new TlError(
    'weights-corrupt',
    `The manifest in ${folder.href} does not list model.json and weights.bin. Copy the weights ` +
      'folder to the site again.',
  );
}
