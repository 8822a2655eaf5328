import { isServer } from 'lit';

/** True if elements are rendered without a page. Lit's types claim that this never happens. */
export const isOnServer: boolean = isServer;
