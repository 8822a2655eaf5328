import { TlError } from '@tl-elements/core/base';
import { expect } from 'chai';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { smallExport } from '../testing/small-export.ts';
import { openTeachableMachine } from './open-teachable-machine.ts';

const { signal } = new AbortController();
const labels = ['Cup', 'Cat'];
const files = smallExport('2021', labels);

type Answer = Uint8Array | number | Promise<number>;

/** The export with its weights listed at another path. */
function modelWithWeightsAt(path: string): Uint8Array {
  const text = new TextDecoder().decode(files['model.json']);
  return new TextEncoder().encode(text.replace('"weights.bin"', JSON.stringify(path)));
}

describe('a model on a server', () => {
  let answers: Readonly<Record<string, Answer>> = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    void reply(response, answers[request.url!] ?? 404);
  });
  const reply = async (response: ServerResponse, given: Answer) => {
    const answer = await given;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(answer);
  };
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  before((done) => void server.listen(0, '127.0.0.1', done));
  after(() => void server.close());

  async function labelsAt(path: string): Promise<readonly string[]> {
    const opened = await openTeachableMachine(new URL(origin() + path), signal);
    return opened.kind === 'model' ? opened.model.head.labels : [];
  }

  async function failureAt(path: string): Promise<TlError> {
    const failure: unknown = await labelsAt(path).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TlError);
    return failure as TlError;
  }

  for (const [path, asking] of [
    ['sub/weights.bin', '/m/sub/weights.bin'],
    ['./weights.bin', '/m/weights.bin'],
    ['weights.bin?alt=media', '/m/weights.bin?alt=media'],
  ] as const) {
    it(`opens with weights at "${path}"`, async () => {
      answers = {
        '/m/model.json': modelWithWeightsAt(path),
        '/m/metadata.json': files['metadata.json'],
        [asking]: files['weights.bin'],
      };
      expect(await labelsAt('/m/')).to.deep.equal(labels);
    });
  }

  it('opens at an address that has its slashes escaped, with its query', async () => {
    answers = {
      '/o/my%2Fmodel.json?alt=media': files['model.json'],
      '/o/my%2Fmetadata.json?alt=media': files['metadata.json'],
      '/o/my%2Fweights.bin?alt=media': files['weights.bin'],
    };
    expect(await labelsAt('/o/my%2Fmodel.json?alt=media')).to.deep.equal(labels);
  });

  it('opens if model.json itself has escaped folder names', async () => {
    answers = {
      '/o/my%2Fmodel.json?alt=media': modelWithWeightsAt('my%2Fweights.bin?alt=media'),
      '/o/my%2Fmetadata.json?alt=media': files['metadata.json'],
      '/o/my%2Fweights.bin?alt=media': files['weights.bin'],
    };
    expect(await labelsAt('/o/my%2Fmodel.json?alt=media')).to.deep.equal(labels);
  });

  it('never leads to a request outside of its folder', async () => {
    answers = {
      '/m/model.json': modelWithWeightsAt('%2e%2e/secret.bin'),
      '/m/metadata.json': files['metadata.json'],
    };
    asked.length = 0;
    expect((await failureAt('/m/')).code).to.equal('model-corrupt');
    expect(asked.sort()).to.deep.equal(['/m/metadata.json', '/m/model.json']);
  });

  it('says what to do if the server denies access', async () => {
    answers = { '/m/model.json': 403, '/m/metadata.json': 403 };
    const failure = await failureAt('/m/');
    expect(failure.code).to.equal('model-not-found');
    expect(failure.message).to.match(/\(403\)\. Make the file public/);
  });

  it('says what to do if the server has an error', async () => {
    answers = { '/m/model.json': 500, '/m/metadata.json': 500 };
    expect((await failureAt('/m/')).message).to.match(/\(500\)\. Try again later/);
  });

  it('says which file is missing', async () => {
    answers = { '/m/model.json': files['model.json'], '/m/metadata.json': files['metadata.json'] };
    const failure = await failureAt('/m/');
    expect(failure.message).to.match(/\/m\/weights\.bin .* 404.*its folder holds model\.json/);
  });

  it('names the model where all is missing, however late that answer comes', async () => {
    const late = new Promise<number>((resolve) => setTimeout(() => resolve(404), 100));
    answers = { '/m/model.json': late };
    expect((await failureAt('/m/')).message).to.contain('/m/model.json could not be');
  });

  it('reports a web page in place of a file, whatever its content type', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Sign in</title>');
    answers = { '/m/model.json': page, '/m/metadata.json': page };
    expect((await failureAt('/m/')).message).to.match(/(model|metadata)\.json in .* web page/);
  });
});
