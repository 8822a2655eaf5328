import type { EvaluatedOn, Evaluation } from '../../contracts/prediction.ts';
import type { TrainResult, Model } from '../../contracts/model.ts';
import { TlError } from '../../errors.ts';
import { requirePeople } from '../../head/evaluation/folds.ts';
import { evaluateTests, requireTests } from './evaluate-tests.ts';
import { CurrentModel, type CurrentModelOptions } from './current-model.ts';
import type { ProjectEvents } from '../project-events.ts';
import { needTwoLabels, Retraining, type RetrainingOptions } from './retraining.ts';

/** How a project is evaluated. */
export interface EvaluateOptions {
  /** Other takes (default), people whom the model has not met, or the test examples. */
  readonly on?: EvaluatedOn | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the training of a project works with. */
export type ProjectTrainingOptions = CurrentModelOptions &
  Pick<RetrainingOptions, 'trainer' | 'scope' | 'idleMs'> & { readonly events: ProjectEvents };

/** The model of a project, trained again when its content changes. */
export class ProjectTraining {
  readonly current: CurrentModel;
  readonly #options: ProjectTrainingOptions;
  readonly #retraining: Retraining;

  /** @param opened what was stored with the content. */
  constructor(options: ProjectTrainingOptions, opened: Model | null) {
    const { content, trainer, scope, idleMs, events } = options;
    this.#options = options;
    this.current = new CurrentModel(options, opened);
    this.#retraining = new Retraining({
      trainer,
      scope,
      idleMs,
      readSet: () => {
        this.current.beginTraining();
        return content.trainingSet;
      },
      onResult: (result, isWhole) => this.#take(result, isWhole),
      onProgress: (progress) => events.emit({ type: 'progress', ...progress }),
      onError: (error) => events.emitError(error),
    });
    const { examples, imported } = content.learnt;
    const isImported = imported !== undefined;
    if (examples.length > 0 && (!this.current.model || isImported)) this.settle();
  }

  /** The training data have changed. `isRecording`: more is about to come. */
  change(isRecording: boolean): void {
    this.#retraining.change(isRecording);
  }

  /** Nothing more comes for now. */
  settle(): void {
    if (!this.current.isSettled) this.#retraining.settle();
  }

  /** The settled model. @throws {TlError} `need-two-labels`, `bad-features`, `aborted`. */
  async train(signal?: AbortSignal): Promise<Model> {
    const { current } = this;
    if (current.model && !this.#options.content.isTrainable) return current.model;
    if (!current.isSettled) await this.#retraining.whole(signal);
    if (!current.model) throw needTwoLabels();
    return current.model;
  }

  /**
   * How good the settled model is expected to be; on test examples: how good it is.
   *
   * @throws {TlError} `need-two-labels`; `need-more-examples` while it is too early to say, or without test examples;
   *   `need-more-people` if fewer than three people are named; `bad-features`, `aborted`.
   */
  async evaluate({ on = 'held-out', signal }: EvaluateOptions): Promise<Evaluation> {
    const { content } = this.#options;
    if (on === 'test') {
      requireTests(content.state);
      const { head } = await this.train(signal);
      return evaluateTests(head, requireTests(content.state), signal);
    }
    const { examples } = content.learnt;
    const isOfPeople = on === 'new-people';
    if (isOfPeople) requirePeople(new Set(examples.flatMap(({ person }) => person ?? [])));
    await this.train(signal);
    const usual = this.current.evaluation;
    const evaluation =
      usual && isOfPeople ? await this.#retraining.evaluateNewPeople(signal) : usual;
    // The tuned layers have seen everybody.
    const isSeen = isOfPeople && content.extractor.refined !== undefined;
    if (evaluation) return isSeen ? { ...evaluation, optimistic: true } : evaluation;
    throw new TlError(
      'need-more-examples',
      'It is too early to say how good this is. Give each label at least four examples.',
    );
  }

  /** Tells that the present model is all there will be until something changes. */
  tellSettled(): void {
    if (this.current.model) this.#tell(this.current.model, 0, true);
  }

  #take(result: TrainResult, isWhole: boolean): void {
    const model = this.current.take(result, isWhole);
    if (model) this.#tell(model, result.trainMs, isWhole);
  }

  #tell(model: Model, trainMs: number, isWhole: boolean): void {
    const { evaluation } = this.current;
    this.#options.events.emit({ type: 'trained', model, evaluation, trainMs, isWhole });
  }
}
