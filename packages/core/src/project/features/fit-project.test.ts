import { expect } from 'chai';
import { TlError } from '../../errors.ts';
import type { UnextractedProject } from '../../files/project-file.ts';
import { extractor } from '../../testing/teaching.ts';
import { fitProject, type FitOptions } from './fit-project.ts';

const { signal } = new AbortController();

function projectOf(contents: readonly string[]): UnextractedProject {
  const examples = contents.map((content, i) => ({
    label: 'Cup',
    take: 'a',
    createdAt: i,
    media: new Blob([content]),
  }));
  const dropped = { unsupported: 2, unreadable: 1, nothingFound: 0 };
  return { modality: 'image', labels: ['Cup', 'Cat'], examples, dropped };
}

const options: FitOptions = {
  extractor,
  signal,
  extract: async (media) => {
    const content = await media.text();
    if (content === 'broken') throw new TlError('input-unreadable', 'It is no picture.');
    if (content === 'lost') throw new TlError('graphics-lost', 'The graphics processor is gone.');
    return content === 'empty' ? null : new Float32Array(extractor.dim).fill(1);
  },
};

async function failureOf(contents: readonly string[], changes: Partial<FitOptions> = {}) {
  return fitProject(projectOf(contents), { ...options, ...changes }).catch(
    (error: unknown) => error,
  );
}

describe('fitProject', () => {
  it('fits test examples, too, and keeps them apart', async () => {
    const { labels, examples } = projectOf(['cup', 'empty']);
    const features = new Float32Array(2);
    const filed = examples.map((example) => ({ ...example, features, augmentations: [features] }));
    const other = { ...extractor, id: 'other', dim: 2 };
    const lists = { examples: filed.slice(0, 1), testExamples: filed };
    const project = { extractor: other, labels, settings: {}, ...lists, model: null };
    const { file, dropped } = await fitProject(project, options);
    expect(file.examples.map(({ features: { length } }) => length)).to.deep.equal([8]);
    expect(file.testExamples.map(({ features: { length } }) => length)).to.deep.equal([8]);
    expect(file.testExamples[0]).not.to.have.property('augmentations');
    expect(dropped).to.include({ unreadable: 0, nothingFound: 1 });
  });

  it('leaves out media that are unreadable or hold nothing, and counts them', async () => {
    const { file, dropped } = await fitProject(
      projectOf(['cup', 'broken', 'empty', 'cup', 'empty']),
      options,
    );
    expect(file.examples.map(({ createdAt }) => createdAt)).to.deep.equal([0, 3]);
    expect(file.labels).to.deep.equal(['Cup', 'Cat']);
    expect(file.extractor).to.equal(extractor);
    expect(dropped).to.deep.equal({ unsupported: 2, unreadable: 2, nothingFound: 2 });
  });

  it('fails with the first reason if no example is left', async () => {
    expect(await failureOf(['empty'])).to.have.property('code', 'nothing-found');
    expect(await failureOf(['empty', 'broken'])).to.have.property('code', 'input-unreadable');
  });

  it('fails if the extractor itself fails', async () => {
    expect(await failureOf(['cup', 'lost'])).to.have.property('code', 'graphics-lost');
  });

  it('stops when its signal aborts', async () => {
    const stop = new AbortController();
    let count = 0;
    const failure = await failureOf(['cup', 'cup', 'cup'], {
      signal: stop.signal,
      extract: async () => {
        count++;
        stop.abort();
        return null;
      },
    });
    expect(failure).to.have.property('code', 'aborted');
    expect(count).to.equal(1);
  });
});
