/** Projects that are stored in the browser. */
export { IndexedDbStore } from '../examples/indexed-db-store.ts';
export {
  deleteProject,
  listProjects,
  renameProject,
  type StoredProject,
} from '../examples/stored-projects.ts';
