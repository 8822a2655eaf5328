import { TlTrigger } from './tl-trigger.ts';

// A page that loads two copies of the script keeps the first.
if (!customElements.get('tl-trigger')) customElements.define('tl-trigger', TlTrigger);

// The type of the tag and of its events come with it.
export type { TlTrigger } from './tl-trigger.ts';
