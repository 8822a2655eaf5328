import { TlError } from '@tl-elements/core/base';
import type { FaceContext, Panel } from '../face/face-context.ts';
import type { FoundFile } from '@tl-elements/sources';
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FileCarrier } from '../../media/medium.ts';
import type { Messages } from '../../strings/english.ts';
import { chooseFiles } from '../brought/file-chooser.ts';
import { labelOf } from '../brought/label-folders.ts';
import { FileDrops } from '../brought/file-drops.ts';
import { MediaController } from '../brought/media-controller.ts';
import { renderTryInvitation, renderTryTray, type TryModel } from './try-tray-view.ts';
import { TriedThings, type TriedThing } from './tried-things.ts';

/** So many are drawn, and so many more with each press of "Show more". */
const shownAtOnce = 60;

/** Beneath the picture: files are tried here, while teaching goes on, and kept as tests. */
export class TryTray implements Panel, ReactiveController {
  readonly id = 'tried';
  readonly #face: FaceContext;
  readonly #media: MediaController;
  readonly #things: TriedThings;
  #selected: ReadonlySet<TriedThing> = new Set();
  #shown = shownAtOnce;
  #progress: { readonly done: number; readonly total: number } | null = null;
  /** What was kept last, until something else changes. */
  #kept: readonly TriedThing[] = [];
  /** Cancels what is being tried. */
  #trying = new AbortController();

  constructor(face: FaceContext) {
    this.#face = face;
    this.#media = face.part(MediaController);
    this.#things = new TriedThings(face.trainer);
    // What would be undone now is something else.
    face.trainer.subscribe(({ type }) => {
      if (type === 'change') this.#forgetKept();
    });
    face.on('try', (transfer) => void this.try(transfer));
    face.host.addController(this);
  }

  hostDisconnected(): void {
    this.#trying.abort();
    this.#clear();
  }

  /** Something was tried, or is being tried. */
  get isOpen(): boolean {
    return this.#things.all.length > 0 || this.#progress !== null || this.#kept.length > 0;
  }

  close(): void {
    this.#trying.abort();
    this.#clear();
    this.#face.focusOn('.try-line > button');
  }

  choose(): void {
    chooseFiles(this.#media.accept, true, (files) => void this.try(files));
  }

  /** Tries all files of a carrier: folders and zips are opened. */
  async try(carrier: FileCarrier): Promise<void> {
    await this.#media.collect(carrier, (found, signal) => this.#try(found, signal));
  }

  /**
   * Invites to try something, at the end of the line beneath the picture. Its place is there before there is anything to
   * try it with, so that nothing moves then. Without a camera, the picture's place invites to it.
   */
  renderInvitation(m: Messages): TemplateResult | typeof nothing {
    const { host, hasSource } = this.#face;
    if (this.isOpen || !hasSource) return nothing;
    const { isOverTray, isDragging } = this.#face.part(FileDrops);
    return renderTryInvitation(
      {
        m,
        words: this.#media.words,
        isReady: host.model !== null,
        isOver: isOverTray,
        isDragging,
      },
      () => this.choose(),
    );
  }

  /** Nothing until something was tried. */
  render(m: Messages): TemplateResult | typeof nothing {
    this.#forgetOfOther();
    if (!this.isOpen) return nothing;
    const testCount = this.#face.trainer.state.testExamples.length;
    const isOver = this.#face.part(FileDrops).isOverTray;
    return renderTryTray(this.#modelOf({ m, words: this.#media.words, testCount, isOver }), {
      choose: () => this.choose(),
      showTests: () => this.#face.ask('show-tests', null),
      toggle: (thing) => this.#toggle(thing),
      keep: (label) => void this.#keep(label),
      undo: () => this.#undo(),
      more: () => this.#more(),
      close: () => this.close(),
    });
  }

