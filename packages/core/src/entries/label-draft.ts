/** The labels of a trainer whose code is still loading. */
export { LabelDraft, type EditableLabels } from '../project/labels/label-draft.ts';
