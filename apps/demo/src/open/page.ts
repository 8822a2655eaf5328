import { addCopyButtons } from '../code/copy-button.ts';
import { codeOf, sentenceOf } from '../failure.ts';
import { find } from '../find.ts';
import { importProject } from '../kept/import-project.ts';
import { sampleOf, type Openable } from './given.ts';
import { hideOpened, showModel, showProject } from './opened.ts';
import { receive } from './receive.ts';

const said = find('#said', HTMLElement);
const refusal = find('#refusal', HTMLElement);
const sample = find('#sample', HTMLButtonElement);

/** Counts what was given: only the last may show itself. */
let turn = 0;

addCopyButtons();
receive(find('#drop', HTMLElement), (given) => void open(given));
sample.addEventListener('click', () => void open(sampleOf(location.href)));

/** Opens what was given, and shows what it is; or says why not, and waits for another. */
async function open(given: Openable): Promise<void> {
  const own = ++turn;
  const isLast = () => own === turn;
  refusal.textContent = '';
  said.textContent = `Opening ${given.name}…`;
  try {
    await hideOpened();
    await show(given, isLast);
  } catch (error) {
    if (isLast()) refusal.textContent = sentenceOf(error);
  } finally {
    if (isLast()) said.textContent = '';
  }
}

async function show(given: Openable, isLast: () => boolean): Promise<void> {
  await customElements.whenDefined('tl-classifier');
  const classifier = document.querySelector('tl-classifier')!;
  try {
    await classifier.load(given.source);
    if (isLast()) await showModel(classifier, given);
  } catch (error) {
    // It may be a project: examples, and no model to see with.
    if (codeOf(error) !== 'model-unsupported' || !isLast()) throw error;
    const project = await importProject(given.source, given.project);
    if (isLast()) showProject(project);
  }
}
