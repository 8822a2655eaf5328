import { TlError } from '@tl-elements/core/base';
import { expect } from 'chai';
import { weightsBase } from '../../testing/page.ts';
import { fetchFiles } from './fetch-files.ts';

describe('the files of a download', () => {
  const weights = new URL(weightsBase, document.baseURI);
  const { signal } = new AbortController();
  const there = { path: 'weights/package.json', bytes: 0 };

  before(async () => {
    there.bytes = (await (await fetch(new URL('package.json', weights))).blob()).size;
  });

  it('come in the order of the list, and say how far they are', async () => {
    let last = 0;
    const onProgress = (fraction: number) => (last = fraction);
    const files = Array.from({ length: 6 }, () => there);
    const contents = await fetchFiles(files, { weights, signal, onProgress });
    expect(contents.map(({ size }) => size)).to.deep.equal(files.map(({ bytes }) => bytes));
    expect(last).to.equal(1);
  });

  it('say nothing more once they are canceled, even if a part had come by then', async () => {
    const { fetch } = globalThis;
    const canceling = new AbortController();
    const told: number[] = [];
    globalThis.fetch = async () => {
      const parts = new ReadableStream({
        start(controller) {
          for (const part of [1, 2, 3]) controller.enqueue(Uint8Array.of(part));
          controller.close();
        },
      });
      return new Response(parts);
    };
    const failure = await fetchFiles([{ path: 'weights/three.bin', bytes: 3 }], {
      weights,
      signal: canceling.signal,
      onProgress(fraction) {
        told.push(fraction);
        canceling.abort();
      },
    }).then(
      () => null,
      (error: unknown) => error,
    );
    globalThis.fetch = fetch;
    expect(failure).to.have.property('code', 'aborted');
    expect(told).to.deep.equal([1 / 3]);
  });

  it('fail by the name of the one that is missing, wherever it stands in the list', async () => {
    const missing = { path: 'weights/missing.bin', bytes: 1 };
    for (const files of [
      [missing, there, there],
      [there, there, missing],
    ]) {
      const failure = await fetchFiles(files, { weights, signal, onProgress: () => {} }).then(
        () => null,
        (error: unknown) => error,
      );
      expect(failure).to.be.instanceOf(TlError);
      expect(failure).to.have.property('code', 'weights-not-found');
      expect((failure as TlError).message).to.contain('missing.bin');
    }
  });
});
