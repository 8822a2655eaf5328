import * as v from 'valibot';
import { corruptFile, requireFile, unsupportedFile } from './export-errors.ts';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const finite = v.pipe(v.number(), v.finite());
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Height and width; some versions write one number for both. */
const pair = (least: number, most: number) =>
  v.pipe(
    v.union([v.tuple([whole(least, most), whole(least, most)]), whole(least, most)]),
    v.transform((size): readonly [number, number] =>
      typeof size === 'number' ? [size, size] : size,
    ),
  );
const channelsLast = v.optional(v.literal('channels_last'));
const padding = v.picklist(['same', 'valid']);
const activation = v.optional(v.picklist(['linear', 'relu', 'softmax']), 'linear');

const convolution = {
  kernel_size: pair(1, 32),
  strides: v.optional(pair(1, 32), 1),
  padding,
  data_format: channelsLast,
  dilation_rate: v.optional(v.union([v.literal(1), v.tuple([v.literal(1), v.literal(1)])])),
  activation,
  use_bias: v.optional(v.boolean(), true),
};

/** The layers that Teachable Machine's exports are made of, and their settings that matter here. */
const kinds = {
  InputLayer: v.object({ name }),
  Conv2D: v.object({ name, filters: whole(1, 4096), ...convolution }),
  DepthwiseConv2D: v.object({ name, depth_multiplier: v.optional(v.literal(1)), ...convolution }),
  BatchNormalization: v.object({
    name,
    axis: v.union([v.literal(-1), v.literal(3), v.tuple([v.picklist([-1, 3])])]),
    epsilon: v.pipe(finite, v.minValue(0), v.maxValue(1)),
    center: v.optional(v.boolean(), true),
    scale: v.optional(v.boolean(), true),
  }),
  ReLU: v.object({ name, max_value: v.nullish(v.literal(6)) }),
  ZeroPadding2D: v.object({
    name,
    padding: v.tuple([
      v.tuple([whole(0, 32), whole(0, 32)]),
      v.tuple([whole(0, 32), whole(0, 32)]),
    ]),
    data_format: channelsLast,
  }),
  Add: v.object({ name }),
  Concatenate: v.object({ name, axis: v.optional(v.literal(-1)) }),
  MaxPooling2D: v.object({
    name,
    pool_size: pair(1, 32),
    strides: pair(1, 32),
    padding,
    data_format: channelsLast,
  }),
  GlobalAveragePooling2D: v.object({ name, data_format: channelsLast }),
  Flatten: v.object({ name, data_format: channelsLast }),
  Dropout: v.object({ name }),
  Dense: v.object({
    name,
    units: whole(1, 65536),
    activation,
    use_bias: v.optional(v.boolean(), true),
    trainable: v.optional(v.boolean(), true),
  }),
} as const;

/** A kind of layer that is read here. */
type LayerKind = keyof typeof kinds;

/** The settings of a layer, by its kind. */
export type LayerSettings = {
  readonly [Kind in LayerKind]: v.InferOutput<(typeof kinds)[Kind]> & { readonly kind: Kind };
}[LayerKind];

/** Whether layers of a class are read here. */
function isLayerKind(className: string): className is LayerKind {
  return Object.hasOwn(kinds, className);
}

/**
 * The settings of one layer, checked.
 *
 * @returns or what is wrong with them, as the end of a sentence.
 */
function readLayerSettings(kind: LayerKind, config: unknown): LayerSettings | string {
  const checked = v.safeParse(kinds[kind], config, { abortEarly: true });
  if (checked.success) return { kind, ...checked.output } as LayerSettings;
  const [issue] = checked.issues;
  return `"${v.getDotPath(issue) ?? 'config'}" of a ${kind} layer is ${issue.received}`;
}

/** One layer, and the layers whose values it takes. */
export interface Layer {
  readonly settings: LayerSettings;
  /** By name; `input` is the input of the model. */
  readonly inputs: readonly string[];
}

/** A network of layers, the models within models laid out flat. */
export interface Topology {
  /** Without the batch: `[height, width, channels]` or `[length]`. */
  readonly inputShape: readonly number[];
  /** In an order in which they can be computed; the last one gives the probabilities. */
  readonly layers: readonly Layer[];
}

/** The name that stands for the input of a model. */
export const inputName = 'input';

/** Teachable Machine's own are 4 deep and have 160 layers. */
const deepest = 16;
const mostLayers = 2000;

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65536));
const batchInputShape = v.pipe(
  v.tupleWithRest([v.nullable(v.number())], size),
  v.maxLength(4),
  v.transform(([, ...shape]) => shape),
);
const layerSchema = v.object({
  class_name: v.pipe(v.string(), v.maxLength(200)),
  config: v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())]),
  name: v.optional(v.string()),
  inbound_nodes: v.optional(v.array(v.unknown())),
});
type LayerJson = v.InferOutput<typeof layerSchema>;

const layerList = v.pipe(v.array(layerSchema), v.minLength(1), v.maxLength(mostLayers));
const reference = v.pipe(
  v.tupleWithRest([v.string(), v.number(), v.literal(0)], v.unknown()),
  v.transform(([name]) => name),
);
/** One node: a layer that is used twice has more. */
const inboundNodes = v.tuple([v.pipe(v.array(reference), v.minLength(1), v.maxLength(64))]);
const graphSchema = v.object({ layers: layerList, output_layers: v.tuple([reference]) });

