import type { TlError } from '@tl-elements/core/base';
import type { emit } from './events.ts';

/** What the rest of the script gives: nothing can be imported from it, since it has failed. */
interface Given {
  readonly TlError: typeof TlError;
  readonly emit: typeof emit;
  /** Those that a page must allow. */
  readonly policies: string;
  readonly cause: unknown;
}

/** Defines elements that only say which policies the page must allow. */
export function definePolicyMessages(given: Given): void {
  for (const name of ['tl-trainer', 'tl-classifier']) {
    customElements.define(name, policyMessage(name, given));
  }
}

function policyMessage(name: string, { TlError, emit, policies, cause }: Given) {
  const error = new TlError(
    'blocked-by-policy',
    `The security policy of this page does not let <${name}> draw anything. Allow two Trusted Types ` +
      `policies in the Content-Security-Policy header: "trusted-types ${policies}", with ` +
      `'allow-duplicates' where the page uses Lit itself.`,
    { cause },
  );
  return class extends HTMLElement {
    connectedCallback(): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const paragraph = document.createElement('p');
      paragraph.setAttribute('role', 'alert');
      paragraph.textContent = error.message;
      root.replaceChildren(paragraph);
      emit(this, 'tl-error', { error });
    }
  };
}
