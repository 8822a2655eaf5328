/** Packages that the libraries import for features that are not used here. */
const unneeded = {
  /** For its other models. */
  'pose-detection': ['@mediapipe/pose', '@tensorflow/tfjs-backend-webgpu'],
  /** For training, and for reading files in Node. */
  'speech-commands': ['@tensorflow/tfjs-data', 'util', 'fs'],
};

const filter = new RegExp(`^(${Object.values(unneeded).flat().join('|')})$`);

/** Puts an empty module in their place: in CommonJS, since there the imported names may be missing. */
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
