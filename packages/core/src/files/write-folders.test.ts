import { expect } from 'chai';
import { closeProjects, draftsOf, openProject } from '../testing/teaching.ts';
import { failure } from '../testing/failure.ts';
import { byteSource, openZip } from './read-zip.ts';
import { folderNames, writeFolders } from './write-folders.ts';

const media = (words: string, type = 'image/jpeg') => new Blob([words], { type });

async function filesIn(zip: Blob): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await openZip(byteSource(zip)))
    files[entry.name] = new TextDecoder().decode(await entry.read());
  return files;
}

describe('a set of examples as folders', () => {
  afterEach(closeProjects);

  it('has a folder for each label with the originals, in the order of the labels, and one for tests', async () => {
    const { project } = await openProject({ labels: ['phone', 'a/b', 'none'] });
    const [draft] = draftsOf(0, 1);
    await project.addExamples('a/b', [{ ...draft!, media: media('one') }]);
    const take = project.beginTake('phone');
    const sounds = [media('two', 'audio/wav'), media('three', 'audio/wav')];
    await project.addExamples('phone', sounds.map((each) => ({ ...draft!, media: each })), { take }); // oxfmt-ignore
    project.endTake(take);
    await project.addTestExamples('phone', [{ ...draft!, media: media('test', 'image/webp') }]);
    await project.addExamples('phone', draftsOf(0, 2));
    const [gone] = await project.addExamples('phone', [{ ...draft!, media: media('gone') }]);
    project.setExcluded([gone!], true);
    const fractions: number[] = [];
    const written = await writeFolders(project, { onProgress: (each) => fractions.push(each) });
    const files = await filesIn(written.file);
    expect(Object.entries(files)).to.deep.equal([
      ['phone/0001.wav', 'two'],
      ['phone/0002.wav', 'three'],
      ['a／b/0001.jpg', 'one'],
      ['test/phone/0001.webp', 'test'],
    ]);
    expect(written).to.deep.include({
      count: 4,
      withoutOriginal: 2,
      excluded: 1,
      losesTakes: true,
      renamed: [{ label: 'a/b', written: 'a／b' }],
    });
    expect(fractions.at(-1)).to.equal(1);
  });

  it('stops when it is no longer wanted', async () => {
    const { project } = await openProject();
    await project.addExamples('cup', draftsOf(0, 3));
    const wanted = new AbortController();
    const readMedia = () => {
      wanted.abort();
      return Promise.resolve(media('x'));
    };
    const { labels, examples, testExamples } = project;
    const source = { labels, examples, testExamples, readMedia };
    const error = await failure(writeFolders(source, { signal: wanted.signal }));
    expect(error).to.have.property('code', 'aborted');
  });

  it('gives each label a folder that every system takes', () => {
    const labels = ['Cup', 'cup', 'donde?', ' a ', '.x', 'CON', 'one.', '…', '"<b>"', '猫'];
    const names = [...folderNames(labels).values()];
    expect(names).to.deep.equal(['Cup', 'cup 2', 'donde？', 'a', '_.x', '_CON', 'one', '…', '＂＜b＞＂', '猫']); // oxfmt-ignore
    expect([...folderNames(['a/b', 'a／b']).values()]).to.deep.equal(['a／b', 'a／b 2']);
  });
});
