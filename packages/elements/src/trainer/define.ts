import { TlTrainer } from './tl-trainer.ts';

// A page that loads two copies of the script keeps the first.
if (!customElements.get('tl-trainer')) customElements.define('tl-trainer', TlTrainer);

// The type of the tag and of its events come with it.
export type { TlTrainer } from './tl-trainer.ts';
