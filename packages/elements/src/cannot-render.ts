/**
 * Imported before everything else. If the page forbids Lit's Trusted Types policy, Lit's code, which comes
 * next, throws and nothing after it is run. The elements then only say which policies the page must allow.
 */
import { TlError } from '@tl-elements/core/base';
import { trustedTypesPolicy } from '@tl-elements/core/worker';
import { emit } from './events.ts';

const litPolicy = 'lit-html';

interface TrustedTypes {
  createPolicy(name: string, rules: object): unknown;
}

// After the whole script has run, or has failed.
queueMicrotask(() => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes || customElements.get('tl-classifier')) return;
  try {
    trustedTypes.createPolicy(litPolicy, {});
  } catch (cause) {
    for (const name of ['tl-trainer', 'tl-classifier']) defineMessage(name, cause);
  }
});

function defineMessage(name: string, cause: unknown): void {
  const error = new TlError(
    'blocked-by-policy',
    `The security policy of this page does not let <${name}> draw anything. Allow two Trusted Types ` +
      `policies in the Content-Security-Policy header: "trusted-types ${litPolicy} ` +
      `${trustedTypesPolicy}", with 'allow-duplicates' where the page uses Lit itself.`,
    { cause },
  );
  class Message extends HTMLElement {
    connectedCallback(): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const paragraph = document.createElement('p');
      paragraph.setAttribute('role', 'alert');
      paragraph.textContent = error.message;
      root.replaceChildren(paragraph);
      emit(this, 'tl-error', { error });
    }
  }
  customElements.define(name, Message);
}