/**
 * Reads the `modelTopology` of a `model.json`: Keras's layers as TensorFlow.js writes them, the bare
 * lists of 2019 as well.
 *
 * @param file what to call it in a failure.
 * @throws {TlError} `model-corrupt`; `model-unsupported` if it has layers that are not read here.
 */
export function readTopology(json: unknown, file: string): Topology {
  const root = (json as { readonly model_config?: unknown } | null)?.model_config ?? json;
  const reader = new TopologyReader(file);
  const model = reader.parse(layerSchema, root);
  reader.read(model, inputName, 0);
  return reader.finish();
}

class TopologyReader {
  readonly #file: string;
  readonly #layers: Layer[] = [];
  readonly #names = new Set<string>([inputName]);
  #inputShape: readonly number[] | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  finish(): Topology {
    requireFile(this.#inputShape !== null, this.#file, 'it does not say the shape of its input');
    return { inputShape: this.#inputShape, layers: this.#layers };
  }

  parse<Schema extends v.GenericSchema>(schema: Schema, json: unknown): v.InferOutput<Schema> {
    const checked = v.safeParse(schema, json, { abortEarly: true });
    if (checked.success) return checked.output;
    const [issue] = checked.issues;
    throw corruptFile(this.#file, `its layers are wrong at "${v.getDotPath(issue) ?? 'the root'}"`);
  }

  /** Reads one layer or model that takes the values of `input`. @returns whose values it gives. */
  read(json: LayerJson, input: string, depth: number): string {
    requireFile(depth <= deepest, this.#file, 'its models lie too deep within each other');
    const { class_name: kind, config } = json;
    if (kind === 'Sequential') return this.#readSequence(config, input, depth);
    if (kind === 'Model' || kind === 'Functional') return this.#readGraph(config, input, depth);
    return this.#readLayer(json, [input]);
  }

  #readSequence(config: LayerJson['config'], input: string, depth: number): string {
    const layers = this.parse(layerList, Array.isArray(config) ? config : config['layers']);
    return layers.reduce((before, layer) => this.read(layer, before, depth + 1), input);
  }

  /** The layers of a graph come in any order: each is read when all that it takes has been. */
  #readGraph(config: LayerJson['config'], input: string, depth: number): string {
    const graph = this.parse(graphSchema, config);
    const outputs = new Map<string, string>();
    let waiting = graph.layers;
    while (waiting.length > 0) {
      const left = waiting.filter((layer) => !this.#readInGraph(layer, outputs, input, depth));
      requireFile(left.length < waiting.length, this.#file, 'its layers wait for each other');
      waiting = left;
    }
    const output = outputs.get(graph.output_layers[0]);
    requireFile(output !== undefined, this.#file, 'its last layer is missing');
    return output;
  }

  #readInGraph(
    layer: LayerJson,
    outputs: Map<string, string>,
    input: string,
    depth: number,
  ): boolean {
    const { class_name: kind, config, inbound_nodes: inbound = [] } = layer;
    const name = layer.name ?? (Array.isArray(config) ? undefined : config['name']);
    requireFile(typeof name === 'string', this.#file, 'one of its layers has no name');
    if (kind === 'InputLayer') {
      outputs.set(name, this.#readLayer(layer, [input]));
      return true;
    }
    const [references] = this.parse(inboundNodes, inbound);
    const inputs = references.map((from) => outputs.get(from));
    if (!inputs.every((from) => from !== undefined)) return false;
    const isModel = ['Sequential', 'Model', 'Functional'].includes(kind);
    requireFile(!isModel || inputs.length === 1, this.#file, 'a model in it takes several values');
    outputs.set(
      name,
      isModel ? this.read(layer, inputs[0]!, depth + 1) : this.#readLayer(layer, inputs),
    );
    return true;
  }

  #readLayer({ class_name: kind, config }: LayerJson, inputs: readonly string[]): string {
    if (!isLayerKind(kind)) {
      throw unsupportedFile(this.#file, `it has a layer of the kind "${kind.slice(0, 40)}"`);
    }
    const settings = readLayerSettings(kind, config);
    if (typeof settings === 'string') throw unsupportedFile(this.#file, settings);
    this.#noteInputShape(config as Readonly<Record<string, unknown>>);
    if (kind === 'InputLayer' || kind === 'Dropout') return inputs[0]!;
    const { name } = settings;
    requireFile(!this.#names.has(name), this.#file, `two of its layers are called "${name}"`);
    requireFile(this.#layers.length < mostLayers, this.#file, 'it has thousands of layers');
    this.#names.add(name);
    this.#layers.push({ settings, inputs });
    return name;
  }

  /** The first shape is that of the model's input: the others follow from it. */
  #noteInputShape(config: Readonly<Record<string, unknown>>): void {
    if (this.#inputShape || config['batch_input_shape'] === undefined) return;
    this.#inputShape = this.parse(batchInputShape, config['batch_input_shape']);
  }
}
