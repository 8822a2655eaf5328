/** A compute shader over the one memory, and the 32-bit whole numbers that it takes, by name and in order. */
export interface Shader {
  readonly parameters: readonly string[];
  /** The body of the module, in WGSL: `p` has the parameters. */
  readonly code: string;
}

/** Threads of a group, in shaders that give each value a thread. */
export const threadsOfGroup = 256;

/** Rows and columns of the product that one group of threads computes. */
export const productTile = 64;

/** Gives each of `p.count` values a thread, in as many rounds as it takes. */
const forEachValue = (body: string) => `
@compute @workgroup_size(${threadsOfGroup})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  for (var i = id.x; i < p.count; i += groups.x * ${threadsOfGroup}u) {
    ${body}
  }
}`;

/**
 * A tile of 64 x 64 for a group of 16 x 16 threads, each with 4 x 4 sums. Strides say how both sides lie in memory, so that either
 * may be transposed; threads load along the side whose values are neighbors.
 */
const multiply: Shader = {
  parameters: [
    ...['a', 'aRow', 'aDepth', 'b', 'bDepth', 'bColumn'],
    ...['out', 'outStride', 'rows', 'columns', 'depth', 'add'],
  ],
  code: `
const side = ${productTile}u;
const slice = 16u;
// One more than a side, so that neighbors in depth lie in different banks.
const pitch = side + 1u;
var<workgroup> left: array<f32, pitch * slice>;
var<workgroup> right: array<f32, pitch * slice>;

fn leftValue(row: u32, k: u32) -> f32 {
  if (row >= p.rows || k >= p.depth) { return 0.0; }
  return memory[p.a + row * p.aRow + k * p.aDepth];
}

fn rightValue(k: u32, column: u32) -> f32 {
  if (k >= p.depth || column >= p.columns) { return 0.0; }
  return memory[p.b + k * p.bDepth + column * p.bColumn];
}

@compute @workgroup_size(16, 16)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) thread: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let firstRow = group.y * side;
  let firstColumn = group.x * side;
  var sums: array<vec4f, 4>;
  for (var first = 0u; first < p.depth; first += slice) {
    for (var i = index; i < side * slice; i += 256u) {
      let along = vec2u(i / slice, i % slice);
      let across = vec2u(i % side, i / side);
      let atLeft = select(across, along, p.aDepth == 1u);
      left[atLeft.y * pitch + atLeft.x] = leftValue(firstRow + atLeft.x, first + atLeft.y);
      let atRight = select(across, along, p.bDepth == 1u);
      right[atRight.y * pitch + atRight.x] = rightValue(first + atRight.y, firstColumn + atRight.x);
    }
    workgroupBarrier();
    for (var k = 0u; k < slice; k++) {
      let at = k * pitch + 4u * thread.x;
      let columns = vec4f(right[at], right[at + 1u], right[at + 2u], right[at + 3u]);
      for (var i = 0u; i < 4u; i++) {
        sums[i] += left[k * pitch + 4u * thread.y + i] * columns;
      }
    }
    workgroupBarrier();
  }
  for (var i = 0u; i < 4u; i++) {
    let row = firstRow + 4u * thread.y + i;
    if (row >= p.rows) { continue; }
    for (var j = 0u; j < 4u; j++) {
      let column = firstColumn + 4u * thread.x + j;
      if (column >= p.columns) { continue; }
      let at = p.out + row * p.outStride + column;
      memory[at] = sums[i][j] + select(0.0, memory[at], p.add == 1u);
    }
  }
}`,
};

const clear: Shader = {
  parameters: ['values', 'count'],
  code: forEachValue('memory[p.values + i] = 0.0;'),
};

const activate: Shader = {
  parameters: ['values', 'count', 'columns', 'bias', 'low', 'high'],
  code: forEachValue(`
    let sum = memory[p.values + i] + memory[p.bias + i % p.columns];
    memory[p.values + i] = clamp(sum, bitcast<f32>(p.low), bitcast<f32>(p.high));`),
};

const cutGradient: Shader = {
  parameters: ['gradient', 'count', 'values', 'high'],
  code: forEachValue(`
    let value = memory[p.values + i];
    if (value <= 0.0 || value >= bitcast<f32>(p.high)) { memory[p.gradient + i] = 0.0; }`),
};

/** A thread for each column. */
const addRows: Shader = {
  parameters: ['values', 'count', 'rows', 'out'],
  code: forEachValue(`
    var sum = 0.0;
    for (var row = 0u; row < p.rows; row++) { sum += memory[p.values + row * p.count + i]; }
    memory[p.out + i] += sum;`),
};

const depthwise: Shader = {
  parameters: ['maps', 'count', 'columns', 'height', 'width', 'kernel', 'size', 'out'],
  code: forEachValue(`
    let channel = i % p.columns;
    let row = i / p.columns;
    let places = p.height * p.width;
    let map = row - row % places;
    let reach = i32(p.size / 2u);
    let y = i32(row % places / p.width) - reach;
    let x = i32(row % p.width) - reach;
    var sum = 0.0;
    for (var place = 0u; place < p.size * p.size; place++) {
      let fromY = y + i32(place / p.size);
      let fromX = x + i32(place % p.size);
      if (fromY < 0 || fromY >= i32(p.height) || fromX < 0 || fromX >= i32(p.width)) { continue; }
      let first = (map + u32(fromY) * p.width + u32(fromX)) * p.columns + channel;
      sum += memory[p.maps + first] * memory[p.kernel + place * p.columns + channel];
    }
    memory[p.out + i] = sum;`),
};

/** A thread for each mean. */
const meanRows: Shader = {
  parameters: ['values', 'count', 'columns', 'rowsOfMean', 'out', 'outStride'],
  code: forEachValue(`
    let row = i / p.columns;
    let column = i % p.columns;
    let first = p.values + row * p.rowsOfMean * p.columns + column;
    var sum = 0.0;
    for (var j = 0u; j < p.rowsOfMean; j++) { sum += memory[first + j * p.columns]; }
    memory[p.out + row * p.outStride + column] = sum / f32(p.rowsOfMean);`),
};

const addMeanGradient: Shader = {
  parameters: ['values', 'count', 'columns', 'rowsOfMean', 'gradient', 'gradientStride'],
  code: forEachValue(`
    let row = i / p.columns / p.rowsOfMean;
    let gradient = memory[p.gradient + row * p.gradientStride + i % p.columns];
    memory[p.values + i] += gradient / f32(p.rowsOfMean);`),
};

/** What is new has one minus the decay as its share: as a parameter, since 32 bits would round it too much. */
const adam: Shader = {
  parameters: [
    ...['weights', 'count', 'gradient', 'mean', 'square', 'rate', 'epsilon'],
    ...['meanDecay', 'newOfMean', 'squareDecay', 'newOfSquare'],
  ],
  code: forEachValue(`
    let g = memory[p.gradient + i];
    let mean = bitcast<f32>(p.meanDecay) * memory[p.mean + i] + bitcast<f32>(p.newOfMean) * g;
    let square =
      bitcast<f32>(p.squareDecay) * memory[p.square + i] + bitcast<f32>(p.newOfSquare) * g * g;
    memory[p.mean + i] = mean;
    memory[p.square + i] = square;
    memory[p.gradient + i] = 0.0;
    memory[p.weights + i] -= bitcast<f32>(p.rate) * mean / (sqrt(square) + bitcast<f32>(p.epsilon));`),
};

/** All that the kernels need. */
export const shaders = {
  multiply,
  clear,
  activate,
  cutGradient,
  addRows,
  depthwise,
  meanRows,
  addMeanGradient,
  adam,
};
