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

  for (const [name, most] of [
    ['efficientnet-lite0', 3_600_000],
    ['speech-embedding', 700_000],
  ] as const) {
    it(`copies files of ${name} that are what their manifest says, with license and notice`, async () => {
      const version = join(folder, 'site', 'weights', name, '1');
      expect(await readdir(version)).to.include.members(['LICENSE', 'NOTICE']);
      const { files } = await readManifest(version);
      expect(files.map((file) => file.name)).to.deep.equal(['network.json', 'weights.bin']);
      for (const file of files) {
        const content = await readFile(join(version, file.name));
        expect(content.byteLength, file.name).to.equal(file.bytes);
        expect(createHash('sha256').update(content).digest('hex'), file.name).to.equal(file.sha256);
      }
    });

    it(`keeps the download of ${name} within ${most / 1e6} MB`, async () => {
      const { files } = await readManifest(join(folder, 'site', 'weights', name, '1'));
      expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).to.be.at.most(most);
    });
  }

  it('copies versions that do not start at 1', async () => {
    const version = join(folder, 'site', 'weights', 'movenet-lightning', '4');
    expect(await readdir(version)).to.have.members(
      ['LICENSE', 'NOTICE', 'manifest.json', 'model.json', 'weights.bin'],
    );
  });
});

async function readManifest(version: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(version, 'manifest.json'), 'utf8')) as Manifest;
}
