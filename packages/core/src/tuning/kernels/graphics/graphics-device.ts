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
