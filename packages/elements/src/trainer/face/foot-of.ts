import type { TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { PageTrainer } from '../page-trainer.ts';
import type { ProjectFiles } from '../panels/project-files.ts';
import type { UsePanel } from '../panels/use-panel.ts';
import { renderFoot } from '../views/foot.ts';
import type { TrainerHost } from './trainer-host.ts';

/** What the foot shows, and what its buttons work with. */
export interface FootParts {
  readonly host: TrainerHost;
  readonly trainer: PageTrainer;
  readonly projects: ProjectFiles;
  readonly usePanel: UsePanel;
}

/** The buttons beneath the labels. */
export function renderFootOf(m: Messages, parts: FootParts): TemplateResult {
  const { host, trainer, projects, usePanel } = parts;
  const { canUndo, canRedo } = trainer.state;
  return renderFoot(
    {
      m,
      canUndo,
      canRedo,
      hasExamples: host.examples.length > 0,
      isOpening: projects.isOpening,
      hasModel: host.model !== null,
      isUsing: usePanel.isOpen,
    },
    {
      undo: () => void trainer.undo(),
      redo: () => void trainer.redo(),
      open: () => projects.choose(),
      save: () => void projects.save(),
      use: () => usePanel.toggle(),
    },
  );
}
