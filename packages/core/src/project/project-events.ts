import type { Evaluation } from '../contracts/prediction.ts';
import type { Model } from '../contracts/model.ts';

/** What happens in a project. */
export type ProjectEvent =
  /** Labels or examples are other than before, or the model is no longer valid. */
  | { readonly type: 'change' }
  /** A label has another name; follows the `change`. */
  | { readonly type: 'renamed'; readonly from: string; readonly to: string }
  /** A label was removed; follows the `change`. */
  | { readonly type: 'removed'; readonly label: string }
  | {
      readonly type: 'trained';
      readonly model: Model;
      readonly evaluation: Evaluation | null;
      readonly trainMs: number;
      /** False after a quick fit: figures, temperature and detector are those of the training before. */
      readonly isWhole: boolean;
    }
  | { readonly type: 'progress'; readonly phase: 'fit' | 'evaluate'; readonly fraction: number }
  | { readonly type: 'error'; readonly error: Error };

/** Is called with what happens in a project. */
export type ProjectListener = (event: ProjectEvent) => void;

/** Those who listen to a project. */
export class ProjectEvents {
  readonly #listeners = new Set<ProjectListener>();

  /** Returns a function that ends it. */
  subscribe(listener: ProjectListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: ProjectEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        // As with events: an error in a listener goes to the console and doesn't stop training.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  emitError(error: unknown): void {
    this.emit({ type: 'error', error: error instanceof Error ? error : new Error(String(error)) });
  }

  clear(): void {
    this.#listeners.clear();
  }
}
