// Teaches a head with pictures, and asks it what their middles alone are.
import {
  examplesToCover,
  labelsBySurroundings,
  predictHead,
  trainHead,
  type Head,
} from '@tl-elements/core';

/** A picture as it was taught: its features, and those of its middle alone. */
export interface TaughtPicture {
  readonly label: string;
  readonly take: string;
  readonly features: Float32Array;
  readonly middle: Float32Array;
}

/** What the rule says of a project. */
export interface Verdict {
  readonly labels: readonly string[];
  /** Labels whose middle alone is mostly taken for another, warned of or not. */
  readonly found: readonly string[];
  /** Those that the trainer warns of. */
  readonly warned: readonly string[];
  /** The share of middles that are recognized, 0..1. */
  readonly recognized: number;
}

/** Trains the head that a trainer has after these pictures. */
async function headOf(pictures: readonly TaughtPicture[]): Promise<Head> {
  const labels = labelsOf(pictures);
  const takes = [...new Set(pictures.map(({ take }) => take))];
  const dim = pictures[0]!.features.length;
  const features = new Float32Array(pictures.length * dim);
  pictures.forEach((picture, row) => features.set(picture.features, row * dim));
  const rows = Uint32Array.from(pictures.keys());
  const { head } = await trainHead({
    features,
    dim,
    labels,
    labelOf: Uint16Array.from(pictures, ({ label }) => labels.indexOf(label)),
    takeOf: Uint32Array.from(pictures, ({ take }) => takes.indexOf(take)),
    pictureOf: rows,
    at: Float64Array.from(rows),
    unknownViews: [],
    head: 'linear',
  });
  return head;
}

/** Teaches the pictures, and applies the trainer's rule to them. */
export async function judge(pictures: readonly TaughtPicture[]): Promise<Verdict> {
  const head = await headOf(pictures);
  const labels = labelsOf(pictures);
  const answers = examplesToCover(pictures).map(({ label, take, middle }) => {
    const { scores } = predictHead(head, middle, { unknown: 'off' });
    return { label, take, answer: head.labels[scores.indexOf(Math.max(...scores))]! };
  });
  return {
    labels,
    // On its own, each label is all there is: the rule then needs no third of them.
    found: labels.filter(
      (label) =>
        labelsBySurroundings(
          answers.filter((each) => each.label === label),
          [label],
        ).length > 0,
    ),
    warned: labelsBySurroundings(answers, labels),
    recognized: answers.filter(({ label, answer }) => label === answer).length / answers.length,
  };
}

function labelsOf(pictures: readonly TaughtPicture[]): string[] {
  return [...new Set(pictures.map(({ label }) => label))].sort();
}
