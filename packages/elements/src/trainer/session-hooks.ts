import type { ExampleId, Model, Nothing } from '@tl-elements/core/base';
import type { ProjectSettings } from '@tl-elements/core/project';
import type { ExtractedFrame } from '@tl-elements/core/classifier';
import type { ReactiveControllerHost } from 'lit';
import type { LiveSettings } from '../live/live-settings.ts';
import type { NamingSettings } from '../live/naming.ts';

/** The element: rendered anew by the session, and where its events come from. */
export type SessionHost = ReactiveControllerHost & EventTarget;

/** What the session reads from its element, and tells its face. */
export interface SessionHooks {
  liveSettings(): LiveSettings;
  namingSettings(): NamingSettings;
  /** Left and right don't matter. */
  mirrorsCopies(): boolean;
  /** Name under which the project is kept; null: it is not. */
  projectName(): string | null;
  /** What was chosen that a project remembers. */
  chosen(): ProjectSettings;
  /** Makes choices that nobody has made here; resolves when they are in force. */
  choose(settings: ProjectSettings): Promise<void>;
  /** The label is what is there when nothing happens. */
  isBackground(label: string): boolean;
  /** An example was recorded. */
  exampleAdded(label: string, id: ExampleId): void;
  /** A recording is complete. */
  taught(label: string): void;
  /** The timer counts down. */
  counted(label: string, seconds: number): void;
}

/** What could not be learnt from: frames in which there was nothing. */
export interface Missed {
  readonly label: string;
  readonly count: number;
  readonly why: Nothing;
}

/** What `addExamples` may be told. */
export interface AddOptions {
  /** Examples captured in one go share one; default: each input is a take of its own. */
  readonly take?: string;
  readonly signal?: AbortSignal;
}

/** Told of every frame that a trainer sees, before it is named. */
export type Follower = (observation: Omit<ExtractedFrame, 'copy'>, model: Model | null) => void;
