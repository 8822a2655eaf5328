import type { Evaluation } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';

/** What a project tells those who listen. */
export type ProjectEvent =
  /** Labels or examples are other than before, or the model is no longer valid. */
  | { readonly type: 'change' }
  | {
      readonly type: 'trained';
      readonly model: Model;
      readonly evaluation: Evaluation | null;
      readonly trainMs: number;
      /** False after a quick fit: figures, temperature and detector are those of the run before. */
      readonly isWhole: boolean;
    }
  | { readonly type: 'progress'; readonly phase: 'fit' | 'evaluate'; readonly fraction: number }
  | { readonly type: 'error'; readonly error: Error };

/** Is told what happens in a project. */
export type ProjectListener = (event: ProjectEvent) => void;
