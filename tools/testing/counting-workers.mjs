// The extractors' workers, for tests that count their tensors.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { unneededImports } from '../build/unneeded-imports.mjs';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

/**
 * Bundles the worker of each modality from its sources, but leaves TensorFlow.js's engine where
 * `leastTensors` finds it: the build makes it private to each bundle. Returns the scripts by file name.
 */
export async function countingWorkers(modalities) {
  const scripts = await Promise.all(
    modalities.map(async (modality) => {
      const name = `${modality}-worker`;
      const { outputFiles } = await build({
        entryPoints: [`${packages}/${modality}/src/${name}.ts`],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        write: false,
        logLevel: 'warning',
        plugins: [unneededImports],
      });
      return [`${name}.js`, outputFiles[0].text];
    }),
  );
  return Object.fromEntries(scripts);
}

/** Runs in such a worker. Timers get their turn between two frames. */
export async function leastTensors(samples) {
  let least = Infinity;
  for (let sample = 0; sample < samples; sample++) {
    await new Promise((resolve) => setTimeout(resolve));
    least = Math.min(least, globalThis._tfengine.state.numTensors);
  }
  return least;
}
