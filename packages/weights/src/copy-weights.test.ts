import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyWeights } from './copy-weights.ts';

interface Manifest {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

describe('copyWeights', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tl-weights-'));
    await copyWeights(join(folder, 'site', 'weights'));
  });
  after(() => rm(folder, { recursive: true }));

  it('copies files that are what their manifest says, with licence and notice', async () => {
    const version = join(folder, 'site', 'weights', 'efficientnet-lite0', '1');
    expect(await readdir(version)).to.include.members(['LICENSE', 'NOTICE']);
    const { files } = JSON.parse(await readFile(join(version, 'manifest.json'), 'utf8')) as Manifest;
    expect(files.map(({ name }) => name)).to.deep.equal(['network.json', 'weights.bin']);
    for (const { name, bytes, sha256 } of files) {
      const content = await readFile(join(version, name));
      expect(content.byteLength, name).to.equal(bytes);
      expect(createHash('sha256').update(content).digest('hex'), name).to.equal(sha256);
    }
  });

  it('copies what its authors have numbered otherwise than from 1', async () => {
    const version = join(folder, 'site', 'weights', 'movenet-lightning', '4');
    expect(await readdir(version)).to.have.members(
      ['LICENSE', 'NOTICE', 'manifest.json', 'model.json', 'weights.bin'],
    );
  });

  it('keeps the download of the default image extractor within 3.6 MB', async () => {
    const version = join(folder, 'site', 'weights', 'efficientnet-lite0', '1');
    const { files } = JSON.parse(await readFile(join(version, 'manifest.json'), 'utf8')) as Manifest;
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).to.be.at.most(3_600_000);
  });
});
