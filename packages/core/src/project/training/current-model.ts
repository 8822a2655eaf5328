import type { Evaluation } from '../../contracts/prediction.ts';
import type {
  Head,
  TrainResult,
  LabelThresholds,
  Model,
  Preprocessing,
} from '../../contracts/model.ts';
import type { ExtractorInfo } from '../../contracts/extractor.ts';
import {
  extendedModel,
  hasLabels,
  importedLabels,
  usableModel,
} from '../extended/extended-model.ts';
import { leastSpeedIn } from './least-speed-in.ts';
import type { ProjectContent } from '../content/project-content.ts';

/** What the models of a project are made with. */
export interface CurrentModelOptions {
  readonly content: ProjectContent;
  readonly preprocessing: Preprocessing;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The model of a project as it is now, and how good it is expected to be. */
export class CurrentModel {
  readonly #options: CurrentModelOptions;
  #model: Model | null = null;
  #shown: {
    readonly of: Model | null;
    readonly thresholds: LabelThresholds | undefined;
    readonly model: Model | null;
  } | null = null;
  #evaluation: Evaluation | null = null;
  /** The content's version when training last read it. */
  #trainedVersion = 0;
  /** The content's version that the model and its figures belong to. */
  #settledVersion = -1;

  /** @param opened what was stored with the content. */
  constructor(options: CurrentModelOptions, opened: Model | null) {
    this.#options = options;
    const { imported, labels } = options.content.learnt;
    if (imported) this.#set(this.#extended(null));
    else this.use(opened, labels);
  }

  /** With the thresholds as they are now; the same object until something changes. */
  get model(): Model | null {
    const { thresholds } = this.#options.content.state;
    const shown = this.#shown;
    if (shown?.of !== this.#model || shown.thresholds !== thresholds) {
      const of = this.#model;
      const isOther = of && of.thresholds !== thresholds;
      this.#shown = { of, thresholds, model: isOther ? withThresholds(of, thresholds) : of };
    }
    return this.#shown!.model;
  }

  get evaluation(): Evaluation | null {
    return this.#evaluation;
  }

  /** The model was trained and evaluated on all that is here now. */
  get isSettled(): boolean {
    return this.#settledVersion === this.#options.content.version;
  }

  /** Labels without examples that the imported model knows. */
  get importedLabels(): readonly string[] {
    return this.#model ? importedLabels(this.#options.content.learnt) : [];
  }

  /** Takes a model that was made elsewhere, if it has these labels and fits the extractor: by default that of the content. */
  use(
    model: Model | null,
    labels: readonly string[],
    { extractor }: Pick<ProjectContent, 'extractor'> = this.#options.content,
  ): void {
    const usable = usableModel(model, extractor);
    this.#set(hasLabels(usable, labels) ? usable : null);
  }

  /** Training reads the content as it is now. */
  beginTraining(): void {
    this.#trainedVersion = this.#options.content.version;
  }

  /** The content has changed. If there is nothing to train on, the imported model may be all there is. */
  follow(): void {
    if (!this.#options.content.isTrainable) this.#set(this.#extended(null));
  }

  /** Takes the result of a training; null if its examples are gone meanwhile. */
  take({ head, evaluation }: TrainResult, isWhole: boolean): Model | null {
    const { content } = this.#options;
    if (!content.isTrainable) return null;
    const isCurrent = content.version === this.#trainedVersion;
    if (isWhole && isCurrent) this.#settledVersion = content.version;
    const extended = this.#extended(head);
    if (extended) {
      // Figures would cover only the labels with examples.
      this.#evaluation = null;
      this.#model = extended;
      return this.model;
    }
    if (isWhole)
      this.#evaluation = evaluationOn(content.extractor, content.learnt.labels, evaluation);
    this.#model = this.#trained(head);
    if (isWhole && isCurrent) content.storeModel(this.#model);
    return this.model;
  }

  #trained(head: Head): Model {
    const { content, preprocessing } = this.#options;
    const { extractor } = content;
    const { box, imported } = content.state;
    const { mirrorCamera } = imported?.preprocessing ?? preprocessing;
    const leastSpeed = leastSpeedIn(content.learnt, extractor);
    return {
      format: 'tl-model',
      formatVersion: extractor.refined || box ? 2 : 1,
      modality: extractor.modality,
      extractor,
      preprocessing: { mirrorCamera, ...(box && { box }) },
      head,
      ...(leastSpeed !== null && { leastSpeed }),
      ...(this.#evaluation && { report: this.#evaluation }),
      createdAt: this.#createdAt,
    };
  }

  #extended(trained: Head | null): Model | null {
    return extendedModel(this.#options.content.learnt, trained, this.#createdAt);
  }

  #set(model: Model | null): void {
    this.#model = model;
    this.#evaluation = model?.report ?? null;
  }

  get #createdAt(): string {
    return new Date(this.#options.now()).toISOString();
  }
}

/**
 * How good a head on an extractor is expected to be. On a refined one, cross-validation finds far too much; what was held back
 * from tuning tells, as long as the labels are the same.
 */
function evaluationOn(
  { refined }: Pick<ExtractorInfo, 'refined'>,
  labels: readonly string[],
  validated: Evaluation | null,
): Evaluation | null {
  if (!refined || !validated) return validated;
  const { heldBack } = refined;
  const isOfThese = labels.length === heldBack.labels.length && hasAll(labels, heldBack.labels);
  return isOfThese ? heldBack : { ...validated, optimistic: true };
}

const hasAll = (labels: readonly string[], others: readonly string[]) =>
  others.every((label) => labels.includes(label));

function withThresholds(
  { thresholds: _, ...model }: Model,
  thresholds: LabelThresholds | undefined,
): Model {
  return { ...model, ...(thresholds && { thresholds }) };
}
