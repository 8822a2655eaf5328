/** The English texts about examples that are opened, selected and mended, and about which are confused. */
export const reviewEnglish = {
  // An example
  example: (position: number, label: string) => `Example ${position} of ${label}`,
  exampleLeftOut: (position: number, label: string) => `Example ${position} of ${label}, left out`,
  isLeftOut: 'Left out: the model does not learn from it.',
  play: 'Play',
  backTo: (position: number, label: string) => `Back to example ${position} of ${label}`,
  /** Above examples that resemble it. */
  mostLike: 'Most like this',
  fewer: 'Show fewer',

  // What can be done with examples
  moveTo: 'Move to…',
  leaveOut: 'Leave out',
  takeIn: 'Take in again',
  remove: 'Remove',
  select: 'Select',
  selected: (n: number) => `${n} selected`,

  // What was done
  removed: (n: number) => (n === 1 ? 'Removed.' : `${n} removed.`),
  moved: (n: number, label: string) => (n === 1 ? `Moved to ${label}.` : `${n} moved to ${label}.`),
  wasLeftOut: (n: number) => (n === 1 ? 'Left out.' : `${n} left out.`),
  wasTakenIn: (n: number) => (n === 1 ? 'Taken in again.' : `${n} taken in again.`),

  // Which are confused
  suspects: 'These might have the wrong label',
  suspectsHint: 'A model that had not seen them gave them another label.',
  /** What a model that had not seen the example called it. */
  testedAs: (label: string) => `Tested without it: ${label}`,
  confusions: 'What is confused',
  noConfusions: 'Each example was recognized.',
  showTable: 'Show the whole table',
  hideTable: 'Hide the table',
};
