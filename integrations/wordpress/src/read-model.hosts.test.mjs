// What the plugin makes of files that people upload.
import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleModel } from './testing/built-files.mjs';

const script = fileURLToPath(new URL('./testing/read-model.php', import.meta.url));
const labels = ['Cup', '"\\ <b>', 'Kätzchen 🐈'];
const own = { format: 'tl-model', formatVersion: 1, modality: 'hand', head: { labels } };
const topology = (...shape) => ({
  modelTopology: {
    model_config: { config: [{ config: { batch_input_shape: [null, ...shape] } }] },
  },
});

describe('reading models in PHP', function () {
  let folder;

  before(function () {
    if (spawnSync('php', ['--version']).status !== 0) {
      console.log('Skipped, reading models in PHP: to test it, install php-cli.');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'tl-models-'));
  });

  after(() => folder && rmSync(folder, { recursive: true }));

  it('finds sense and labels of our own models', () => {
    const project = zipOf({ 'project.json': {}, 'model.json': own, 'head.bin': '' });
    expect(read(sampleModel, project, textOf({ ...own, headBin: 'AAAA' }))).to.deep.equal([
      { sense: 'image', network: 'image', labels: ['Cup', 'Cat'] },
      { sense: 'hand', network: 'hand', labels },
      { sense: 'hand', network: 'hand', labels },
    ]);
  });

  it('finds sense and labels of what Teachable Machine exports', () => {
    const exported = (shape, metadata, path = '') =>
      zipOf({ [`${path}model.json`]: topology(...shape), [`${path}metadata.json`]: metadata });
    expect(
      read(
        exported([224, 224, 3], { labels: ['A', 'B'] }),
        exported([43, 232, 1], { wordLabels: ['Hush', 'Clap'] }),
        exported([14739], { labels: ['Up'] }, 'my-model/'),
      ),
    ).to.deep.equal([
      { sense: 'image', network: '', labels: ['A', 'B'] },
      { sense: 'audio', network: '', labels: ['Hush', 'Clap'] },
      { sense: 'pose', network: 'pose', labels: ['Up'] },
    ]);
  });

  it('says what to do with files that are nearly models', () => {
    const [newer, project, tmProject, single, incomplete] = read(
      zipOf({ 'model.json': { ...own, formatVersion: 2 }, 'head.bin': '' }),
      zipOf({ 'project.json': {} }),
      zipOf({ 'manifest.json': {}, 'Cup-!-1.png': '' }),
      textOf(topology(224, 224, 3)),
      zipOf({ 'model.json': topology(224, 224, 3) }),
    );
    expect(newer).to.include('Update the plugin');
    expect(project).to.include('teach at least two labels');
    expect(tmProject).to.include('Export its model');
    expect(single).to.include('one of the three files');
    expect(incomplete).to.include('three files');
  });

  it('refuses all else', () => {
    const cut = save(readFileSync(sampleModel).subarray(0, 20_000));
    const answers = read(
      cut,
      zipOf({ 'shell.php': '<?php', 'model.json': '{"format":"tl-model"}', 'head.bin': '' }),
      zipOf({ 'model.json': { ...own, head: { labels: [1] } }, 'head.bin': '' }),
      zipOf({ 'model.json': { ...own, modality: 'smell' }, 'head.bin': '' }),
      textOf({ ...own }),
      textOf([1, 2]),
      save(Buffer.from('<?php echo 1;')),
      save(Buffer.alloc(0)),
    );
    for (const answer of answers) expect(answer).to.match(/not a model|damaged/);
  });

  it('unpacks no more than it needs, whatever a zip says of its sizes', () => {
    const bomb = zipSync({
      'model.json': new Uint8Array(200 * 2 ** 20),
      'head.bin': new Uint8Array(0),
    });
    const lying = Buffer.from(bomb);
    // The size of model.json, where the list of files has it: 1 MB instead of 200.
    lying.writeUInt32LE(2 ** 20, lying.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    const [answers, peak] = run(save(bomb), save(lying));
    for (const answer of answers) expect(answer).to.include('not a model');
    expect(peak).to.be.below(32 * 2 ** 20);
  });

  const run = (...files) =>
    JSON.parse(execFileSync('php', [script, ...files], { encoding: 'utf8' }));
  const read = (...files) => run(...files)[0];
  const textOf = (json) => save(Buffer.from(JSON.stringify(json)));
  const zipOf = (files) =>
    save(
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([path, content]) => [
            path,
            strToU8(typeof content === 'string' ? content : JSON.stringify(content)),
          ]),
        ),
      ),
    );
  let count = 0;
  function save(bytes) {
    const path = join(folder, `file-${count++}`);
    writeFileSync(path, bytes);
    return path;
  }
});
