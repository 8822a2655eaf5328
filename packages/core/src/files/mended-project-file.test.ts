import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { altered, described, failureOf, written } from '../testing/altered-project.ts';
import { comparable, filedExamples, sampleProject } from '../testing/sample-project.ts';
import { readProject } from './read-project.ts';

describe('the file of a project that was mended', () => {
  it('stores test examples apart from the others, where earlier readers ignore them', async () => {
    const project = sampleProject();
    const [first, second, ...examples] = project.examples;
    const testExamples = [first!, { ...second!, isExcluded: true as const }];
    const bytes = await written({ ...project, examples, testExamples });
    const read = await readProject(bytes);
    const all = await comparable(await filedExamples(project));
    expect(await comparable(read.testExamples)).to.deep.equal(all.slice(0, 2));
    expect(read.testExamples[1]!.isExcluded).to.equal(true);
    expect(read.examples.map(({ label }) => label)).to.deep.equal(
      examples.map(({ label }) => label),
    );
    const files = unzipSync(bytes);
    expect(Object.keys(files)).to.include.members([
      'tests/features.bin',
      'tests/00001.jpeg',
      'tests/00001.thumbnail.webp',
      'tests/00002.png',
    ]);
    // What an earlier reader knows is a whole project.
    const known = JSON.parse(strFromU8(files['project.json']!)) as Record<string, unknown>;
    delete known['testExamples'];
    const earlier = { ...files, 'project.json': strToU8(JSON.stringify(known)) };
    const without = await readProject(zipSync(earlier, { level: 0 }));
    expect(without.testExamples).to.deep.equal([]);
    expect(await comparable(without.examples)).to.deep.equal(await comparable(read.examples));
    expect(Object.keys(unzipSync(await written(project))).join()).not.to.match(/tests/);
  });

  it('refuses test examples that are described wrongly', async () => {
    const example = { label: 0, take: 0, createdAt: 0, augmentations: 0 };
    const refused: readonly (readonly [unknown, RegExp])[] = [
      [{}, /testExamples/],
      [[{ ...example, label: 4 }], /belongs to no label/],
      [[{ ...example, take: -1 }], /testExamples\.0\.take/],
      [[{ ...example, media: 'text/html' }], /testExamples\.0\.media/],
      // Nothing of theirs is in the file.
      [[example], /tests\/features\.bin/],
    ];
    for (const [value, words] of refused) {
      const { code, message } = await failureOf(await described('testExamples', value));
      expect(code).to.equal('project-corrupt');
      expect(message).to.match(words);
    }
    const short = await altered((files) => {
      const json = JSON.parse(strFromU8(files['project.json']!)) as object;
      const tests = { ...json, testExamples: [example] };
      files['project.json'] = strToU8(JSON.stringify(tests));
      files['tests/features.bin'] = new Uint8Array(20);
    });
    expect((await failureOf(short)).message).to.match(/tests\/features\.bin has 20 bytes/);
  });

  it('stores which examples and labels were left out', async () => {
    const project = sampleProject();
    const [first, ...others] = project.examples;
    const examples = [{ ...first!, isExcluded: true as const }, ...others];
    const settings = { ...project.settings, disabledLabels: ['손', 'Cup'] };
    const bytes = await written({ ...project, examples, settings });
    const read = await readProject(bytes);
    const found = read.examples.map(({ isExcluded }) => isExcluded);
    expect(found).to.deep.equal([true, ...others.map(() => undefined)]);
    expect(read.settings).to.deep.equal({ ...settings, disabledLabels: ['Cup', '손'] });
    const usual = unzipSync(await written(project));
    expect(strFromU8(usual['project.json']!)).not.to.match(/isExcluded|disabledLabels/);
  });

  it('refuses what was left out if it is something else, and ignores labels that are not there', async () => {
    const refused = {
      'examples.0.isExcluded': ['yes', 1, null],
      'settings.disabledLabels': ['Cup', [7], [null], ['a'.repeat(1001)], new Array(4097).fill('')],
    };
    for (const [path, values] of Object.entries(refused)) {
      for (const value of values) {
        const { code, message } = await failureOf(await described(path, value));
        expect(code).to.equal('project-corrupt');
        expect(message).to.contain(path);
      }
    }
    const read = await readProject(await described('examples.0.isExcluded', false));
    expect(read.examples[0]).not.to.have.property('isExcluded');
    const labels = ['Spoon', 'Cup', 'Cup', '__proto__'];
    const { settings } = await readProject(await described('settings.disabledLabels', labels));
    expect(settings.disabledLabels).to.deep.equal(['Cup']);
    const none = await readProject(await described('settings.disabledLabels', ['Spoon']));
    expect(none.settings).not.to.have.property('disabledLabels');
  });

  it('stores how examples are recorded, and refuses what no recording can be', async () => {
    const project = sampleProject();
    const recording = { perSecond: 2, seconds: 60, delaySeconds: 0, quietBelowDb: -30 };
    const settings = { ...project.settings, recording };
    expect((await readProject(await written({ ...project, settings }))).settings).to.deep.equal(
      settings,
    );
    for (const wrong of [
      7,
      { perSecond: 0 },
      { seconds: 1e9 },
      { delaySeconds: -1 },
      { quietBelowDb: 'loud' },
    ]) {
      const { code, message } = await failureOf(await described('settings.recording', wrong));
      expect(code).to.equal('project-corrupt');
      expect(message).to.contain('settings.recording');
    }
  });
});
