import { TlClassifier } from './tl-classifier.ts';

// A page that loads two copies of the script keeps the first.
if (!customElements.get('tl-classifier')) customElements.define('tl-classifier', TlClassifier);

// The type of the tag and of its events come with it.
export type { TlClassifier } from './tl-classifier.ts';
