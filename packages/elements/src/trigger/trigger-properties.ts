import type { Setting, TriggerHost, TriggerSettings } from './trigger-settings.ts';

const texts =
  'for label above below hold cooldown within target play pause seek press add-class remove-class ' +
  'toggle-class show hide scroll-to go send-key midi post say sound set';
const switches = 'onset dry-run controls post-cross-origin off';

/** Frameworks set numbers, `true` and `false`, and `undefined` for a value that is gone. */
type Settable = Setting | boolean | undefined;

type PropertyName = keyof TriggerSettings | 'off';

/** `scrollTo` is a method of every element. */
function propertyOf(attribute: string): PropertyName {
  if (attribute === 'scroll-to') return 'scrollToElement';
  return attribute.replace(/-./g, ([, letter = '']) => letter.toUpperCase()) as PropertyName;
}

const textAttributes = new Map(texts.split(' ').map((name) => [propertyOf(name), name]));
const switchAttributes = new Map(switches.split(' ').map((name) => [propertyOf(name), name]));
const names = [...textAttributes.keys(), ...switchAttributes.keys()];

/**
 * Gives the class of an element its properties: each stands for an attribute, of the same name in camel case. They
 * come with the code of the trigger, since their names alone would make the entry larger.
 */
export function defineProperties(prototype: TriggerHost): void {
  if (Object.hasOwn(prototype, 'label')) return;
  for (const [name, attribute] of textAttributes) {
    define(prototype, name, (host) => host.getAttribute(attribute), attribute);
  }
  for (const [name, attribute] of switchAttributes) {
    define(prototype, name, (host) => isOn(host.getAttribute(attribute)), attribute);
  }
}

/** Applies what a script or a framework has set before the properties were defined. */
export function takeUpProperties(host: TriggerHost): void {
  for (const name of names) {
    const own = Object.getOwnPropertyDescriptor(host, name);
    if (!own) continue;
    Reflect.deleteProperty(host, name);
    Reflect.set(host, name, own.value);
  }
}

/** Rule and actions don't depend on these, which are read when they are needed. */
const readLater: readonly PropertyName[] = ['for', 'off', 'controls', 'dryRun'];
const readOnce = names.filter((name) => !readLater.includes(name));

/** A text that changes when the rule of a trigger or its actions change. */
export function settingsKey(host: TriggerHost): string {
  return JSON.stringify(readOnce.map((name) => host[name]));
}

function define(
  prototype: TriggerHost,
  name: PropertyName,
  get: (host: HTMLElement) => string | boolean | null,
  attribute: string,
): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return get(this);
    },
    set(this: HTMLElement, value: Settable) {
      write(this, attribute, value);
    },
  });
}

function write(host: HTMLElement, attribute: string, value: Settable): void {
  if (value === null || value === undefined || value === false) host.removeAttribute(attribute);
  else host.setAttribute(attribute, value === true ? '' : String(value));
}

/** Vue writes `false` as text into an attribute. */
function isOn(text: string | null): boolean {
  return text !== null && text !== 'false';
}
