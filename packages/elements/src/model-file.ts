/** Reading and writing model and project files: fetched when a page first needs it. */
export { holdsProject, readModel, readProject, writeModel, writeProject } from '@tl-elements/core';
