// Makes cdn/: tl-elements.js, what it loads, and the weights, flat in one folder that can be copied to
// any static host. Every name but that of tl-elements.js changes with the content, so that a host may
// let browsers store the files for good (docs/decisions/0033).
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { listFiles } from './list-cdn.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here('cdn');
const licences = new Set();

/** Workers of extractors that the elements don't offer: they run a page's own models. */
const notOffered = /^(mobilenet|speech-commands)-worker/;

/** Files beside the code, which it names by their addresses: contents by name in the folder. */
const besides = new Map();

/**
 * Which modules become one file, so that a page makes few requests: those of these folders, and then what
 * each of these modules imports, unless a file before has it. `main` is what every page loads. `files` is
 * fetched beside a model: it reads that, and starts the worker that the model names. All else is split
 * where it is loaded.
 */
const chunks = [
  [
    'movements',
    {
      folders:
        /\/core\/dist\/motion\/(?!speed-gate|keypoint-track)|\/(pose|hand)\/dist\/movements\.js$|\/(media\/(movement-code|video-keypoints)|look\/trail-drawing)\.js$/,
    },
  ],
  ['sound-encoding', { folders: /\/media\/sound-encoding\.js$|\/sounds\/encode-sound\.js$/ }],
  ['talking', { folders: /\/audio\/dist\/talking\// }],
  // Triggers ask for the beginnings of sounds, and trainers of sounds.
  ['trigger', { folders: /\/audio\/dist\/(onsets\/(?!create-)|entries\/onsets)/ }],
  ['sounds', { folders: /\/sources\/dist\/(sounds|microphone)\/|\/look\/sound-drawing\.js$/ }],
  [
    'files',
    {
      folders:
        /\/media\/picture-code\.js$|\/sources\/dist\/(pictures\/decode-picture|camera\/video-pictures|fetch-input)\.js$/,
    },
  ],
  [
    'trainer',
    {
      folders: /\/sources\/dist\/pictures\/(picture-augmentations|pictures-from)\.js$/,
    },
  ],
  // Only pages with keypoints, or with a box, draw over their picture.
  ['overlays', { folders: /\/(live\/(overlays|keypoints-overlay)|look\/skeleton)\.js$|\/core\/dist\/live\/(camera-view|cut-out)\.js$/ }], // oxfmt-ignore
  // What a classifier needs besides for a refined model, and a trainer for any.
  ['refined', { folders: /\/core\/dist\/(refined\/(?!base-id|imported)|entries\/refined|files\/little-endian)/ }], // oxfmt-ignore
  ['teachable-machine', { folders: /\/backbone\/dist\/(network\/|tail\/network-with-tail\.js)/ }], // oxfmt-ignore
  [
    'files',
    {
      folders:
        /\/(image|audio|pose|hand|backbone)\/dist\/|\/core\/dist\/(bytes\/|files\/(content-kind|little-endian)|worker\/(?!trusted-url)\w+)/,
    },
  ],
  ['main', { roots: [elements('tl-elements.js')] }],
  [
    'files',
    {
      roots: [
        elements('teachable-machine/read-own.js'),
        elements('teachable-machine/sort-file.js'),
        real('node_modules/@tl-elements/core/dist/entries/model-files.js'),
      ],
    },
  ],
  ['saving', { roots: [real('node_modules/@tl-elements/core/dist/entries/files.js')] }],
  ['sounds', { roots: [elements('media/sound-code.js')] }],
  ['trainer', { roots: [elements('trainer/trainer-code.js')] }],
  ['trigger', { roots: [elements('trigger/trigger-code.js')] }],
  ['languages', { folders: /\/strings\/languages\/\w+\.js$|\/generated\/language-files/ }],
  ['teachable-machine', { roots: [entryOf('teachable-machine')] }],
];

async function bundle() {
  const chunkOf = new Map();
  const build = await rolldown({
    input: { 'tl-elements': virtualEntry },
    platform: 'browser',
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      onlyExports,
      templatesShortened,
      filesBeside,
      notedLicences,
      assignChunks(chunkOf),
      runtimeInlined,
    ],
    onLog(level, log, handle) {
      if (level === 'warn') throw new Error(log.message);
      handle(level, log);
    },
  });
  const { output } = await build.write({
    dir: out,
    format: 'es',
    minify: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'tl-[name]-[hash:10].js',
    hashCharacters: 'hex',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: 'chunks', name: (id) => chunkOf.get(id) ?? null }],
    },
  });
  await build.close();
  requireFewFiles(output);
  const code = output.map((file) => file.code ?? '').join('');
  for (const [name, content] of besides) {
    // The bundler has left out code that nothing uses, and with it what that names.
    if (code.includes(name) && !notOffered.test(name)) writeFileSync(join(out, name), content);
  }
  writeFileSync(join(out, 'LICENSES.txt'), `${[...licences].join('\n\n')}\n`);
}

/**
 * What a page names holds nothing itself: other files import what they share from a file with a hash in its
 * name. Were it this one, a page that names it with a query (`tl-elements.js?ver=2`) would run it twice.
 */
const virtualEntry = 'tl-elements-entry';
const onlyExports = {
  name: 'only-exports',
  resolveId: (id) => (id === virtualEntry ? id : null),
  load: (id) => (id === virtualEntry ? `export * from ${JSON.stringify(elements('tl-elements.js'))};` : null), // oxfmt-ignore
};

/**
 * A language has three files: `de` for a classifier, `de-trigger` and `de-trainer` for what only these show.
 */
function languageChunk(id) {
  const [, language, name] = /\/strings\/generated\/(\w\w)-(\w+)\.generated\.js$/.exec(id) ?? [];
  if (!language) return undefined;
  return name === 'display' ? language : `${language}-${name}`;
}

