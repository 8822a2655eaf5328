/**
 * Imported before everything else. If the page forbids Lit's Trusted Types policy, Lit's code, which comes
 * next, throws and nothing after it is run. The elements then only say which policies the page must allow.
 */
import { loadCode, TlError } from '@tl-elements/core/base';
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
    void sayPolicies(cause);
  }
});

async function sayPolicies(cause: unknown): Promise<void> {
  const { definePolicyMessages } = await loadCode(() => import('./policy-message.ts'));
  const policies = `${litPolicy} ${trustedTypesPolicy}`;
  definePolicyMessages({ TlError, emit, policies, cause });
}
