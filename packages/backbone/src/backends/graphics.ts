import { env, findBackend } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { BackendName, GraphicsBackendName } from './backends.ts';

/** Newer browsers have the flag in `info`, older ones on the adapter itself. */
interface AdapterFlags {
  readonly isFallbackAdapter?: boolean;
  readonly info?: { readonly isFallbackAdapter?: boolean };
}

/**
 * Whether the backend runs on a real graphics processor. Software rendering is about ten times slower
 * than wasm, so it is not timed.
 */
export async function hasGraphicsProcessor(name: GraphicsBackendName): Promise<boolean> {
  if (name === 'webgl') return hasWebgl();
  const gpu = (navigator as { readonly gpu?: GPU }).gpu;
  const adapter = (await gpu?.requestAdapter()) as AdapterFlags | null | undefined;
  return adapter ? !(adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false) : false;
}

function hasWebgl(): boolean {
  if (typeof OffscreenCanvas === 'undefined') return false;
  // A flag of the backend, which is not fetched yet: only tests set it.
  const takesSoftware = env().getFlags()['SOFTWARE_WEBGL_ENABLED'] === true;
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('webgl2', { failIfMajorPerformanceCaveat: !takesSoftware });
  if (!context) return false;
  const isSoftware = softwareRenderers.test(rendererOf(context));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return takesSoftware || !isSoftware;
}

/** Chromium gives a SwiftShader context even with `failIfMajorPerformanceCaveat`. */
const softwareRenderers = /swiftshader|llvmpipe|softpipe|basic render/i;

function rendererOf(context: WebGL2RenderingContext): string {
  const names = context.getExtension('WEBGL_debug_renderer_info');
  return names ? String(context.getParameter(names.UNMASKED_RENDERER_WEBGL)) : '';
}

const losses = new WeakMap<object, AbortSignal>();
const never = new AbortController().signal;

/**
 * A signal that aborts when the browser takes the graphics context of a started backend away: its
 * results are then zeros, errors, or never come.
 */
export function lossOf(name: BackendName): AbortSignal {
  if (name === 'wasm') return never;
  const backend = findBackend(name);
  const known = losses.get(backend);
  if (known) return known;
  const controller = new AbortController();
  losses.set(backend, controller.signal);
  if (name === 'webgl') watchContext(backend as MathBackendWebGL, controller);
  else void (backend as WebGPUBackend).device.lost.then(() => controller.abort());
  return controller.signal;
}

function watchContext({ gpgpu }: MathBackendWebGL, controller: AbortController): void {
  const lose = () => {
    // Otherwise TensorFlow.js polls the lost context for ever.
    (gpgpu as unknown as { itemsToPoll: readonly unknown[] }).itemsToPoll = [];
    controller.abort();
  };
  const { canvas } = gpgpu.gl as unknown as { readonly canvas: EventTarget };
  // oxlint-disable-next-line house/ownership -- lives as long as the backend itself
  canvas.addEventListener('webglcontextlost', lose, { once: true });
}
