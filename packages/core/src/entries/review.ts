/** What helps to see and to mend what was taught. */
export { nearestExamples } from '../review/nearest-examples.ts';
