/** What the libraries import for what is never asked of them here. */
const unneeded = {
  /** Its other models. */
  'pose-detection': ['@mediapipe/pose', '@tensorflow/tfjs-backend-webgpu'],
  /** What it trains with, and reads files with in Node. */
  'speech-commands': ['@tensorflow/tfjs-data', 'util', 'fs'],
};

const filter = new RegExp(`^(${Object.values(unneeded).flat().join('|')})$`);

/** Puts nothing in their place. (As CommonJS, which may lack the names that are imported.) */
export const unneededImports = {
  name: 'unneeded-imports',
  setup({ onResolve, onLoad }) {
    onResolve({ filter }, ({ importer, path }) => {
      const [, library] = /@tensorflow-models[\\/]([^\\/]+)/.exec(importer) ?? [];
      return unneeded[library]?.includes(path)
        ? { path, namespace: 'unneeded-imports' }
        : undefined;
    });
    onLoad({ filter: /./, namespace: 'unneeded-imports' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};