function elements(path) {
  return real(`dist/${path}`);
}

function entryOf(name) {
  return real(`node_modules/@tl-elements/${name}/dist/index.js`);
}

function real(path) {
  return realpathSync(here(path));
}

/** Fills `chunkOf`, from the id of a module to the name of its file. */
function assignChunks(chunkOf) {
  return {
    name: 'assign-chunks',
    buildEnd() {
      const ids = [...this.getModuleIds()];
      for (const id of ids) {
        const name = languageChunk(id);
        if (name) chunkOf.set(id, name);
      }
      const visit = (id, name) => {
        if (chunkOf.has(id)) return;
        chunkOf.set(id, name);
        for (const imported of this.getModuleInfo(id).importedIds) visit(imported, name);
      };
      for (const [name, { folders, roots = [] }] of chunks) {
        const inFolders = folders ? ids.filter((id) => folders.test(id)) : [];
        for (const id of inFolders) if (!chunkOf.has(id)) chunkOf.set(id, name);
        for (const root of roots) {
          if (!ids.includes(root)) throw new Error(`${root} is no part of the bundle.`);
          visit(root, name);
        }
      }
    },
  };
}

/** Takes indentation and comments out of the templates of HTML and CSS, which no minifier looks into. */
const templatesShortened = {
  name: 'templates-shortened',
  transform(code, id) {
    if (!/\/elements\/dist\//.test(id)) return null;
    return code
      .replaceAll(/css ?`[^`]*`/g, (css) => css.replaceAll(/\/\*[^]*?\*\//g, ''))
      .replaceAll(/\n\s+/g, '\n');
  },
};

/** A module that no group has becomes a file of its own: one more request, after the one that names it. */
function requireFewFiles(output) {
  for (const { name, imports } of output.filter(
    ({ name }) => name === 'main' || name === 'files',
  )) {
    const others = imports.filter((file) => !/^tl-(main|rolldown-runtime)-/.test(file));
    if (others.length > 0) throw new Error(`${name} waits for ${others.join(', ')}: see "chunks".`);
  }
}

/** Puts the bundler's own function into each file that needs it: a line is not worth a request. */
const runtimeInlined = {
  name: 'runtime-inlined',
  // Names are made before this changes the files: they follow what is done here, too.
  augmentChunkHash: () => readFileSync(import.meta.filename, 'utf8'),
  generateBundle(_, bundle) {
    const runtime = Object.values(bundle).find(({ name }) => name === 'rolldown-runtime');
    if (!runtime) return;
    const { fileName } = runtime;
    const body = runtime.code.trim().replace(/export\{(\w+)(?: as t)?\};?$/, 'return $1');
    if (body.includes('export')) throw new Error(`${fileName} exports more than one function.`);
    delete bundle[fileName];
    for (const file of Object.values(bundle).filter(({ code }) => code?.includes(fileName))) {
      const imported = new RegExp(`import\\{t as (\\w+)\\}from"./${fileName}";`);
      file.code = file.code.replace(imported, (_, name) => `const ${name}=(()=>{${body}})();`);
      if (file.code.includes(fileName)) throw new Error(`${fileName} is needed in another way.`);
    }
  },
};

/** Names workers, WebAssembly and the like by their hashes, and remembers them for the folder. */
const filesBeside = {
  name: 'files-beside',
  transform(code, id) {
    const addresses = /new URL\('(\.\.?\/[\w./-]+\.(?:js|wasm))', import\.meta\.url\)/g;
    return code.replaceAll(addresses, (address, path) => {
      // The one file that keeps its name.
      if (basename(path) === 'tl-elements.js') return address;
      const file = resolve(dirname(id), path);
      const content = file.endsWith('.js') ? scriptOf(file) : readFileSync(file);
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
      const name = basename(file).replace(/\.\w+$/, `-${hash}$&`);
      besides.set(name, content);
      return `new URL('./${name}', import.meta.url)`;
    });
  },
};

/** A script that needs no other, without its map; its licences are noted. */
function scriptOf(file) {
  const source = readFileSync(file, 'utf8');
  if (/^import .* from ['"]\./m.test(source)) {
    throw new Error(`${file} is not bundled: build its package with its own script.`);
  }
  const linked = /\/\*! For license information please see (\S+) \*\//.exec(source)?.[1];
  if (linked) noteLicences(readFileSync(join(dirname(file), linked), 'utf8'));
  return source
    .replace(/\n\/\/# sourceMappingURL=.*/, '')
    .replace(/\/\*! For license information please see \S+ \*\//, '/*! Licenses: LICENSES.txt */');
}

/** Notes the licences of libraries, which are taken out of the code. */
const notedLicences = {
  name: 'noted-licences',
  transform(code, id) {
    if (!id.includes('node_modules')) return null;
    noteLicences(code);
    return null;
  },
};

function noteLicences(text) {
  for (const [comment] of text.matchAll(/\/\*[*!][^]*?\*\//g)) {
    const isLicence = /@license|@preserve|^\/\*!/.test(comment);
    // The same text, whatever it is indented by.
    if (isLicence) licences.add(comment.replaceAll(/\n\s*/g, '\n '));
  }
}

function copyWeights() {
  const from = here('node_modules/@tl-elements/weights');
  const others = /^(node_modules|src|dist|tools|test-results|\.turbo)$/;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!entry.isDirectory() || others.test(entry.name)) continue;
    cpSync(join(from, entry.name), join(out, 'weights', entry.name), { recursive: true });
  }
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await bundle();
copyWeights();
for (const name of ['LICENSE', 'NOTICE']) cpSync(here(`../../${name}`), join(out, name));
listFiles(out);
