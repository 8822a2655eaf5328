import { TlError } from '@tl-elements/core/base';
import { triggerRule, type TriggerRule } from '@tl-elements/core/trigger';
import { readShare, readTime, textOf } from './read-text.ts';
import type { Setting, TriggerSettings } from './trigger-settings.ts';

/**
 * Reads the rule from the attributes.
 *
 * @throws {TlError} `trigger-unreadable`.
 */
export function readRule(settings: TriggerSettings): TriggerRule {
  const { above, below, hold, cooldown, within } = settings;
  return triggerRule({
    labels: readLabels(settings.label),
    onset: settings.onset,
    ...read('above', above, readShare),
    ...read('below', below, readShare),
    ...read('holdMs', hold, (_, text) => readTime('hold', text)),
    ...read('cooldownMs', cooldown, (_, text) => readTime('cooldown', text)),
    ...read('withinMs', within, (_, text) => readTime('within', text)),
  });
}

/** Names with commas between them; a comma that belongs to a name has a backslash before it. */
function readLabels(setting: Setting): readonly string[] {
  const text = textOf(setting);
  if (text === null) {
    throw new TlError(
      'trigger-unreadable',
      'The trigger has no label. Write which one fires it, such as label="Clap", or label="*" for any.',
    );
  }
  return text.split(/(?<!\\),/).map((name) => name.replaceAll('\\,', ',').trim());
}

function read(
  name: keyof TriggerRule,
  setting: Setting,
  parse: (attribute: string, text: string) => number,
): Partial<TriggerRule> {
  const text = textOf(setting);
  return text === null || text === '' ? {} : { [name]: parse(name, text) };
}
