import type { BenchmarkResult, RunOptions } from './benchmark.ts';
import { benchmarks } from './benchmarks/index.ts';

declare global {
  interface Window {
    /** Called by the command that drives this page. */
    runBenchmark(name: string, options: RunOptions): Promise<BenchmarkResult>;
  }
}

window.runBenchmark = (name, options) => {
  const run = benchmarks[name];
  if (!run) throw new Error(`There is no benchmark "${name}".`);
  return run(options);
};
