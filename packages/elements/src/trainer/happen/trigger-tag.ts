import { escapeAttribute } from '../panels/embed-code.ts';
import { happeningOf, type HappeningName } from './happenings.ts';

/** What a person has chosen: when something happens, and what. */
export interface TriggerChoice {
  /** A label; null: any. Empty: none of these. */
  readonly label: string | null;
  /** 0..1. */
  readonly above: number;
  /** As the attribute has it: `150ms`. */
  readonly hold: string;
  readonly cooldown: string;
  /** On the beginning of a sound: hold and cooldown don't count. */
  readonly onset: boolean;
  readonly happening: HappeningName;
  /** What was typed for the happening. */
  readonly value: string;
  /** A selector; empty if the happening has none. */
  readonly target: string;
  /** A button and a switch on the page. */
  readonly controls: boolean;
}

/** What a new trigger begins with. */
export const usual = { above: 0.8, hold: '150ms', cooldown: '1s' };

/** The attributes of `<tl-trigger>`, without those that have their usual value; the value of a Boolean one is null. */
export function triggerAttributes(
  choice: TriggerChoice,
): readonly (readonly [name: string, value: string | null])[] {
  const { attribute, value = choice.value, target } = happeningOf(choice.happening);
  const { onset, above, hold, cooldown } = choice;
  const attributes: (readonly [string, string | null])[] = [['label', labelText(choice.label)]];
  if (above !== usual.above) attributes.push(['above', String(above)]);
  if (onset) attributes.push(['onset', null]);
  if (!onset && hold !== usual.hold) attributes.push(['hold', hold]);
  if (!onset && cooldown !== usual.cooldown) attributes.push(['cooldown', cooldown]);
  attributes.push([attribute, value]);
  if (target !== undefined && choice.target !== '') attributes.push(['target', choice.target]);
  if (choice.controls) attributes.push(['controls', null]);
  return attributes;
}

/** The tag, to be placed inside that of a classifier. */
export function triggerTag(choice: TriggerChoice): string {
  const attributes = triggerAttributes(choice).map(([name, value]) =>
    value === null ? name : `${name}="${escapeAttribute(value)}"`,
  );
  return `<tl-trigger ${attributes.join(' ')}></tl-trigger>`;
}

/** In the attribute, a comma separates the labels of a sequence. A comma in a name gets a backslash. */
function labelText(label: string | null): string {
  return label === null ? '*' : label.replaceAll(',', '\\,');
}
