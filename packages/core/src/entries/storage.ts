/** Projects that are stored in the browser. */
export { IndexedDbStore } from '../storage/indexed-db-store.ts';
export {
  deleteProject,
  listProjects,
  renameProject,
  type StoredProject,
} from '../storage/stored-projects.ts';
