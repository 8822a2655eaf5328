/** What is fetched when somebody opens an example, selects several, or asks how good the model is. */
export { Diagnosis } from '../confusion/diagnosis.ts';
export { OpenedExample } from '../opened/opened-example.ts';
export { renderSelection } from '../opened/selection-bar.ts';
export { TestSection } from '../tests/test-section.ts';
export { reviewStyles } from '../styles/review.ts';
