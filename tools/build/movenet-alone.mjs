/**
 * Pose-detection imports what its other models need; MoveNet never asks for it. (The stand-ins are
 * CommonJS, which may lack the names that are imported.)
 */
export const moveNetAlone = {
  name: 'movenet-alone',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(@mediapipe\/pose|@tensorflow\/tfjs-backend-webgpu)$/ },
      ({ importer, path }) =>
        importer.includes('pose-detection') ? { path, namespace: 'movenet-alone' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'movenet-alone' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};
