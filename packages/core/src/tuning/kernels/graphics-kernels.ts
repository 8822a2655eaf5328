import {
  correctedStep,
  decay,
  largestOfRelu6,
  type Matrix,
  type TuningKernels,
} from './tuning-kernels.ts';
import { productTile, shaders, threadsOfGroup, type Shader } from './shaders.ts';

/** A whole batch: a graphics processor wants much to do at a time. */
const picturesAtATime = 32;

/** Nothing that is computed is as large. WGSL may take it that there are no infinite numbers. */
const unbounded = 3e38;

const sizeOf = ({ rows, columns }: Matrix) => rows * columns;

/** How a product reads one of its sides: where it begins, and the steps to the next row or column, and to the next value of the sum. */
interface Side {
  readonly at: number;
  readonly next: number;
  readonly depth: number;
}

const asItIs = ({ offset, stride }: Matrix): Side => ({ at: offset, next: stride, depth: 1 });
const turned = ({ offset, stride }: Matrix): Side => ({ at: offset, next: 1, depth: stride });

/**
 * The kernels on a graphics processor. They agree with the others but for the rounding of 32-bit floats.
 *
 * @throws {GraphicsLostError}
 */
export async function createGraphicsKernels(device: GPUDevice): Promise<TuningKernels> {
  const memory = await GraphicsMemory.on(device);
  let next = 0;

  const multiply = (a: Side, b: Side, out: Matrix, depth: number, isAdded: boolean) => {
    const { rows, columns } = out;
    const parameters = {
      ...{ a: a.at, aRow: a.next, aDepth: a.depth },
      ...{ b: b.at, bColumn: b.next, bDepth: b.depth },
      ...{ out: out.offset, outStride: out.stride },
      ...{ rows, columns, depth, add: Number(isAdded) },
    };
    const [across, down] = [columns, rows].map((length) => Math.ceil(length / productTile));
    memory.run('multiply', parameters, across!, down!);
  };
  const clear = (matrix: Matrix) =>
    memory.runForEach('clear', { values: matrix.offset, count: sizeOf(matrix) });

  return {
    kind: 'webgpu',
    picturesAtATime,
    bytes: () => memory.bytes(),
    reserve: (rows, columns) => {
      const matrix = { offset: next, stride: columns, rows, columns };
      next += sizeOf(matrix);
      memory.ensure(next);
      clear(matrix);
      return matrix;
    },
    mark: () => next,
    release: (mark) => {
      next = mark;
    },
    write: (matrix, values) => memory.write(matrix, values),
    read: (matrix) => memory.read(matrix),
    clear,
    times: (a, b, out) => multiply(asItIs(a), turned(b), out, a.columns, false),
    timesTransposed: (a, b, out) => multiply(asItIs(a), asItIs(b), out, a.columns, false),
    addTransposedTimes: (a, b, out) => multiply(turned(a), turned(b), out, a.rows, true),
    activate: (values, bias, activation) => {
      const isCut = activation === 'relu6';
      memory.runForEach('activate', {
        values: values.offset,
        count: sizeOf(values),
        columns: values.columns,
        bias: bias.offset,
        low: bitsOfFloat(isCut ? 0 : -unbounded),
        high: bitsOfFloat(isCut ? largestOfRelu6 : unbounded),
      });
    },
    cutGradient: (gradient, values) => {
      memory.runForEach('cutGradient', {
        gradient: gradient.offset,
        count: sizeOf(gradient),
        values: values.offset,
        high: bitsOfFloat(largestOfRelu6),
      });
    },
    addRows: (values, out) => {
      const { offset, rows, columns } = values;
      memory.runForEach('addRows', { values: offset, count: columns, rows, out: out.offset });
    },
    depthwise: (maps, { height, width }, kernel, size, out) => {
      memory.runForEach('depthwise', {
        ...{ maps: maps.offset, count: sizeOf(maps), columns: maps.columns },
        ...{ height, width, kernel: kernel.offset, size, out: out.offset },
      });
    },
    meanRows: (values, out, at) => {
      memory.runForEach('meanRows', {
        ...{ values: values.offset, count: out.rows * values.columns, columns: values.columns },
        rowsOfMean: values.rows / out.rows,
        ...{ out: out.offset + at, outStride: out.stride },
      });
    },
    addMeanGradient: (gradient, at, ofValues) => {
      memory.runForEach('addMeanGradient', {
        ...{ values: ofValues.offset, count: sizeOf(ofValues), columns: ofValues.columns },
        rowsOfMean: ofValues.rows / gradient.rows,
        ...{ gradient: gradient.offset + at, gradientStride: gradient.stride },
      });
    },
    adam: ({ weights, gradient, mean, square }, learningRate, step) => {
      const { rate, epsilon } = correctedStep(learningRate, step);
      memory.runForEach('adam', {
        ...{ weights: weights.offset, count: sizeOf(weights), gradient: gradient.offset },
        ...{ mean: mean.offset, square: square.offset },
        ...{ rate: bitsOfFloat(rate), epsilon: bitsOfFloat(epsilon) },
        ...{ meanDecay: bitsOfFloat(decay.mean), newOfMean: bitsOfFloat(1 - decay.mean) },
        ...{ squareDecay: bitsOfFloat(decay.square), newOfSquare: bitsOfFloat(1 - decay.square) },
      });
    },
  };
}

