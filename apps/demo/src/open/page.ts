import { addCopyButtons } from '../code/copy-button.ts';
import { codeOf, messageOf } from '../errors.ts';
import { find } from '../find.ts';
import { importProject } from '../stored/import-project.ts';
import { sampleExport, type Openable } from './openable.ts';
import { receiveOpenables } from './receive-openables.ts';
import { hideOpened, showModel, showProject } from './show-opened.ts';

const status = find('#status', HTMLElement);
const problem = find('#problem', HTMLElement);
const sample = find('#sample', HTMLButtonElement);

/** Counts what the visitor has opened: only the last one is shown. */
let turn = 0;

addCopyButtons();
receiveOpenables(find('#drop', HTMLElement), (openable) => void open(openable));
sample.addEventListener('click', () => void open(sampleExport(location.href)));

/** Opens a model or a project and shows it, or shows the error. */
async function open(openable: Openable): Promise<void> {
  const own = ++turn;
  const isLast = () => own === turn;
  problem.textContent = '';
  status.textContent = `Opening ${openable.name}…`;
  try {
    await hideOpened();
    await show(openable, isLast);
  } catch (error) {
    if (isLast()) problem.textContent = messageOf(error);
  } finally {
    if (isLast()) status.textContent = '';
  }
}

async function show(openable: Openable, isLast: () => boolean): Promise<void> {
  await customElements.whenDefined('tl-classifier');
  const classifier = document.querySelector('tl-classifier')!;
  try {
    await classifier.load(openable.source);
    if (isLast()) await showModel(classifier, openable);
  } catch (error) {
    // It may be a `.tm` project, which has examples and no model.
    if (codeOf(error) !== 'model-unsupported' || !isLast()) throw error;
    const project = await importProject(openable.source, openable.project);
    if (isLast()) showProject(project);
  }
}
