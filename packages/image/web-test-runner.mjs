// A graph model with MobileNet V2's names for its input and its features, and hardly anything
// between: the picture's mean color times a matrix of 3 x 1280.
const node = (name, op, input, attr = {}) => ({
  name,
  op,
  input,
  attr: { T: { type: 'DT_FLOAT' }, ...attr },
});
const list = (...numbers) => ({ list: { i: numbers.map(String) } });
const padding = { s: Buffer.from('VALID').toString('base64') };
const shape = (...sizes) => ({ shape: { dim: sizes.map((size) => ({ size: String(size) })) } });

const model = {
  format: 'graph-model',
  modelTopology: {
    node: [
      node('input', 'Placeholder', [], {
        dtype: { type: 'DT_FLOAT' },
        shape: shape(-1, 224, 224, 3),
      }),
      node('kernel', 'Const', [], { dtype: { type: 'DT_FLOAT' } }),
      node('pool', 'AvgPool', ['input'], {
        ksize: list(1, 224, 224, 1),
        strides: list(1, 1, 1, 1),
        padding,
      }),
      node('module_apply_default/MobilenetV2/Logits/AvgPool', 'Conv2D', ['pool', 'kernel'], {
        strides: list(1, 1, 1, 1),
        dilations: list(1, 1, 1, 1),
        padding,
      }),
    ],
    library: {},
    versions: { producer: 1 },
  },
  weightsManifest: [
    {
      paths: ['weights.bin'],
      weights: [{ name: 'kernel', shape: [1, 1, 3, 1280], dtype: 'float32' }],
    },
  ],
};

/** The matrix: number `i` is i / 1280. */
const weights = Buffer.from(Float32Array.from({ length: 3 * 1280 }, (_, i) => i / 1280).buffer);

/** Serves the small model in `/small-mobilenet/`, and one without features in `/not-a-mobilenet/`. */
async function smallMobilenet(context, next) {
  const [, folder, name] = /^\/(small-mobilenet|not-a-mobilenet)\/(.+)$/.exec(context.path) ?? [];
  if (!folder) return next();
  const text = JSON.stringify(model);
  context.body =
    name === 'weights.bin'
      ? weights
      : folder === 'small-mobilenet'
        ? text
        : text.replaceAll('Logits/AvgPool', 'Other');
  context.type = name === 'weights.bin' ? 'application/octet-stream' : 'application/json';
  return undefined;
}

export default { middleware: [smallMobilenet] };
