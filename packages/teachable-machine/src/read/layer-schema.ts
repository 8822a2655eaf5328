import * as v from 'valibot';

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
export type LayerKind = keyof typeof kinds;

/** The settings of a layer, by its kind. */
export type LayerSettings = {
  readonly [Kind in LayerKind]: v.InferOutput<(typeof kinds)[Kind]> & { readonly kind: Kind };
}[LayerKind];

/** Whether layers of a class are read here. */
export function isLayerKind(className: string): className is LayerKind {
  return Object.hasOwn(kinds, className);
}

/**
 * The settings of one layer, checked.
 *
 * @returns or what is wrong with them, as the end of a sentence.
 */
export function readLayerSettings(kind: LayerKind, config: unknown): LayerSettings | string {
  const checked = v.safeParse(kinds[kind], config, { abortEarly: true });
  if (checked.success) return { kind, ...checked.output } as LayerSettings;
  const [issue] = checked.issues;
  return `"${v.getDotPath(issue) ?? 'config'}" of a ${kind} layer is ${issue.received}`;
}
