import type { TlClassifier } from '@tl-elements/elements';
import { showCode } from '../code/show-code.ts';
import { find } from '../find.ts';
import { countOf } from '../projects/facts.ts';
import type { ImportedProject } from '../stored/import-project.ts';
import { pageOfProject } from '../stories.ts';
import { pageSnippet } from '../use/snippet.ts';
import { kindOf, notesOf, titleOf } from './describe.ts';
import { extendModel, stopTeaching } from './extend-model.ts';
import type { Openable } from './openable.ts';
import { tryModel } from './try-model.ts';

const sections = ['opened', 'imported', 'teaching'] as const;

const part = (id: string) => find(`#${id}`, HTMLElement);

/** Hides what was opened before, and stops its camera. */
export async function hideOpened(): Promise<void> {
  for (const id of sections) part(id).hidden = true;
  stopTeaching();
  await document.querySelector('tl-classifier')!.stop();
}

/** Shows the facts of the model that the classifier has loaded, and starts it. */
export async function showModel(classifier: TlClassifier, openable: Openable): Promise<void> {
  const model = classifier.model!;
  part('kind').textContent = kindOf(model);
  part('opened-title').textContent = titleOf(model, openable.name);
  part('labels').replaceChildren(
    ...model.head.labels.map((label) => {
      const item = document.createElement('li');
      item.textContent = label;
      return item;
    }),
  );
  part('notes').textContent = notesOf(model);
  showCode(part('snippet'), pageSnippet('', openable.src, new Map([['autostart', '']])));
  find('#teach', HTMLButtonElement).onclick = () => void teach(classifier, openable);
  find('#back', HTMLButtonElement).onclick = () => void tryAgain(classifier, openable);
  await tryAgain(classifier, openable);
}

async function tryAgain(classifier: TlClassifier, { isSample }: Openable): Promise<void> {
  stopTeaching();
  showSection('opened');
  await tryModel(classifier, isSample);
}

async function teach(classifier: TlClassifier, openable: Openable): Promise<void> {
  const { modality } = classifier.model!;
  const hasDevice = classifier.state === 'running' && classifier.input === null;
  await classifier.stop();
  showSection('teaching');
  await extendModel(openable, modality, hasDevice);
}

/** Shows what an imported project holds. */
export function showProject(project: ImportedProject): void {
  const { name, labels, examples } = project;
  part('imported-title').textContent = name;
  part('imported-facts').textContent =
    `${countOf(examples, 'example')} of ${countOf(labels.length, 'label')}: ${labels.join(', ')}. ` +
    'They are stored in this browser. Open the project to train a model with them.';
  find('#imported-open', HTMLAnchorElement).href = pageOfProject(project);
  showSection('imported');
}

/** Shows one section and hides the others. Focus moves to its title, so that it is read aloud. */
function showSection(shown: (typeof sections)[number]): void {
  for (const id of sections) part(id).hidden = id !== shown;
  part(shown).scrollIntoView({ block: 'nearest' });
  part(`${shown}-title`).focus({ preventScroll: true });
}
