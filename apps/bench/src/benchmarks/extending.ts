import {
  asyncDispose,
  createHeadTrainer,
  memoryStore,
  predictHead,
  Project,
  type ExtractorInfo,
  type Head,
  type Model,
} from '@tl-elements/core';
import type { Benchmark, Table } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { Peer } from '../peer/peer.ts';
import { featuresOf, loadSets } from '../picture-features.ts';
import {
  drawPictures,
  labelOfPicture,
  rowsOf,
  type PictureSet,
  type SetFeatures,
} from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { meanOf, summarize } from '../statistics.ts';

/** The number of labels of their model, and of training pictures of each. */
const knownCount = 3;
const knownSize = 20;
/** The number of added labels, and of examples of each. */
const lessons = [
  { added: 1, size: 1 },
  { added: 1, size: 5 },
  { added: 1, size: 10 },
  { added: 1, size: 20 },
  { added: 3, size: 10 },
] as const;

const peerExtractor: ExtractorInfo = {
  id: 'peer',
  version: '1',
  modality: 'image',
  dim: 1280,
  input: { longSide: 224 },
  unknownViews: [],
};

/** Shares of test pictures that get the right label, means over labels. */
interface Found {
  /** Their model, on its own labels. */
  readonly alone: number;
  /** The extended model: on those labels, on the added ones, on all. */
  readonly known: number;
  readonly added: number;
  readonly all: number;
  /** Our head, trained on examples of all labels. */
  readonly withAllExamples: number;
}

/** Labels are added to an export, without the examples that it was trained with. */
export const extending: Benchmark = async ({ seeds }) => {
  const sets = await loadSets();
  const features = await featuresOf('Teachable Machine', sets);
  const peer = await Peer.start();
  try {
    const tables: Table[] = [];
    for (const [place, set] of sets.entries()) {
      const rows: string[][] = [];
      for (const lesson of lessons) {
        console.log(`${set.name}: ${lesson.added} added, ${lesson.size} examples`);
        const bySeed: Found[] = [];
        for (let seed = 0; seed < seeds; seed++) {
          bySeed.push(await measure(set, features[place] as SetFeatures, lesson, seed, peer));
        }
        rows.push(rowOf(lesson, bySeed));
      }
      tables.push({ caption: set.name, columns, rows });
    }
    return {
      title: 'Extending a model that came without examples',
      method:
        `Teachable Machine's head is trained on ${knownSize} pictures each of ${knownCount} ` +
        'labels that the seed draws, and then opened without these pictures. Other labels of the ' +
        'set are added, with the number of examples in the table. The figures are shares of test ' +
        'pictures that got the right label, means over the labels. "All examples": our head, ' +
        `trained on examples of all labels, ${knownSize} of each known one. The constants of ` +
        'nearness were chosen on other draws of these sets, and the weight of training for three ' +
        'added labels on half of these draws.',
      tables,
      floors: [],
    };
  } finally {
    await peer[asyncDispose]();
  }
};

type Lesson = (typeof lessons)[number];

async function measure(
  set: PictureSet,
  features: SetFeatures,
  { added, size }: Lesson,
  seed: number,
  peer: Peer,
): Promise<Found> {
  const taught = shuffled([...set.labels.keys()], seededRandom(seed + 2000)).slice(
    0,
    knownCount + added,
  );
  const isKnown = (index: number) => taught.indexOf(labelOfPicture(index)) < knownCount;
  const { train: drawn, test } = drawPictures(set.labels.length, seed, () => knownSize);
  const isTaught = (index: number) => taught.includes(labelOfPicture(index));
  const [known, shown] = [drawn.filter(isTaught).filter(isKnown), drawn.filter(isTaught)];
  const fresh = taught
    .slice(knownCount)
    .flatMap((label) => shown.filter((index) => labelOfPicture(index) === label).slice(0, size));

  const labelOf = (index: number) => taught.indexOf(labelOfPicture(index));
  const { layers } = await peer.train(rowsOf(features, known, knownCount, labelOf), seed);
  const names = taught.map((label) => set.labels[label] as string);
  const theirs: Head = { labels: names.slice(0, knownCount), dim: features.dim, layers };
  const nameOf = (index: number) => names[labelOf(index)] as string;
  const tried = test.filter(isTaught);
  const rightIn = (head: Head, indices: readonly number[]) =>
    balanced(head, features, indices, nameOf);

  const extended = await train(theirs, names, features, fresh, nameOf);
  const retrained = await train(null, names, features, [...known, ...fresh], nameOf);
  return {
    alone: rightIn(theirs, tried.filter(isKnown)),
    known: rightIn(extended, tried.filter(isKnown)),
    added: rightIn(
      extended,
      tried.filter((index) => !isKnown(index)),
    ),
    all: rightIn(extended, tried),
    withAllExamples: rightIn(retrained, tried),
  };
}

/** The head of a project with an imported model and examples, each a take of its own. */
async function train(
  imported: Head | null,
  labels: readonly string[],
  { dim, values }: SetFeatures,
  indices: readonly number[],
  nameOf: (index: number) => string,
): Promise<Head> {
  const trainer = createHeadTrainer();
  const project = await Project.open({ extractor: peerExtractor, store: memoryStore(), trainer });
  const model = imported && modelOf(imported);
  await project.replaceWith({
    extractor: peerExtractor,
    labels: imported?.labels ?? [],
    settings: {},
    examples: [],
    testExamples: [],
    model,
  });
  for (const label of labels) if (!project.labels.includes(label)) project.addLabel(label);
  for (const label of labels) {
    const own = indices.filter((index) => nameOf(index) === label);
    await project.addExamples(
      label,
      own.map((index) => ({ features: values.slice(index * dim, (index + 1) * dim) })),
    );
  }
  const { head } = await project.train();
  await project.close();
  await trainer[asyncDispose]();
  return head;
}

function modelOf(head: Head): Model {
  return {
    format: 'tl-model',
    formatVersion: 1,
    modality: 'image',
    extractor: peerExtractor,
    preprocessing: { mirrorCamera: false },
    head,
    createdAt: new Date(0).toISOString(),
  };
}

function balanced(
  head: Head,
  { dim, values }: SetFeatures,
  indices: readonly number[],
  nameOf: (index: number) => string,
): number {
  const byLabel = new Map<string, number[]>();
  for (const index of indices) {
    const { scores } = predictHead(head, values.subarray(index * dim, (index + 1) * dim), {
      unknown: 'off',
    });
    const answer = head.labels[scores.indexOf(Math.max(...scores))];
    const name = nameOf(index);
    byLabel.set(name, [...(byLabel.get(name) ?? []), Number(answer === name)]);
  }
  return meanOf([...byLabel.values()].map(meanOf));
}

const columns = [
  'labels added',
  'examples of each',
  'the model alone, its labels, %',
  'extended, its labels, %',
  'extended, new labels, %',
  'extended, all, %',
  'all examples, all, %',
];

function rowOf({ added, size }: Lesson, bySeed: readonly Found[]): string[] {
  const over = (of: (found: Found) => number) => summarize(bySeed.map(of));
  const all = over((found) => found.all);
  return [
    String(added),
    String(size),
    percent(over(({ alone }) => alone).mean),
    percent(over(({ known }) => known).mean),
    percent(over((found) => found.added).mean),
    `${percent(all.mean)} ± ${percent(all.standardError)}`,
    percent(over(({ withAllExamples }) => withAllExamples).mean),
  ];
}
