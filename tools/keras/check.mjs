// Opens a saved model in Keras and in TensorFlow Lite, and compares:
// check.mjs [--python PATH] [--data FOLDER [--refine]]
import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { teachAndSave } from './teach-and-save.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { values: options } = parseArgs({
  options: {
    python: { type: 'string', default: here('.venv/bin/python') },
    /** A folder of pictures for each label; without it the project's own stills. */
    data: { type: 'string' },
    /** Teach more of each label, refine the network, and save that. */
    refine: { type: 'boolean', default: false },
  },
});

const labels = options.data ? labelsIn(options.data) : stills();
const { zip, pixels, scores } = await teachAndSave(labels, options.refine);
const folder = mkdtempSync(join(tmpdir(), 'keras-'));
try {
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    writeFileSync(join(folder, name), content);
  }
  writeFileSync(join(folder, 'pictures.rgb'), pixels);
  writeFileSync(join(folder, 'scores.json'), JSON.stringify(scores));
  const { status } = spawnSync(options.python, [here('compare.py'), folder], {
    stdio: 'inherit',
    env: { ...process.env, TF_USE_LEGACY_KERAS: '1', TF_CPP_MIN_LOG_LEVEL: '3' },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Ten pictures to teach a label, thirty to refine the network, and five to test it. */
function labelsIn(data) {
  const taught = options.refine ? 30 : 10;
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const files = readdirSync(join(data, name)).sort();
      const paths = files.map((file) => join(data, name, file));
      return { label: name, teach: paths.slice(0, taught), ask: paths.slice(taught, taught + 5) };
    });
}

/** Of four pictures of each thing, three to teach it. */
function stills() {
  return ['cup', 'cat', 'rocket', 'stars'].map((label) => {
    const paths = [1, 2, 3, 4].map((number) => here(`../fixtures/stills/${label}-${number}.jpg`));
    return { label, teach: paths.slice(0, 3), ask: paths.slice(3) };
  });
}
