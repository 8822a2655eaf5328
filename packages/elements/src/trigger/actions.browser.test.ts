import { expect } from 'chai';
import { classifier, clear, click, eventually, find, next, show } from '../testing/page.ts';
import { clapAt, says } from '../testing/said-by.ts';

const trigger = () => document.querySelector('tl-trigger')!;
const byId = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;

/** Fires a trigger that does what the attributes say. */
async function clap(attributes: string, page = ''): Promise<void> {
  await show(
    `<tl-classifier input="none"><tl-trigger label="Clap" ${attributes}></tl-trigger></tl-classifier>${page}`,
  );
  clapAt(classifier());
}

/** Replaces something of the page for one test. */
const restorers: (() => void)[] = [];
function replace<Owner extends object>(owner: Owner, name: keyof Owner, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  restorers.push(() =>
    own ? Object.defineProperty(owner, name, own) : Reflect.deleteProperty(owner, name),
  );
}

/** A second of silence as a WAV file. */
function silence(): string {
  const rateHz = 8000;
  const bytes = new Uint8Array(44 + rateHz).fill(128);
  const view = new DataView(bytes.buffer);
  const text = (at: number, words: string) => bytes.set(new TextEncoder().encode(words), at);
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rateHz, true);
  view.setUint32(28, rateHz, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, rateHz, true);
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
}

