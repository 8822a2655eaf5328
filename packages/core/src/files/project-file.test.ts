import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { TlError } from '../errors.ts';
import { altered, bytesOf, described, failureOf, written } from '../testing/altered-project.ts';
import { comparable, filedExamples, sampleProject } from '../testing/sample-project.ts';
import { readModel } from './read-model.ts';
import { holdsProject, readProject } from './read-project.ts';
import { writeModel } from './write-model.ts';
import { writeProject } from './write-project.ts';

describe('the project file', () => {
  it('reads a project back unchanged, from a Blob, bytes or a buffer', async () => {
    const project = sampleProject();
    const blob = await writeProject(project);
    const bytes = await bytesOf(blob);
    const wanted = await comparable(await filedExamples(project));
    for (const source of [blob, bytes, bytes.buffer]) {
      const read = await readProject(source);
      const { extractor, labels, settings } = project;
      expect(read).to.deep.include({ extractor, labels, settings });
      expect(await comparable(read.examples)).to.deep.equal(wanted);
      expect(read.model!.head.labels).to.deep.equal(project.model!.head.labels);
    }
  });

  it('stores whether an example comes from a camera', async () => {
    const project = sampleProject();
    const [first, ...others] = project.examples;
    const examples = [{ ...first!, isFromCamera: true }, ...others];
    const read = await readProject(await writeProject({ ...project, examples }));
    const found = read.examples.map(({ isFromCamera = false }) => isFromCamera);
    expect(found).to.deep.equal([true, ...others.map(() => false)]);
    expect(await failureOf(await described('examples.0.isFromCamera', 'yes'))).to.include({
      code: 'project-corrupt',
    });
  });

  it('stores who examples came from', async () => {
    const project = sampleProject();
    const people = ['Ann', undefined, 'Ben', 'Ann', '손'];
    const examples = project.examples.map((example, index) => {
      const person = people[index];
      return { ...example, ...(person !== undefined && { person }) };
    });
    const bytes = await written({ ...project, examples });
    const read = await readProject(bytes);
    expect(read.examples.map(({ person }) => person)).to.deep.equal(people);
    const unnamed = unzipSync(await written(project));
    expect(strFromU8(unnamed['project.json']!)).not.to.match(/person/);
  });

  it('refuses people who are not a text, or an empty or too long one', async () => {
    for (const person of [0, '', 'a'.repeat(201)]) {
      const { code, message } = await failureOf(await described('examples.0.person', person));
      expect(code).to.equal('project-corrupt');
      expect(message).to.match(/examples\.0\.person/);
    }
  });

  it('can be read as a model if it contains one', async () => {
    const project = sampleProject();
    const model = await readModel(await writeModel(project.model!));
    expect(await readModel(await writeProject(project))).to.deep.equal(model);
    const untaught = sampleProject(1, null);
    const file = await writeProject(untaught);
    expect((await readProject(file)).model).to.equal(null);
    const error = await readModel(file).catch((cause: unknown) => cause);
    expect(error).to.have.property('code', 'model-corrupt');
  });

  it('is distinguished from a model file', async () => {
    expect(await holdsProject(await writeProject(sampleProject()))).to.equal(true);
    expect(await holdsProject(await writeModel(sampleProject().model!))).to.equal(false);
  });

  it('writes equal projects as equal bytes, also without examples', async () => {
    expect(await written(sampleProject())).to.deep.equal(await written(sampleProject()));
    const empty = { ...sampleProject(1, null), examples: [], labels: [] };
    expect(await readProject(await written(empty))).to.deep.include({ labels: [], examples: [] });
  });

  it('contains media as files that people can open', async () => {
    const names = Object.keys(unzipSync(await written(sampleProject())));
    expect(names).to.include.members([
      'examples/00001.jpeg',
      'examples/00001.thumbnail.webp',
      'examples/00003.thumbnail.bin',
      'examples/00004.wav',
    ]);
  });

  it('drops media types that a browser would run as code', async () => {
    const page = new Blob(['<script>alert(1)</script>'], { type: 'text/html' });
    const project = { ...sampleProject(), readMedia: async () => page };
    const { examples } = await readProject(await writeProject(project));
    expect(examples.map(({ media }) => media!.type)).to.deep.equal(['', '', '', '', '']);
    const named = await described('examples.0.media', 'text/html');
    expect((await failureOf(named)).message).to.match(/examples\.0\.media/);
  });

  it('leaves out examples that no training could use', async () => {
    const project = sampleProject();
    const [first, ...rest] = project.examples;
    const features = Float32Array.of(NaN, 0, 0, 0, 0, 0);
    const broken = { ...project, examples: [{ ...first!, features }, ...rest] };
    expect((await readProject(await written(broken))).examples).to.have.lengthOf(4);
  });

  it('refuses to save what it could not open', async () => {
    const refusals = [
      { ...sampleProject(1, null), labels: ['a'.repeat(1001)], examples: [] },
      { ...sampleProject(1, null), labels: Array.from({ length: 4097 }, String), examples: [] },
    ];
    for (const project of refusals) {
      const error = await writeProject(project).catch((cause: unknown) => cause);
      expect(error).to.have.property('code', 'model-unsupported');
    }
  });

  it('stops when its signal aborts', async () => {
    const signal = AbortSignal.abort();
    const saving = await writeProject(sampleProject(), { signal }).catch((cause: unknown) => cause);
    expect(saving).to.have.property('code', 'aborted');
    const file = await written(sampleProject());
    const opening = await readProject(file, { signal }).catch((cause: unknown) => cause);
    expect(opening).to.have.property('code', 'aborted');
  });

  it('refuses a newer version, and says which version and file', async () => {
    const bytes = await described('formatVersion', 3);
    expect(await failureOf(bytes)).to.have.property('code', 'project-too-new');
    const file = new File([bytes.slice()], 'cups.tl.zip');
    const error = await readProject(file).catch((cause: unknown) => cause);
    expect((error as TlError).message).to.match(/"cups\.tl\.zip" .*version 3/);
  });

  const damages: [name: string, path: string, value: unknown, message: RegExp][] = [
    ['another format', 'format', 'tl-model', /does not describe a project/],
    ['a label twice', 'labels.1', 'Cup', /same name/],
    ['a label of nothing', 'labels.1', ' ', /label 2 has no name/],
    ['a label too few', 'labels', ['Cup'], /belongs to no label/],
    ['a label as a number', 'labels.1', 3, /labels\.1/],
    ['an example of no label', 'examples.0.label', -1, /examples\.0\.label/],
    [
      'an example too many',
      'examples.5',
      { label: 0, take: 0, createdAt: 0, augmentations: 0 },
      /belong/,
    ],
    ['an augmentation too many', 'examples.0.augmentations', 1, /belong/],
    ['augmentations without end', 'examples.0.augmentations', 1e9, /augmentations/],
    ['a time that is none', 'examples.0.createdAt', null, /createdAt/],
    ['a time out of this world', 'examples.0.createdAt', 1e300, /createdAt/],
    ['features too long', 'extractor.dim', 7, /belong/],
    ['features without length', 'extractor.dim', 0, /dim/],
    ['features of a gigabyte', 'extractor.dim', 2 ** 20, /belong/],
    ['media that are not there', 'examples.4.media', 'image/png', /00005\.png/],
    ['a path for a type', 'examples.0.media', 'image/../../etc/passwd', /examples\.0\.media/],
    ['a setting unheard of', 'settings.unknown', 'maybe', /settings\.unknown/],
    ['examples that are no list', 'examples', {}, /examples/],
  ];
  for (const [name, path, value, message] of damages) {
    it(`says what is wrong: ${name}`, async () => {
      const error = await failureOf(await described(path, value));
      expect(error.code).to.equal('project-corrupt');
      expect(error.message).to.match(message);
    });
  }

  it('refuses features that are not finite', async () => {
    const bytes = await altered((files) => files['examples/features.bin']!.fill(0xff, 4, 8));
    expect((await failureOf(bytes)).message).to.match(/not usable/);
  });

  it('refuses a project whose model is broken', async () => {
    const bytes = await altered((files) => void (files['head.bin'] = new Uint8Array(3)));
    expect(await failureOf(bytes)).to.have.property('code', 'project-corrupt');
  });

  it('refuses media that are compressed, so that none can unpack to a huge size', async () => {
    const files = unzipSync(await written(sampleProject()));
    expect((await failureOf(zipSync(files, { level: 9 }))).message).to.match(/must not be/);
  });

  it('does not treat names as paths', async () => {
    const bytes = await altered((files) => {
      files['../../project.json'] = strToU8('{}');
      files['/etc/passwd'] = strToU8('root');
      files['C:\\autoexec.bat'] = strToU8('echo');
      files['examples/../../00001.jpeg'] = new Uint8Array(9);
    });
    expect((await readProject(bytes)).examples).to.have.lengthOf(5);
  });
});