  #modelOf(bar: Pick<TryModel, 'm' | 'words' | 'testCount' | 'isOver'>): TryModel {
    const { host, trainer } = this.#face;
    const { disabledLabels } = trainer.state;
    const things = this.#things.all;
    const chosen = this.#chosen;
    return {
      ...bar,
      id: this.id,
      labels: host.labels,
      choices: host.labels.filter((label) => !disabledLabels.includes(label)),
      things: things.slice(0, this.#shown).map((thing) => ({
        thing,
        answer: this.#things.answerTo(thing),
        isSelected: this.#selected.has(thing),
      })),
      hidden: Math.max(0, things.length - this.#shown),
      chosen: chosen.length,
      selected: this.#selected.size,
      proposed: chosen.filter(({ proposed }) => proposed !== null).length,
      progress: this.#progress,
      kept: this.#kept.length,
    };
  }

  /** What a label is chosen for: what is selected, or else all in which something was found. */
  get #chosen(): readonly TriedThing[] {
    const { all } = this.#things;
    const chosen = this.#selected.size > 0 ? all.filter((each) => this.#selected.has(each)) : all;
    return chosen.filter(({ tried }) => tried.isUsable);
  }

  async #try(found: readonly FoundFile[], ofPage: AbortSignal): Promise<readonly TlError[]> {
    const { host, trainer } = this.#face;
    if (found.length === 0 || this.#progress) return [];
    const trying = (this.#trying = new AbortController());
    const signal = AbortSignal.any([ofPage, trying.signal]);
    const unreadable: TlError[] = [];
    this.#forgetKept();
    let place = 0;
    try {
      for (const [done, each] of found.entries()) {
        this.#progress = { done, total: found.length };
        host.requestUpdate();
        try {
          const tried = await trainer.trials.tryInput(each.file, { signal });
          this.#things.add(each.file.name, tried, this.#labelFor(labelOf(each)), place++);
          if (place === 1) await this.#showFirst(each.file, signal);
        } catch (error) {
          if (!(error instanceof TlError) || !error.code.startsWith('input-')) throw error;
          unreadable.push(error);
        }
      }
    } catch (error) {
      if (!trying.signal.aborted) throw error;
    } finally {
      if (this.#trying === trying) this.#progress = null;
      host.requestUpdate();
    }
    if (place > 0 && !signal.aborted) this.#face.say(this.#spoken(this.#face.m, place));
    return unreadable;
  }

  /** Without a camera, the first one takes the place of its picture. */
  async #showFirst(file: File, signal: AbortSignal): Promise<void> {
    const [first] = this.#things.all;
    const answer = first && this.#things.answerTo(first);
    if (answer && !this.#face.hasSource) await this.#media.showInPicture(file, answer, signal);
  }

  /** For screen readers: how many got which label. */
  #spoken(m: Messages, count: number): string {
    const words = this.#things.all.slice(0, count).map((thing) => {
      const answer = this.#things.answerTo(thing);
      if (answer?.nothing) return m.nothing[answer.nothing];
      return answer?.label ?? m.noneOfThese;
    });
    const counts = new Map<string, number>();
    for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1);
    return [m.tried, ...[...counts].map(([word, n]) => `${word}: ${n}`)].join(', ');
  }

  /** The label that a folder names, whatever its case. */
  #labelFor(folder: string): string | null {
    if (folder === '') return null;
    const { labels } = this.#face.host;
    const wanted = folder.toLowerCase();
    return labels.find((label) => label === folder) ?? labels.find((label) => label.trim().toLowerCase() === wanted) ?? null; // oxfmt-ignore
  }

  #toggle(thing: TriedThing): void {
    const selected = new Set(this.#selected);
    if (!selected.delete(thing)) selected.add(thing);
    this.#selected = selected;
    this.#face.update();
  }

  /** @param label null: each by its folder. */
  async #keep(label: string | null): Promise<void> {
    const face = this.#face;
    const chosen = this.#chosen.filter(({ proposed }) => label !== null || proposed !== null);
    if (chosen.length === 0) return;
    try {
      await face.trainer.trials.keepAsTests(
        chosen.map(({ tried, proposed }) => ({ tried, label: label ?? proposed! })),
      );
    } catch (error) {
      face.report(error as Error);
      return;
    }
    this.#things.take(chosen);
    this.#selected = new Set();
    this.#kept = chosen;
    face.say(face.m.kept(chosen.length));
    face.focusOn('.try-tray .done button');
  }

  #undo(): void {
    const kept = this.#kept;
    this.#kept = []; // the change forgets nothing then
    this.#face.trainer.project.undo();
    this.#things.putBack(kept);
    this.#face.focusOn('.try-tray .choice');
  }

  #more(): void {
    this.#shown += shownAtOnce;
    this.#face.update();
  }

  /** What was taken for pictures is nothing for sounds. */
  #of = '';
  #forgetOfOther(): void {
    const { modality, motion } = this.#face.host;
    // Of a refined network, too: what others made of a picture says nothing to its model.
    const extractor = this.#face.trainer.state.model?.extractor.id;
    if (extractor === undefined && this.#of.startsWith(`${modality} ${motion} `)) return;
    const now = `${modality} ${motion} ${extractor ?? ''}`;
    if (now === this.#of) return;
    if (this.#of !== '') {
      this.#trying.abort();
      this.#clear();
    }
    this.#of = now;
  }

  #clear(): void {
    this.#things.forget(this.#kept);
    this.#things.clear();
    this.#selected = new Set();
    this.#kept = [];
    this.#shown = shownAtOnce;
    this.#progress = null;
  }

  #forgetKept(): void {
    this.#things.forget(this.#kept);
    this.#kept = [];
  }
}