type ShaderName = keyof typeof shaders;

const bytesOfFloat = Float32Array.BYTES_PER_ELEMENT;
/** The memory grows by so much, or by multiples. */
const growthFloats = 1 << 22;
/** Where the parameters of a dispatch may begin: what every device allows. */
const slotBytes = 256;
/** Dispatches that are handed over at a time, at most. */
const slots = 128;
const largestGroupCount = 65535;

/** Flags of the WebGPU specification, which TypeScript's library of the web does not have. */
const usage = { mapRead: 0x1, copyFrom: 0x4, copyTo: 0x8, uniform: 0x40, storage: 0x80 };
const computeStage = 0x4;
const readMode = 0x1;

/** One flat memory of floats on the graphics processor, and shaders that run on it in the order of the calls. */
class GraphicsMemory {
  readonly #device: GPUDevice;
  readonly #layout: GPUBindGroupLayout;
  readonly #pipelines = new Map<ShaderName, GPUComputePipeline>();
  readonly #parameters: GPUBuffer;
  readonly #written = new Uint32Array((slots * slotBytes) / Uint32Array.BYTES_PER_ELEMENT);
  #memory: GPUBuffer;
  #group: GPUBindGroup;
  #encoder: GPUCommandEncoder | null = null;
  #pass: GPUComputePassEncoder | null = null;
  #used = 0;
  #failure: string | null = null;

  /** @throws {GraphicsLostError} if the shaders can't be made. */
  static async on(device: GPUDevice): Promise<GraphicsMemory> {
    const memory = new GraphicsMemory(device);
    try {
      await memory.#compile();
    } catch (error) {
      throw new GraphicsLostError(String(error), { cause: error });
    }
    return memory;
  }

