import { readModel } from '@tl-elements/core';
import { saveModel } from '@tl-elements/teachable-machine';
import { unzipSync } from 'fflate';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The address of the export on the site. */
const place = 'models/my_model/';

/**
 * Writes the landing page's model in Teachable Machine's format, for visitors who have no model of
 * their own. It is made when the site is built, since it holds a whole network (7 MB).
 *
 * @param model a model file of ours.
 * @param weights the folder that holds a folder per extractor.
 */
export function sampleExport(model: URL, weights: URL): Plugin {
  let made: Promise<ReadonlyMap<string, Uint8Array>> | null = null;
  return {
    name: 'sample-export',
    configureServer({ middlewares }) {
      middlewares.use(`/${place}`, (request, response, next) => {
        void (made ??= write(model, weights)).then((files) => {
          const bytes = files.get((request.url ?? '').slice(1));
          if (bytes) response.end(bytes);
          else next();
        }, next);
      });
    },
    async generateBundle() {
      for (const [name, source] of await write(model, weights)) {
        this.emitFile({ type: 'asset', fileName: place + name, source });
      }
    },
  };
}

async function write(model: URL, weights: URL): Promise<ReadonlyMap<string, Uint8Array>> {
  const opened = await readModel(new Blob([await readFile(model)]));
  const server = await serveWeights(weights);
  try {
    const { port } = server.address() as AddressInfo;
    const { file } = await saveModel(opened, {
      format: 'teachable-machine',
      weights: new URL(`http://127.0.0.1:${port}/`),
      signal: new AbortController().signal,
    });
    return new Map(Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))));
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Serves the weights, since Node's `fetch` reads no files. */
async function serveWeights(folder: URL): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = createReadStream(fileURLToPath(new URL(`.${url}`, folder)));
    file.on('error', () => response.writeHead(404).end());
    file.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
