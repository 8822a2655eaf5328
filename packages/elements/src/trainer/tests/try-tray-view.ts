import type { Prediction } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderIcon } from '../../look/icons.ts';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import { sharesOf } from '../../look/shares.ts';
import type { FileWords } from '../../strings/file-words.ts';
import type { Messages } from '../../strings/english.ts';
import { renderNote } from '../views/note.ts';
import type { TriedThing } from './tried-things.ts';

/** What invites to try something. */
export interface TryInvitationModel {
  readonly m: Messages;
  readonly words: FileWords;
  /** There is a model to try it with. */
  readonly isReady: boolean;
  /** Files are held over it. */
  readonly isOver: boolean;
  /** Files are held anywhere over the trainer. */
  readonly isDragging: boolean;
}

/** What was tried. */
export interface TryModel {
  readonly m: Messages;
  readonly words: FileWords;
  /** How many tests there are. */
  readonly testCount: number;
  /** Files are held over it. */
  readonly isOver: boolean;
  readonly id: string;
  /** In the order of the rows. */
  readonly labels: readonly string[];
  /** The labels that a test can be kept for. */
  readonly choices: readonly string[];
  readonly things: readonly {
    readonly thing: TriedThing;
    /** Null: there is no model any more. */
    readonly answer: Prediction | null;
    readonly isSelected: boolean;
  }[];
  /** How many more there are. */
  readonly hidden: number;
  /** How many a label is chosen for. */
  readonly chosen: number;
  readonly selected: number;
  /** How many of the chosen ones have a label by their folder. */
  readonly proposed: number;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** How many were kept last. */
  readonly kept: number;
}

/** What the tray does. */
export interface TryActions {
  choose(): void;
  showTests(): void;
  toggle(thing: TriedThing): void;
  /** @param label null: each by its folder. */
  keep(label: string | null): void;
  undo(): void;
  more(): void;
  close(): void;
}

/** With more labels than this, they are a list to choose from. */
const mostButtons = 8;

/** A button and, while files are held over the trainer, a place to drop them. */
export function renderTryInvitation(
  { m, words, isReady, isOver, isDragging }: TryInvitationModel,
  choose: () => void,
): TemplateResult {
  return html`${renderTryButton(m, words, choose, isReady)}
  ${
    isReady && isDragging
      ? html`<div class="try-drop ${isOver ? 'over' : ''}" data-try>
          <p><b>${m.tryFiles(words)}</b> <span class="note">${m.tryFilesHint}</span></p>
        </div>`
      : nothing
  }`;
}

/** Another one than that of the buttons that teach photos. */
const tryIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
  <circle cx="8.5" cy="8.5" r="5.2" />
  <path d="m12.4 12.4 4.8 4.8" />
