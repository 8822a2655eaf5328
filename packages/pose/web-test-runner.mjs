import { readFile } from 'node:fs/promises';

const lightning = new URL('../weights/movenet-lightning/4/', import.meta.url);

/** What a site can do wrong, by the first part of the path; null is a missing file. */
const sites = {
  'bent-weights': (name, content) => (name === 'weights.bin' ? bend(content) : content),
  'missing-weights': (name, content) => (name === 'weights.bin' ? null : content),
  // Thunder's names, and the smaller network's files behind them.
  'not-thunder': (_, content) => content,
  'thunder-without-weights': (name, content) => (name === 'weights.bin' ? null : content),
};

function bend(content) {
  const bent = Buffer.from(content);
  bent[1000] ^= 1;
  return bent;
}

async function faultySites(context, next) {
  const [, site, path] = /^\/([a-z-]+)\/(.+)$/.exec(context.path) ?? [];
  if (!(site in sites)) return next();
  const asked = path.split('/').at(-1);
  const name = asked === 'movenet-thunder.json' ? 'model.json' : asked;
  const content = sites[site](name, await readFile(new URL(name, lightning)));
  if (content === null) {
    context.status = 404;
    return undefined;
  }
  context.body = content;
  context.type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return undefined;
}

export default { middleware: [faultySites] };
