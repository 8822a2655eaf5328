import { listProjects, type StoredProject } from '@tl-elements/core';
import { sentenceOf } from '../failure.ts';
import { find } from '../find.ts';
import { handOut } from '../hand-out.ts';
import { baseName } from '../kept/base-name.ts';
import { importProject } from '../kept/import-project.ts';
import { saveKept } from '../kept/save-kept.ts';
import { pageOfProject } from '../stories.ts';
import { askToDelete, askToRename } from './dialogs.ts';
import { renderProject } from './render-project.ts';

const list = find('#list', HTMLElement);
const said = find('#said', HTMLElement);
const file = find('#file', HTMLInputElement);

void show();
// Another page may have changed what is kept.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void show();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void show();
});
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  file.value = '';
  if (chosen) void openFile(chosen);
});

/** Shows what is kept now. */
async function show(): Promise<void> {
  const projects = await attempt(listProjects);
  if (!projects) return;
  const rows = projects.map((project) =>
    renderProject(project, {
      rename: () => void change(project, askToRename),
      save: () => void save(project),
      remove: () => void change(project, askToDelete),
    }),
  );
  list.replaceChildren(...rows);
  find('#empty', HTMLElement).hidden = projects.length > 0;
}

/** @param ask what was done, in words; null where nothing was. */
async function change(
  project: StoredProject,
  ask: (project: StoredProject) => Promise<string | null>,
): Promise<void> {
  const words = await attempt(() => ask(project));
  if (!words) return;
  await show();
  said.textContent = words;
}

async function save(project: StoredProject): Promise<void> {
  said.textContent = `Writing “${project.name}”…`;
  const blob = await attempt(() => saveKept(project));
  if (!blob) return;
  handOut(blob, `${project.name}.tl.zip`);
  said.textContent = `“${project.name}” is among your downloads.`;
}

async function openFile(chosen: File): Promise<void> {
  said.textContent = `Opening ${chosen.name}…`;
  const project = await attempt(() => importProject(chosen, baseName(chosen.name)));
  if (project) location.href = pageOfProject(project);
}

/** Tries, and says what went wrong where it does; undefined then. */
async function attempt<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await act();
  } catch (error) {
    said.textContent = sentenceOf(error);
    return undefined;
  }
}
