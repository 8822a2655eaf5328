import 'axe-core';
import { expect } from 'chai';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

const ofColors = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block'],
} satisfies axeCore.RunOnly;

/** Fails with what axe finds wrong on the page, in the color scheme asked for. Where it is dark, only colors are others. */
export async function expectAccessible(scheme: 'light' | 'dark' = 'light'): Promise<void> {
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#161513' : '#fff';
  // Colors change gradually; the final ones are measured.
  document.getAnimations().forEach((animation) => animation.finish());
  const { violations } = await axe.run(document.body, {
    ...(scheme === 'dark' && { runOnly: ofColors }),
    rules: {
      // A page has these around the element.
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: true },
      'label-content-name-mismatch': { enabled: true },
    },
  });
  const messages = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary}`),
  );
  style.colorScheme = '';
  document.body.style.background = '';
  expect(messages, messages.join('\n')).to.deep.equal([]);
}
