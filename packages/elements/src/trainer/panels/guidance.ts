import type { Evaluation, ExampleSummary, Modality } from '@tl-elements/core/base';
import { coach, nextStep, type Advice } from '@tl-elements/core/trainer';
import { fileKindOf } from '../../modalities.ts';
import { teachingWords } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import type { TeachingWords } from '../../strings/teaching.ts';
import type { FaceContext } from '../face/face-context.ts';
import { accuracyWords, rangeWords } from './quality-words.ts';
import type { AdviceCard } from '../views/understand.ts';

/** What the line and the advice depend on. */
export interface Taught {
  readonly labels: readonly string[];
  readonly examples: readonly ExampleSummary[];
  /** Labels without examples that an imported model knows. */
  readonly known: readonly string[];
  readonly evaluation: Evaluation | null;
  readonly isLearning: boolean;
  /** Labels that may be recognized by the background. */
  readonly bySurroundings: readonly string[];
  /** What the examples are. */
  readonly modality: Modality;
  readonly motion: boolean;
  /** The label that stands for "nothing happens"; null: none. */
  readonly background: string | null;
  readonly input: 'camera' | 'microphone';
  /** There is a camera, a microphone or a video to record from; otherwise files are added. */
  readonly hasSource: boolean;
  /** The timer records at once, so that its button has another name. */
  readonly hasNoCountdown?: boolean;
  /** The picture's place already says how to begin. */
  readonly isInvited: boolean;
}

/** The line beneath the picture. */
export interface Guidance {
  readonly words: string;
  readonly range: string | null;
  /** True if the words are a figure, false for a next step. */
  readonly isFigure: boolean;
}

/** How good the model is or, while that can't be said, what to do next. */
export function guide(taught: Taught, m: Messages): Guidance {
  const { examples, known, hasSource, input } = taught;
  const [words, files] = [teachingWords(m, taught), m.files[fileKindOf(taught)]];
  if (taught.isInvited && examples.length + known.length === 0) {
    return say(words.privacy ?? m.of[input].privacy);
  }
  // The steps name the button as it usually is.
  const named = (text: string) =>
    taught.hasNoCountdown ? text.replace(m.teachTimed, m.record.timerShort) : text;
  // Without it, whatever else is done is taken for one of the movements.
  if (hasSource && taught.motion && isBackgroundUntaught(taught)) return say(m.somethingElseHint);
  const step = nextStep({ ...taught, importedLabels: known });
  switch (step.kind) {
    case 'add-label':
      return say(step.labels === 0 ? m.nextNoLabel : m.nextOneLabel);
    case 'first-examples':
      return say(
        hasSource ? named(words.nextFirst(step.label)) : m.nextFirstFiles(step.label, files),
      );
    case 'next-examples':
      return say(
        hasSource ? named(words.nextSecond(step.label)) : m.nextSecondFiles(step.label, files),
      );
    case 'extend-imported':
      return say(m.known(step.labels));
    case 'more-examples':
      return say(hasSource ? words.longer(step.label) : m.longerFiles(step.label, files));
    case 'other-place':
      return say(m.evidence.otherPlace(step.labels));
    case 'second-take':
      if (step.label !== null) return say(words.onceMoreLabel(step.label));
      return say(hasSource ? words.onceMore : m.onceMoreFiles(files));
    case 'wait':
      return say(m.learning);
    case 'judged': {
      const right = accuracyWords(step.evaluation.accuracy, m);
      const range = rangeWords(step.evaluation, m);
      if (range !== null) return { words: right, range, isFigure: true };
      return say(hasSource ? words.soFar(right) : m.soFarFiles(right, files));
    }
  }
}

function isBackgroundUntaught({ background, labels, known, examples }: Taught): boolean {
  if (background === null || !labels.includes(background) || known.includes(background))
    return false;
  return !examples.some(({ label }) => label === background);
}

function say(words: string): Guidance {
  return { words, range: null, isFigure: false };
}

/** The coach's advice as cards, the most useful first. */
export function adviceCards(
  taught: Taught,
  face: Pick<FaceContext, 'm' | 'ask'>,
): readonly AdviceCard[] {
  const { evaluation, examples, background, bySurroundings } = taught;
  const isOther = (label: string) => label !== background;
  // What stands for "nothing happens" comes first.
  const labels = taught.labels.toSorted((a, b) => Number(isOther(a)) - Number(isOther(b)));
  return coach(evaluation, examples, labels, bySurroundings).map((each) =>
    card(each, taught, face),
  );
}

function card(advice: Advice, taught: Taught, face: Pick<FaceContext, 'm' | 'ask'>): AdviceCard {
  const { m } = face;
  if (advice.kind === 'need-second-label') {
    return {
      label: null,
      words: m.advice.secondLabel,
      button: m.addLabel,
      act: () => face.ask('add-label', null),
    };
  }
  if (advice.kind === 'ready') {
    return {
      label: null,
      words: m.advice.ready,
      button: m.useIt,
      act: () => face.ask('use', null),
    };
  }
  const label = advice.kind === 'learnt-background' ? advice.labels[0]! : advice.label;
  const button = taught.hasSource
    ? m.teachNamed(label)
    : m.addFiles(label, m.files[fileKindOf(taught)]);
  const act = () => face.ask('teach', label);
  if (advice.kind === 'learnt-background') {
    return { label: null, words: m.evidence.learntBackground(advice.labels), button, act };
  }
  return { label, words: adviceWords(advice, teachingWords(m, taught), m), button, act };
}

function adviceWords(
  advice: Exclude<Advice, { kind: 'need-second-label' | 'learnt-background' | 'ready' }>,
  { advice: words }: TeachingWords,
  m: Messages,
): string {
  const { label } = advice;
  switch (advice.kind) {
    case 'need-more-examples':
      return words.moreExamples(label, advice.examples);
    case 'need-second-take':
      return words.secondTake(label);
    case 'need-another-take':
      return words.anotherTake(label, advice.takes);
    case 'weak-label':
      return words.weak(label, accuracyWords(advice.accuracy, m), advice.confusedWith);
  }
}
