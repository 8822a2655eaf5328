import { listProjects, type StoredProject } from '@tl-elements/core';
import { downloadFile } from '@tl-elements/elements/download-file';
import { messageOf } from '../errors.ts';
import { find } from '../find.ts';
import { baseName } from '../stored/base-name.ts';
import { importProject } from '../stored/import-project.ts';
import { saveStoredProject } from '../stored/save-stored-project.ts';
import { pageOfProject } from '../stories.ts';
import { askToDelete, askToRename } from './dialogs.ts';
import { renderProject } from './render-project.ts';

const list = find('#list', HTMLElement);
const status = find('#status', HTMLElement);
const file = find('#file', HTMLInputElement);

void show();
// Another page may have changed the stored projects.
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

/** Lists the projects that are stored now. */
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

/** @param ask asks the visitor and makes the change; resolves with what was done, or null. */
async function change(
  project: StoredProject,
  ask: (project: StoredProject) => Promise<string | null>,
): Promise<void> {
  const words = await attempt(() => ask(project));
  if (!words) return;
  await show();
  status.textContent = words;
}

async function save(project: StoredProject): Promise<void> {
  status.textContent = `Saving “${project.name}”…`;
  const blob = await attempt(() => saveStoredProject(project));
  if (!blob) return;
  downloadFile(blob, `${project.name}.tl.zip`);
  status.textContent = `Saved “${project.name}” in your downloads.`;
}

async function openFile(chosen: File): Promise<void> {
  status.textContent = `Opening ${chosen.name}…`;
  const project = await attempt(() => importProject(chosen, baseName(chosen.name)));
  if (project) location.href = pageOfProject(project);
}

/** Runs `act`. If it fails, shows the error and returns undefined. */
async function attempt<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await act();
  } catch (error) {
    status.textContent = messageOf(error);
    return undefined;
  }
}
