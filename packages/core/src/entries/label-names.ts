/** How edits change the names of labels, also while the code of a trainer is still loading. */
export {
  knownName,
  withName,
  withNames,
  withNewName,
  withoutName,
} from '../project/label-names.ts';
