import type { TlClassifier } from '@tl-elements/elements';
import { showCode } from '../code/show-code.ts';
import { find } from '../find.ts';
import type { ImportedProject } from '../kept/import-project.ts';
import { countOf } from '../projects/facts.ts';
import { pageOfProject } from '../stories.ts';
import { pageSnippet } from '../use/snippet.ts';
import { kindOf, notesOf, titleOf } from './describe.ts';
import type { Openable } from './given.ts';
import { goOnTeaching, stopTeaching } from './go-on-teaching.ts';
import { tryModel } from './try-model.ts';

const sections = ['opened', 'imported', 'teaching'] as const;

const part = (id: string) => find(`#${id}`, HTMLElement);

/** Takes away what was opened before, with its camera. */
export async function hideOpened(): Promise<void> {
  for (const id of sections) part(id).hidden = true;
  stopTeaching();
  await document.querySelector('tl-classifier')!.stop();
}

/** Shows what a model is, and lets it see or hear at once. */
export async function showModel(classifier: TlClassifier, given: Openable): Promise<void> {
  const model = classifier.model!;
  part('kind').textContent = kindOf(model);
  part('opened-title').textContent = titleOf(model, given.name);
  part('labels').replaceChildren(
    ...model.head.labels.map((label) => {
      const item = document.createElement('li');
      item.textContent = label;
      return item;
    }),
  );
  part('notes').textContent = notesOf(model);
  showCode(part('snippet'), pageSnippet('', given.src, new Map([['autostart', '']])));
  find('#teach', HTMLButtonElement).onclick = () => void teach(classifier, given);
  find('#back', HTMLButtonElement).onclick = () => void tryAgain(classifier, given);
  await tryAgain(classifier, given);
}

async function tryAgain(classifier: TlClassifier, { isSample }: Openable): Promise<void> {
  stopTeaching();
  bring('opened');
  await tryModel(classifier, isSample);
}

async function teach(classifier: TlClassifier, given: Openable): Promise<void> {
  const { modality } = classifier.model!;
  const hasCamera = classifier.state === 'running' && classifier.input === null;
  await classifier.stop();
  bring('teaching');
  await goOnTeaching(given, modality, hasCamera);
}

/** Shows what a project holds that has just been kept. */
export function showProject(project: ImportedProject): void {
  const { name, labels, examples } = project;
  part('imported-title').textContent = name;
  part('imported-facts').textContent =
    `${countOf(examples, 'example')} of ${countOf(labels.length, 'label')}: ${labels.join(', ')}. ` +
    'They are kept in this browser, and the model is learnt from them.';
  find('#imported-open', HTMLAnchorElement).href = pageOfProject(project);
  bring('imported');
}

/** Shows one section in place of the others, and says its title to who listens. */
function bring(shown: (typeof sections)[number]): void {
  for (const id of sections) part(id).hidden = id !== shown;
  part(shown).scrollIntoView({ block: 'nearest' });
  part(`${shown}-title`).focus({ preventScroll: true });
}