</svg>`;

/** @param isReady false: only its place is there. */
function renderTryButton(
  m: Messages,
  words: FileWords,
  choose: () => void,
  isReady = true,
): TemplateResult {
  return html`<button
    class="secondary try"
    part="try-button"
    type="button"
    aria-label=${m.tryFiles(words)}
    title=${m.tryFiles(words)}
    ?disabled=${!isReady}
    @click=${choose}
  >
    ${tryIcon} <span class="words">${m.tryFiles(words)}</span>
  </button>`;
}

function renderTestsLink({ m, testCount }: TryModel, { showTests }: TryActions) {
  if (testCount === 0) return nothing;
  return html`<button class="link" type="button" @click=${showTests}>
    ${m.showTests(testCount)}
  </button>`;
}

/** What was tried, with the answers, and the labels to keep it for. */
export function renderTryTray(view: TryModel, actions: TryActions): TemplateResult {
  const { m, id, things, hidden, kept, progress, words } = view;
  return html`<section
    class="try-tray ${view.isOver ? 'over' : ''}"
    id=${id}
    part="tried"
    data-try
    aria-label=${m.tried}
  >
    <header>
      ${renderTryButton(m, words, actions.choose)} ${renderTestsLink(view, actions)}
      <button
        class="quiet"
        type="button"
        aria-label=${m.close}
        title=${m.close}
        @click=${actions.close}
      >
        ${renderIcon('remove')}
      </button>
    </header>
    ${
      progress
        ? html`<div class="trying">
            <p class="note">${m.tryingFiles(progress.total, words)}</p>
            <progress
              max=${progress.total}
              .value=${progress.done}
              aria-label=${m.tryingFiles(progress.total, words)}
            ></progress>
          </div>`
        : nothing
    }
    ${
      things.length > 0
        ? html`<ul class="things" role="list">
              ${repeat(
                things,
                ({ thing }) => thing.key,
                (each) => html`<li>${renderThing(each, view, actions)}</li>`,
              )}
              ${hidden > 0 ? html`<li class="rest"><button class="quiet" type="button" @click=${actions.more}>${m.earlier(hidden)}</button></li>` : nothing}
            </ul>
            ${renderKeep(view, actions)}`
        : nothing
    }
    ${kept > 0 ? renderNote(m, m.kept(kept), actions.undo) : nothing}
  </section>`;
}

function renderThing(
  { thing, answer, isSelected }: TryModel['things'][number],
  { m, labels }: TryModel,
  { toggle }: TryActions,
): TemplateResult {
  const { name, url, proposed, tried } = thing;
  const said = answerOf(answer, m);
  const isWrong = proposed !== null && tried.isUsable && said.label !== proposed;
  const look = said.label === null ? null : lookOf(labels.indexOf(said.label));
  const expected = isWrong ? m.shouldBe(proposed) : null;
  const spoken = [`${name}: ${said.words}`, said.share, expected].filter((each) => each);
  return html`<button
    class="thing ${isWrong ? 'wrong' : ''}"
    part="tried-thing"
    type="button"
    aria-pressed=${isSelected}
    aria-label=${spoken.join(', ')}
    title=${name}
    ?disabled=${!tried.isUsable}
    ${setStyle({ '--_label': look?.css ?? null })}
    @click=${() => toggle(thing)}
  >
    <span class="face">
      ${url ? html`<img src=${url} alt="" draggable="false" />` : html`<span class="file">${name}</span>`}
      ${isSelected ? html`<span class="tick">${renderIcon('check')}</span>` : nothing}
    </span>
    <span class="said ${look ? '' : 'none'}">
      ${look ? renderMark(look) : nothing} <span>${said.words}</span>
      ${said.share ? html`<span class="share">${said.share}</span>` : nothing}
    </span>
    ${expected ? html`<span class="expected">${expected}</span>` : nothing}
  </button>`;
}

/** What the model says, in words, and how sure it is. */
function answerOf(answer: Prediction | null, m: Messages) {
  if (!answer) return { label: null, words: '…', share: '' };
  if (answer.nothing) return { label: null, words: m.nothing[answer.nothing], share: '' };
  const shares = sharesOf(answer);
  const { label } = answer;
  if (label === null) return { label, words: m.noneOfThese, share: m.percent(shares.ofNone) };
  return { label, words: label, share: m.percent(shares.ofLabel.get(label) ?? 0) };
}

function renderKeep(view: TryModel, actions: TryActions): TemplateResult | typeof nothing {
  const { m, words, labels, choices, chosen, selected, proposed } = view;
  if (chosen === 0) return nothing;
  return html`<div class="keep" role="group" aria-label=${m.keepAs}>
    ${
      proposed > 0
        ? html`<button class="primary" type="button" @click=${() => actions.keep(null)}>
            ${m.keepByFolders(proposed)}
          </button>`
        : nothing
    }
    <div class="as">
      <p class="note">${selected > 0 ? html`${m.selected(selected)} · ` : nothing}${m.keepAs}</p>
      ${
        choices.length > mostButtons
          ? html`<select
              aria-label=${m.keepAs}
              .value=${''}
              @change=${({ currentTarget }: Event) => {
                const label = choices[Number((currentTarget as HTMLSelectElement).value)];
                if (label !== undefined) actions.keep(label);
              }}
            >
              <option value="">…</option>
              ${choices.map((label, index) => html`<option value=${index}>${label}</option>`)}
            </select>`
          : choices.map(
              (label) =>
                html`<button
                  class="tool choice"
                  type="button"
                  aria-label=${m.keepNamed(label, chosen, words)}
                  @click=${() => actions.keep(label)}
                >
                  ${renderMark(lookOf(labels.indexOf(label)))} <span>${label}</span>
                </button>`,
            )
      }
    </div>
  </div>`;
}
