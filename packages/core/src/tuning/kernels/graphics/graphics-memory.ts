import type { Matrix } from '../tuning-kernels.ts';
import { GraphicsLostError } from './graphics-device.ts';
import { shaders, threadsOfGroup, type Shader } from './shaders.ts';

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
export class GraphicsMemory {
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
export const bitsOfFloat = (value: number): number =>
  new Uint32Array(Float32Array.of(value).buffer)[0]!;
