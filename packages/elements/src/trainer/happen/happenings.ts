/** What a trigger can do, and how a person chooses it. */
export interface Happening {
  /** The attribute of `<tl-trigger>` for it. */
  readonly attribute: string;
  readonly group: 'sound' | 'page' | 'elsewhere';
  /** What is typed or chosen for it; absent: nothing, the attribute's value is `value`. */
  readonly field?: 'tone' | 'text';
  /** Of `attribute`, if there is no field. */
  readonly value?: string;
  /** What the field begins with. */
  readonly example: string;
  /** What `target` begins with, if it has one. */
  readonly target?: string;
  /** It can happen on any page, so a trial really does it. The others need the page that they are made for. */
  readonly isAnywhere?: true;
  /** Browsers allow it only after a press, so the page gets a start button. */
  readonly needsPress?: true;
}

/** In the order of the menu. */
export const happenings = {
  tone: { attribute: 'sound', group: 'sound', field: 'tone', example: 'bell', isAnywhere: true, needsPress: true }, // oxfmt-ignore
  file: { attribute: 'sound', group: 'sound', field: 'text', example: 'sounds/drum.mp3', needsPress: true }, // oxfmt-ignore
  say: { attribute: 'say', group: 'sound', field: 'text', example: 'Hello', isAnywhere: true, needsPress: true }, // oxfmt-ignore
  play: { attribute: 'play', group: 'page', field: 'text', example: '#film', needsPress: true },
  pause: { attribute: 'pause', group: 'page', field: 'text', example: '#film' },
  press: { attribute: 'press', group: 'page', field: 'text', example: '#button' },
  show: { attribute: 'show', group: 'page', field: 'text', example: '#more' },
  hide: { attribute: 'hide', group: 'page', field: 'text', example: '#more' },
  'toggle-class': { attribute: 'toggle-class', group: 'page', field: 'text', example: 'lit', target: 'body' }, // oxfmt-ignore
  'scroll-to': { attribute: 'scroll-to', group: 'page', field: 'text', example: '#contact' },
  next: { attribute: 'go', group: 'page', value: 'next', example: '', target: '.slides' },
  previous: { attribute: 'go', group: 'page', value: 'previous', example: '', target: '.slides' },
  go: { attribute: 'go', group: 'page', field: 'text', example: '#contact' },
  set: { attribute: 'set', group: 'page', field: 'text', example: '--level', target: 'body' },
  'send-key': { attribute: 'send-key', group: 'page', field: 'text', example: 'ArrowRight' },
  midi: { attribute: 'midi', group: 'elsewhere', field: 'text', example: 'note 60', isAnywhere: true, needsPress: true }, // oxfmt-ignore
  post: { attribute: 'post', group: 'elsewhere', field: 'text', example: '/hook' },
} as const satisfies Readonly<Record<string, Happening>>;

/** One of them. */
export type HappeningName = keyof typeof happenings;

/** All of them. */
export const happeningNames = Object.keys(happenings) as readonly HappeningName[];

/** One of them, of which optional parts are known. */
export const happeningOf = (name: HappeningName): Happening => happenings[name];
