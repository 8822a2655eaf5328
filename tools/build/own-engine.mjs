// TensorFlow.js stores its engine and its kernels on `globalThis`, where two copies would meet.
import { readFileSync } from 'node:fs';

/** @param engine source of the engine that the bundle begins with; null: it makes one. */
function enginePlugin(name, engine) {
  return {
    name,
    setup({ onLoad }) {
      onLoad({ filter: /tfjs-core\/dist\/(engine|global_util)\.js$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const contents = source.replaceAll(/\bns\._tf(engine|Globals)\b/g, 'own$1');
        if (contents === source) throw new Error(`${path} has no global to replace.`);
        return { contents: `let ownengine = ${engine}, ownGlobals;\n${contents}` };
      });
    },
  };
}

/** Each bundle has an engine of its own, since several workers may have to run on the main thread of one page. */
export const ownEngine = enginePlugin('own-engine', null);

/** The bundle extends the engine that is named `host` where it runs, and leaves its platform alone. */
export const hostEngine = {
  name: 'host-engine',
  setup(build) {
    enginePlugin('host-engine', 'host').setup(build);
    build.onLoad({ filter: /tfjs-core\/dist\/platforms\/platform_\w+\.js$/ }, () => ({
      contents: '',
    }));
  },
};
