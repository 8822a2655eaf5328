import '@tensorflow/tfjs-backend-wasm';
import { io, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { Backbone, startWasm } from '@tl-elements/backbone';
import { asyncDispose } from '@tl-elements/core/base';
import { predictHead } from '@tl-elements/core/head';
import { expect } from 'chai';
import { filesOfList, folderOf } from './read/export-folder.ts';
import { readExport, type TeachableMachineExport } from './read/read-export.ts';
import { readFile } from './testing/exports-of-others.ts';
import {
  seededRandom,
  layouts,
  listOf,
  madeUp,
  smallExport,
  type ExportFiles,
} from './testing/small-export.ts';

const { signal } = new AbortController();
const wasmFolder = '/packages/backbone/dist/';
const wasm = {
  simd: new URL(`${wasmFolder}tfjs-backend-wasm-simd.wasm`, location.href).href,
  plain: new URL(`${wasmFolder}tfjs-backend-wasm.wasm`, location.href).href,
};

interface ModelJson {
  readonly modelTopology: object;
  readonly weightsManifest: readonly { readonly weights: io.WeightsManifestEntry[] }[];
}

function jsonOf(bytes: Uint8Array): ModelJson {
  return JSON.parse(new TextDecoder().decode(bytes)) as ModelJson;
}

/** Real topologies whose numbers could not be had, with numbers made from their manifest. */
async function topologiesOfOthers(): Promise<ReadonlyMap<string, ExportFiles>> {
  const found = new Map<string, ExportFiles>();
  for (const name of ['audio-topology-only', 'pose-topology-only']) {
    const model = await readFile(`${name}/model.json`);
    if (!model) continue;
    const { weights } = jsonOf(model).weightsManifest[0]!;
    found.set(name, {
      'model.json': model,
      'metadata.json': (await readFile(`${name}/metadata.json`))!,
      'weights.bin': madeUp(weights as Parameters<typeof madeUp>[0], 7),
    });
  }
  return found;
}

async function theirModel(files: ExportFiles): Promise<LayersModel> {
  const { modelTopology, weightsManifest } = jsonOf(files['model.json']);
  const weightSpecs = weightsManifest[0]!.weights;
  const weightData = files['weights.bin'].buffer;
  return loadLayersModel(io.fromMemory({ modelTopology, weightSpecs, weightData }));
}

async function theirScores(
  model: LayersModel,
  input: Float32Array,
  shape: readonly number[],
): Promise<Float32Array> {
  const output = tidy(() => model.predict(tensor(input, [1, ...shape])) as Tensor);
  try {
    return await output.data<'float32'>();
  } finally {
    output.dispose();
  }
}

async function ourScores(
  { network, output, head, labels, dim }: TeachableMachineExport,
  input: Float32Array,
  shape: readonly number[],
): Promise<readonly number[]> {
  let features = input;
  if (network) {
    const backbone = await Backbone.place({ ...network, outputs: [output] }, { wasm });
    const maps = [1, ...shape] as unknown as readonly [number, number, number, number];
    [features] = (await backbone.run({ values: input, shape: maps }, signal)) as [Float32Array];
    await backbone[asyncDispose]();
  }
  return [...predictHead({ labels, dim, layers: head }, features, { unknown: 'off' }).scores];
}

const sets = new Map<string, ExportFiles>([
  ...layouts.map(
    (layout, seed) =>
      [`small, ${layout}`, smallExport(layout, ['a', 'b', 'c', 'd'], seed)] as const,
  ),
  ...(await topologiesOfOthers()),
]);

describe('an export, run here and by TensorFlow.js layers 4.22', () => {
  before(() => startWasm(wasm));

  for (const [name, files] of sets) {
    it(`gives the same probabilities: ${name}`, async () => {
      const exported = await readExport(folderOf(filesOfList(listOf({ ...files })), name)!);
      const { inputShape: shape } = exported;
      const length = shape.reduce((product, side) => product * side, 1);
      const random = seededRandom(length);
      const inputs = [1, 2, 3].map(() => Float32Array.from({ length }, () => 2 * random() - 1));
      const ours: (readonly number[])[] = [];
      for (const input of inputs) ours.push(await ourScores(exported, input, shape));
      const model = await theirModel(files);
      for (const [index, input] of inputs.entries()) {
        const theirs = await theirScores(model, input, shape);
        expect(theirs).to.have.length(ours[index]!.length);
        theirs.forEach((score, i) => expect(ours[index]![i]).to.be.closeTo(score, 1e-5));
      }
      model.dispose();
    });
  }
});