  private constructor(device: GPUDevice) {
    this.#device = device;
    void device.lost.then(({ message }) => this.#fail(message || 'The device is lost.'));
    device.onuncapturederror = ({ error }) => this.#fail(error.message);
    const visibility = computeStage;
    this.#layout = device.createBindGroupLayout({
      entries: [
        { binding: 0, visibility, buffer: { type: 'storage' } },
        { binding: 1, visibility, buffer: { type: 'uniform', hasDynamicOffset: true } },
      ],
    });
    this.#parameters = device.createBuffer({
      size: this.#written.byteLength,
      usage: usage.uniform | usage.copyTo,
    });
    this.#memory = this.#newMemory(growthFloats);
    this.#group = this.#newGroup();
  }

  bytes(): number {
    return this.#memory.size;
  }

  /** Makes it hold at least so many floats, keeping what it holds. @throws {GraphicsLostError} if there is no room. */
  ensure(floats: number): void {
    if (floats * bytesOfFloat <= this.#memory.size) return;
    const wanted = Math.ceil(floats / growthFloats) * growthFloats;
    const { maxBufferSize, maxStorageBufferBindingSize } = this.#device.limits;
    if (wanted * bytesOfFloat > Math.min(maxBufferSize, maxStorageBufferBindingSize)) {
      throw new GraphicsLostError('The graphics processor has too little memory.');
    }
    this.#submit();
    const before = this.#memory;
    this.#memory = this.#newMemory(wanted);
    this.#group = this.#newGroup();
    this.#open().copyBufferToBuffer(before, 0, this.#memory, 0, before.size);
    this.#submit();
    before.destroy();
  }

  /** @param values as many as the matrix has; rows lie side by side. */
  write({ offset, rows, columns }: Matrix, values: Float32Array): void {
    this.#submit();
    const { buffer, byteOffset } = values;
    const bytes = rows * columns * bytesOfFloat;
    this.#device.queue.writeBuffer(this.#memory, offset * bytesOfFloat, buffer, byteOffset, bytes);
  }

  /** @throws {GraphicsLostError} */
  async read({ offset, rows, columns }: Matrix): Promise<Float32Array<ArrayBuffer>> {
    const size = rows * columns * bytesOfFloat;
    const copy = this.#device.createBuffer({ size, usage: usage.mapRead | usage.copyTo });
    this.#endPass();
    this.#open().copyBufferToBuffer(this.#memory, offset * bytesOfFloat, copy, 0, size);
    this.#submit();
    try {
      await copy.mapAsync(readMode);
      if (this.#failure !== null) throw new Error(this.#failure);
      return new Float32Array(copy.getMappedRange().slice(0));
    } catch (error) {
      throw new GraphicsLostError(String(error), { cause: error });
    } finally {
      copy.destroy();
    }
  }

  /** Runs a shader with a thread for each of `parameters.count` values. */
  runForEach(name: ShaderName, parameters: Record<string, number> & { count: number }): void {
    const groups = Math.ceil(parameters.count / threadsOfGroup);
    this.run(name, parameters, Math.min(groups, largestGroupCount), 1);
  }

  /** Runs a shader on some groups of threads. @param parameters by name, whole numbers (see `bitsOfFloat`). */
  run(name: ShaderName, parameters: Record<string, number>, columns: number, rows: number): void {
    if (this.#used === slots) this.#submit();
    const from = (this.#used * slotBytes) / Uint32Array.BYTES_PER_ELEMENT;
    shaders[name].parameters.forEach((each, i) => (this.#written[from + i] = parameters[each]!));
    this.#pass ??= this.#open().beginComputePass();
    this.#pass.setPipeline(this.#pipelines.get(name)!);
    this.#pass.setBindGroup(0, this.#group, [this.#used * slotBytes]);
    this.#pass.dispatchWorkgroups(columns, rows);
    this.#used++;
  }

  #fail(message: string): void {
    this.#failure ??= message;
  }

  #open(): GPUCommandEncoder {
    return (this.#encoder ??= this.#device.createCommandEncoder());
  }

  #endPass(): void {
    this.#pass?.end();
    this.#pass = null;
  }

  /** Hands over what was asked for since the last time. */
  #submit(): void {
    this.#endPass();
    if (!this.#encoder) return;
    const { queue } = this.#device;
    const length = (this.#used * slotBytes) / Uint32Array.BYTES_PER_ELEMENT;
    queue.writeBuffer(this.#parameters, 0, this.#written, 0, length);
    queue.submit([this.#encoder.finish()]);
    this.#encoder = null;
    this.#used = 0;
  }

  #newMemory(floats: number): GPUBuffer {
    return this.#device.createBuffer({
      size: floats * bytesOfFloat,
      usage: usage.storage | usage.copyFrom | usage.copyTo,
    });
  }

  #newGroup(): GPUBindGroup {
    return this.#device.createBindGroup({
      layout: this.#layout,
      entries: [
        { binding: 0, resource: { buffer: this.#memory } },
        { binding: 1, resource: { buffer: this.#parameters, size: slotBytes } },
      ],
    });
  }

  async #compile(): Promise<void> {
    const layout = this.#device.createPipelineLayout({ bindGroupLayouts: [this.#layout] });
    const names = Object.keys(shaders) as ShaderName[];
    await Promise.all(
      names.map(async (name) => {
        const module = this.#device.createShaderModule({ code: moduleOf(shaders[name]) });
        const { messages } = await module.getCompilationInfo();
        const wrong = messages.find(({ type }) => type === 'error');
        if (wrong) throw new Error(`${name}, line ${wrong.lineNum}: ${wrong.message}`);
        const compute = { module, entryPoint: 'main' };
        this.#pipelines.set(
          name,
          await this.#device.createComputePipelineAsync({ layout, compute }),
        );
      }),
    );
  }
}

const moduleOf = ({ parameters, code }: Shader) => `
struct Parameters { ${parameters.map((name) => `${name}: u32,`).join(' ')} }
@group(0) @binding(0) var<storage, read_write> memory: array<f32>;
@group(0) @binding(1) var<uniform> p: Parameters;
${code}`;

/** The bits of a 32-bit float, as a whole number. */
const bitsOfFloat = (value: number): number => new Uint32Array(Float32Array.of(value).buffer)[0]!;

/** The graphics processor is gone, or can't do what it was asked for. The processor can. */
export class GraphicsLostError extends Error {
  override readonly name = 'GraphicsLostError';
}

/** Newer browsers have the flag in `info`, older ones on the adapter itself. */
interface OlderAdapter {
  readonly isFallbackAdapter?: boolean;
  readonly info?: { readonly isFallbackAdapter?: boolean };
}

/** Software that stands in for a graphics processor is slower than WebAssembly. */
export function isReal(adapter: OlderAdapter): boolean {
  return !(adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false);
}

/**
 * The device's graphics processor, by WebGPU.
 *
 * @param isWanted what it has to be: a real one, if nothing else is said.
 * @returns null if there is none, or the browser does not let pages use it.
 */
export async function requestGraphics(
  isWanted: (adapter: GPUAdapter) => boolean = isReal,
): Promise<GPUDevice | null> {
  const gpu = typeof navigator === 'undefined' ? undefined : navigator.gpu;
  try {
    const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter || !isWanted(adapter)) return null;
    const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
    return await adapter.requestDevice({
      requiredLimits: { maxBufferSize, maxStorageBufferBindingSize },
    });
  } catch {
    // A browser that has the names alone, or a driver on its list of faulty ones.
    return null;
  }
}
