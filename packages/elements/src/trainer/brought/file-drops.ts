import { Scope } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import type { ReactiveController } from 'lit';
import { openableOf, ProjectFiles } from '../panels/project-files.ts';
import { MediaController } from './media-controller.ts';

/** Where files are held. */
interface Place {
  readonly label: string | null;
  readonly isTray: boolean;
}

/** The trainers on the page. */
const connected = new Set<EventTarget>();

/** Takes files that are dropped on the trainer, or pasted into it. */
export class FileDrops implements ReactiveController {
  readonly #face: FaceContext;
  readonly #media: MediaController;
  #scope = new Scope();
  /** Where the files are held; undefined: nowhere. */
  #over: Place | undefined = undefined;

  constructor(face: FaceContext) {
    this.#face = face;
    this.#media = face.part(MediaController);
    face.host.addController(this);
  }

  get isDragging(): boolean {
    return this.#over !== undefined;
  }

  /** The label that a drop would teach; null: none. */
  get overLabel(): string | null {
    return this.#over?.label ?? null;
  }

  /** A drop would be tried. */
  get isOverTray(): boolean {
    return this.#over?.isTray ?? false;
  }

  hostConnected(): void {
    this.#scope = new Scope();
    const [scope, host] = [this.#scope, this.#face.host];
    scope.listen(host, 'dragenter', (event: DragEvent) => this.#drag(event));
    scope.listen(host, 'dragover', (event: DragEvent) => this.#drag(event));
    scope.listen(host, 'dragleave', (event: DragEvent) => this.#leave(event));
    scope.listen(host, 'drop', (event: DragEvent) => this.#take(event, event.dataTransfer));
    scope.listen(document, 'paste', (event: ClipboardEvent) => {
      if (this.#isForThis(event)) this.#take(event, event.clipboardData);
    });
    connected.add(host);
    scope.add(() => connected.delete(host));
  }

  hostDisconnected(): void {
    void this.#scope.close();
    this.#over = undefined;
  }

  #drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#setOver({ label: labelUnder(event), isTray: this.#isTried(event) });
  }

  /** Without a model there is nothing to try. */
  #isTried(event: Event): boolean {
    return this.#face.host.model !== null && isOn(event, '[data-try]');
  }

  /** Without a camera, a file that is dropped on the picture is tried. */
  get #triesOnPicture(): boolean {
    const { host, settings } = this.#face;
    return settings.input === 'none' && host.model !== null;
  }

  #leave(event: DragEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && this.#face.host.contains(to)) return;
    this.#setOver(undefined);
  }

  #setOver(over: Place | undefined): void {
    const before = this.#over;
    if (over?.label === before?.label && over?.isTray === before?.isTray) return;
    this.#over = over;
    this.#face.update();
  }

  /** What is pasted elsewhere on the page is for its only trainer. */
  #isForThis(event: ClipboardEvent): boolean {
    const path = event.composedPath();
    if (path.some(isEditable)) return false;
    return path.includes(this.#face.host) || (connected.size === 1 && !path.some(isTrainer));
  }

  #take(event: Event, transfer: DataTransfer | null): void {
    if (!transfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#setOver(undefined);
    const label = labelUnder(event);
    const isTried = this.#isTried(event);
    const openable = isTried ? [] : openableOf(transfer.files);
    if (openable.length > 0) void this.#face.part(ProjectFiles).open(openable);
    else if (label !== null) void this.#media.teach(label, transfer);
    else if (isTried || (event.type === 'drop' && isOn(event, '.stage') && this.#triesOnPicture))
      this.#face.ask('try', transfer);
    else void this.#media.offer(transfer);
  }
}

const isTrainer = (target: EventTarget) => connected.has(target);

function isEditable(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** The label whose row the event is over. */
function labelUnder(event: Event): string | null {
  for (const node of event.composedPath()) {
    if (node instanceof HTMLElement && node.dataset['label'] !== undefined)
      return node.dataset['label'];
  }
  return null;
}

function isOn(event: Event, selector: string): boolean {
  return event.composedPath().some((node) => node instanceof HTMLElement && node.matches(selector));
}
