import * as v from 'valibot';
import { longestLabel, mostLabels, box, thresholds } from './model-schema.ts';

/** Each has two files beside it, and a zip holds 65,535. */
const mostExamples = 32_000;

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const label = v.pipe(v.string(), v.maxLength(longestLabel));
const labels = v.pipe(v.array(label), v.maxLength(mostLabels));
const modality = v.picklist(['image', 'audio', 'pose', 'hand']);
/** No type that a browser would run as a page; empty if it is not known. */
const mediaType = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/^((image|audio|video)\/[\w.+-]+|application\/x-keypoints)?$/),
);

const example = v.object({
  /** An index into `labels`. */
  label: index,
  /** Examples captured in one go share a number. */
  take: index,
  /** Who it came from. */
  person: v.exactOptional(name),
  /** Milliseconds since 1970. */
  createdAt: v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15)),
  /** The number of further rows of features, after its own. */
  augmentations: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64)),
  isFromCamera: v.exactOptional(v.boolean()),
  /** It was left out: neither learnt from nor counted in figures. */
  isExcluded: v.exactOptional(v.boolean()),
  media: v.exactOptional(mediaType),
  thumbnail: v.exactOptional(mediaType),
});

const examples = v.pipe(v.array(example), v.maxLength(mostExamples));

const between = (least: number, most: number) =>
  v.exactOptional(v.pipe(v.number(), v.minValue(least), v.maxValue(most)));

/** As `RecordingChoice`. */
const recording = v.object({
  perSecond: between(1, 30),
  seconds: between(1, 120),
  delaySeconds: between(0, 30),
  quietBelowDb: between(-60, 0),
});

/** `project.json`, as docs/model-format.md describes it. */
export const projectSchema = v.object({
  format: v.literal('tl-project'),
  formatVersion: v.picklist([1, 2]),
  extractor: v.object({
    id: name,
    version: name,
    modality,
    dim: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 20)),
  }),
  settings: v.object({
    unknown: v.exactOptional(v.picklist(['off', 'low', 'normal', 'strict'])),
    mirrorCopies: v.exactOptional(v.boolean()),
    upperBody: v.exactOptional(v.boolean()),
    thresholds: v.exactOptional(thresholds),
    background: v.exactOptional(label),
    disabledLabels: v.exactOptional(labels),
    recording: v.exactOptional(recording),
    /** The part of the camera's pictures that the features are of. Since version 2. */
    box: v.exactOptional(box),
  }),
  labels,
  examples,
  /** Never learnt from; earlier readers see none of them. */
  testExamples: v.exactOptional(examples),
});

/** What is checked first: the format and its version. */
export const projectEnvelopeSchema = v.object({
  format: v.literal('tl-project'),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** `project.json` after the schema has passed it. */
export type ProjectJson = v.InferOutput<typeof projectSchema>;
/** One example, its numbers and pictures elsewhere. */
export type ExampleJson = ProjectJson['examples'][number];

/** Where a project file has the features and media of a list of examples. */
export type ExampleFolder = 'examples' | 'tests';

/** Features of a list of examples, each followed by its augmentations. */
export function featuresFile(folder: ExampleFolder): string {
  return `${folder}/features.bin`;
}

/**
 * The file of an example's original or thumbnail. Its name follows from its place in the
 * list, so that no path in a file can lead elsewhere.
 *
 * @param type of the media, as `project.json` has it; its last part becomes the name's ending.
 */
export function exampleFile(
  folder: ExampleFolder,
  index: number,
  kind: 'media' | 'thumbnail',
  type: string,
): string {
  const number = String(index + 1).padStart(5, '0');
  const ending = /\/(?:x-)?(\w+)/.exec(type)?.[1] ?? 'bin';
  return `${folder}/${number}${kind === 'thumbnail' ? '.thumbnail' : ''}.${ending}`;
}
