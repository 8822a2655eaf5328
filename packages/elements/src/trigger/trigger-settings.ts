import type { LitElement } from 'lit';

/** An attribute's text; null: it is absent. A number may be set. */
export type Setting = string | number | null;

/** The attributes of a trigger, by the names of the properties. */
export interface TriggerSettings {
  readonly for: Setting;
  readonly label: Setting;
  readonly above: Setting;
  readonly below: Setting;
  readonly hold: Setting;
  readonly cooldown: Setting;
  readonly within: Setting;
  readonly onset: boolean;
  readonly target: Setting;
  readonly play: Setting;
  readonly pause: Setting;
  readonly seek: Setting;
  readonly press: Setting;
  readonly addClass: Setting;
  readonly removeClass: Setting;
  readonly toggleClass: Setting;
  readonly show: Setting;
  readonly hide: Setting;
  readonly scrollToElement: Setting;
  readonly go: Setting;
  readonly sendKey: Setting;
  readonly midi: Setting;
  readonly post: Setting;
  readonly postCrossOrigin: boolean;
  readonly say: Setting;
  readonly sound: Setting;
  readonly set: Setting;
  readonly dryRun: boolean;
  readonly controls: boolean;
}

/** The element of a trigger, as its code uses it. */
export interface TriggerHost extends LitElement, TriggerSettings {
  off: boolean;
}
