import type { StoredProject, Modality } from '@tl-elements/core';
import { find } from '../find.ts';
import { pageOfProject, storyOf } from '../stories.ts';
import { countOf, timeAgo } from './facts.ts';

/** What the buttons of a project do. */
export interface ProjectActions {
  rename(): void;
  save(): void;
  remove(): void;
}

/** One drawing per modality, as on the landing page. */
const drawings: Readonly<Record<Modality, string>> = {
  image: 'M4 24s7.5-13 20-13 20 13 20 13-7.5 13-20 13S4 24 4 24Z M24 18a6 6 0 1 0 .01 0Z',
  audio: 'M6 20v8M13 14v20M20 7v34M27 16v16M34 11v26M41 20v8',
  pose: 'M24 4.5a4.5 4.5 0 1 0 .01 0ZM24 14v15M10 20l14-3 14-8M24 29l-8 14M24 29l9 13',
  hand:
    'M15 27V12a3 3 0 0 1 6 0v11M21 22V8a3 3 0 0 1 6 0v14M27 22V10a3 3 0 0 1 6 0v14M33 24v-7a3 3 0 ' +
    '0 1 6 0v13c0 8-5 13-12 13-6 0-9-3-12-8l-5-9a3 3 0 0 1 5-3l4 5',
};

/** Of movements. */
const way = 'M6 34c6 0 6-20 12-20s6 20 12 20 6-14 10-14M36 14l5 6-7 3';

/** The list item of one project. */
export function renderProject(project: StoredProject, actions: ProjectActions): Element {
  const { name, modality, motion, labels, examples, savedAt, thumbnails } = project;
  const row = find('#project', HTMLTemplateElement).content.firstElementChild!.cloneNode(
    true,
  ) as Element;
  const part = (named: string) => row.querySelector(`[data-part=${named}]`)!;
  row.querySelector('path')!.setAttribute('d', motion ? way : drawings[modality]);
  for (const link of ['name', 'open']) part(link).setAttribute('href', pageOfProject(project));
  part('name').textContent = name;
  part('labels').textContent = labels.join(', ');
  part('facts').textContent = [
    storyOf(project).examples,
    countOf(examples, 'example'),
    timeAgo(savedAt, Date.now()),
  ].join(' · ');
  part('newest').append(...thumbnails.map(imageOf));
  // A screen reader reads a button without its row: name the project, too.
  for (const named of ['open', 'rename', 'save', 'delete']) {
    part(named).setAttribute('aria-label', `${part(named).textContent}: ${name}`);
  }
  part('rename').addEventListener('click', actions.rename);
  part('save').addEventListener('click', actions.save);
  part('delete').addEventListener('click', actions.remove);
  return row;
}

/** An image of a blob. Its URL is released as soon as it has loaded. */
function imageOf(blob: Blob): HTMLImageElement {
  const image = new Image(48, 48);
  image.alt = '';
  image.src = URL.createObjectURL(blob);
  const release = () => URL.revokeObjectURL(image.src);
  image.addEventListener('load', release, { once: true });
  image.addEventListener('error', release, { once: true });
  return image;
}