describe('what a trigger does', () => {
  afterEach(() => {
    clear();
    restorers.splice(0).forEach((restore) => restore());
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('plays from a place, and pauses', async () => {
    const page = `<audio id="song" src="${silence()}"></audio><button id="start">Start</button>`;
    await clap('controls', page);
    await click(byId('start'));
    await clap('play="#song" seek="0.5s"', page);
    const song = byId('song') as HTMLAudioElement;
    await eventually(() => !song.paused && song.currentTime >= 0.5);
    await clap('pause target="audio"', page);
    expect(byId('song')).to.have.property('paused', true);
  });

  it('says that a film needs a file, and that a paragraph is no film', async () => {
    await clap('controls', '<video id="film" muted></video><p id="text"></p>');
    for (const [selector, code] of [
      ['#film', 'media-unplayable'],
      ['#text', 'target-missing'],
      ['#gone', 'target-missing'],
    ]) {
      trigger().setAttribute('play', selector!);
      if (selector === '#film') (byId('film') as HTMLVideoElement).src = 'no-such-film.webm';
      await trigger().updateComplete;
      const failure = next(trigger(), 'tl-error');
      clapAt(classifier());
      expect((await failure).error).to.have.property('code', code);
    }
  });

  it('changes classes, and leaves the others', async () => {
    const page = '<p class="on off" id="a"></p><p class="x" id="b"></p>';
    await clap('add-class="lit big" remove-class="on" toggle-class="x" target="p"', page);
    expect(byId('a').className).to.equal('off lit big x');
    expect(byId('b').className).to.equal('lit big');
  });

  it('shows and hides what is hidden, folded, a dialog or a popover', async () => {
    const page =
      '<div id="box"><p hidden class="x"></p><details class="x"></details><dialog class="x"></dialog><i popover class="x"></i></div>';
    await clap('show=".x"', page);
    const isShown = () => [
      !document.querySelector('p')!.hidden,
      document.querySelector('details')!.open,
      document.querySelector('dialog')!.open,
      document.querySelector('i')!.matches(':popover-open'),
    ];
    expect(isShown()).to.deep.equal([true, true, true, true]);
    trigger().removeAttribute('show');
    trigger().setAttribute('hide', '.x');
    await trigger().updateComplete;
    clapAt(classifier());
    expect(isShown()).to.deep.equal([false, false, false, false]);
  });

  it('scrolls, goes to a place, and turns slides', async () => {
    const slides =
      '<div id="slides" style="overflow: auto; height: 100px; width: 200px">' +
      ['a', 'b', 'c'].map((id) => `<p id="${id}" style="height: 100px; margin: 0">.</p>`).join('') +
      '</div>';
    replace(globalThis, 'matchMedia', () => ({ matches: true }));
    await clap('go="next" target="#slides"', slides);
    expect(byId('slides').scrollTop).to.equal(100);
    clapAt(classifier());
    clapAt(classifier());
    expect(byId('slides').scrollTop).to.equal(200);
    await clap('go="previous" target="#slides > p"', slides);
    expect(byId('slides').scrollTop).to.equal(0);
    await clap('scroll-to="#c" go="#c"', slides);
    expect(byId('slides').scrollTop).to.equal(200);
    expect(location.hash).to.equal('#c');
  });

  it("presses the page's own link to the next page", async () => {
    let presses = 0;
    await clap('', '<a rel="next" href="#two">Next</a>');
    document.querySelector('a')!.addEventListener('click', () => presses++);
    trigger().setAttribute('go', 'next');
    await trigger().updateComplete;
    clapAt(classifier());
    expect(presses).to.equal(1);
  });

  it('sends a key to what has the focus, and to a target', async () => {
    await clap('', '<input id="field"><p id="other"></p>');
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup'] as const) {
      document.body.addEventListener(type, ({ key, code, ctrlKey, target }) =>
        heard.push(`${type} ${ctrlKey ? 'Ctrl ' : ''}${key} ${code} ${(target as Element).id}`),
      );
    }
    byId('field').focus();
    for (const [key, target] of [
      ['Ctrl+k', null],
      ['Space', '#other'],
    ] as const) {
      trigger().setAttribute('send-key', key);
      if (target) trigger().setAttribute('target', target);
      await trigger().updateComplete;
      clapAt(classifier());
    }
    expect(heard).to.deep.equal([
      'keydown Ctrl k KeyK field',
      'keyup Ctrl k KeyK field',
      'keydown   Space other',
      'keyup   Space other',
    ]);
  });

  it('lets properties and attributes follow the score, of every kind that it may set', async () => {
    await show(
      '<tl-classifier input="none">' +
        ['--glow', 'data-level', 'value', 'aria-valuenow']
          .map((name) => `<tl-trigger label="Clap" set="${name}" target=".x"></tl-trigger>`)
          .join('') +
        '</tl-classifier><p class="x"></p><progress class="x"></progress><input class="x" type="range" max="10" step="any">',
    );
    says(classifier(), { Clap: 0.25 }, { count: 1 });
    const text = document.querySelector('p')!;
    expect(text.style.getPropertyValue('--glow')).to.equal('0.25');
    expect(text.dataset['level']).to.equal('0.25');
    expect(text.ariaValueNow).to.equal('25');
    expect(document.querySelector('progress')!.value).to.equal(0.25);
    expect(document.querySelector('input')!.value).to.equal('2.5');
    says(classifier(), { Clap: 0.9 }, { count: 1, isUnknown: true, label: null });
    expect(document.querySelector('progress')!.value).to.equal(0);
  });

  it('reports once that there is nothing to follow the score, and again after there was', async () => {
    await clap('');
    const failures: string[] = [];
    trigger().addEventListener('tl-error', ({ detail }) => failures.push(detail.error.message));
    trigger().setAttribute('set', '--glow');
    trigger().setAttribute('target', '#late');
    await trigger().updateComplete;
    says(classifier(), { Clap: 0.1, Room: 0.9 }, { count: 20 });
    expect(failures).to.have.lengthOf(1);
    document.body.insertAdjacentHTML('beforeend', '<p id="late"></p>');
    says(classifier(), { Clap: 0.1, Room: 0.9 }, { count: 5 });
    expect(byId('late').style.getPropertyValue('--glow')).to.equal('0.1');
    byId('late').remove();
    says(classifier(), { Clap: 0.1, Room: 0.9 }, { count: 5 });
    expect(failures).to.have.lengthOf(2);
  });

  it('lets a slider do by hand what follows the score', async () => {
    await clap('controls set="value" target="progress"', '<progress></progress>');
    await trigger().updateComplete;
    const slider = find(trigger(), '[part=slider]', HTMLInputElement);
    expect(slider.value).to.equal('92');
    slider.focus();
    slider.value = '40';
    slider.dispatchEvent(new Event('input'));
    expect(document.querySelector('progress')!.value).to.equal(0.4);
    expect(trigger().off).to.equal(true);
  });

  it('sends notes and controls by MIDI', async () => {
    const sent: [number[], number | undefined][] = [];
    let asked = 0;
    const output = { send: (bytes: number[], at?: number) => sent.push([bytes, at]) };
    replace(navigator, 'requestMIDIAccess', async () => {
      asked++;
      return { outputs: new Map([['a', output]]) };
    });
    await clap('controls midi="note C4 velocity 90 channel 2"');
    await eventually(() => sent.length === 2);
    expect(sent[0]).to.deep.equal([[0x91, 60, 90], undefined]);
    expect(sent[1]![0]).to.deep.equal([0x81, 60, 0]);
    expect(sent[1]![1]).to.be.above(performance.now() - 1000);
    expect(asked).to.equal(1);
    trigger().setAttribute('midi', 'control 20 value 64');
    await trigger().updateComplete;
    await click(find(trigger(), '[part=button]'));
    await eventually(() => sent.length === 3);
    expect(sent[2]![0]).to.deep.equal([0xb0, 20, 64]);
  });

  it('posts what was recognized as JSON, to its own site or where the page allows it', async () => {
    const sent: [string, RequestInit][] = [];
    replace(globalThis, 'fetch', async (address: string, init: RequestInit) => {
      sent.push([address, init]);
      return new Response();
    });
    await clap('post="/claps"');
    await eventually(() => sent.length === 1);
    const [address, init] = sent[0]!;
    expect(address).to.equal(new URL('/claps', location.href).href);
    expect(init).to.include({ method: 'POST', mode: 'same-origin' });
    expect(JSON.parse(init.body as string)).to.deep.include({
      label: 'Clap',
      confidence: 0.92,
      scores: { Clap: 0.92, Room: 0.08 },
    });
    await clap('post="https://other.example/" post-cross-origin');
    await eventually(() => sent.length === 2);
    expect(sent[1]![1]).to.include({ mode: 'cors' });
  });

  it('says words or the label, and says so where there is no voice', async function () {
    if (!('speechSynthesis' in globalThis)) return this.skip();
    const said: string[] = [];
    replace(speechSynthesis, 'speak', (utterance: SpeechSynthesisUtterance) => {
      said.push(`${utterance.lang}: ${utterance.text}`);
      const failed = said.length > 2;
      const init = { utterance, error: 'synthesis-unavailable' as const };
      utterance.dispatchEvent(
        failed ? new SpeechSynthesisErrorEvent('error', init) : new Event('end'),
      );
    });
    await clap('say="Well done" lang="en-GB"');
    await clap('say');
    expect(said.map((each) => each.split(': ')[1])).to.deep.equal(['Well done', 'Clap']);
    expect(said[0]).to.contain('en-GB');
    clapAt(classifier());
    expect((await next(trigger(), 'tl-error')).error).to.have.property('code', 'voice-missing');
  });

  it('plays a tone or a file, and a trigger of sounds sleeps until it is over', async () => {
    await clap(`controls sound="${silence()}"`, '<p id="lamp"></p>');
    let firings = 0;
    document.body.addEventListener('tl-trigger', () => firings++);
    const head = { labels: ['Clap', 'Room'] };
    const sounds = { modality: 'audio', head, preprocessing: { mirrorCamera: false } };
    Object.defineProperty(classifier(), 'model', { value: sounds });
    await click(find(trigger(), '[part=button]'));
    expect(firings).to.equal(1);
    clapAt(classifier());
    await eventually(() => trigger().matches(':state(asleep)'));
    expect(firings).to.equal(1);
    await eventually(() => {
      says(classifier(), { Clap: 0.1, Room: 0.9 }, { count: 1 });
      return !trigger().matches(':state(asleep)');
    });
    clapAt(classifier());
    expect(firings).to.equal(2);
  });
});
