/**
 * Does what a state needs to the page's trainer. It runs in the page, so it can't use anything of this module.
 *
 * @param source of a function that takes the trainer, and what is helpful here.
 * @param stills addresses of pictures, by what they show.
 */
export async function inPage(source, stills) {
  await customElements.whenDefined('tl-trainer');
  const trainer = document.querySelector('tl-trainer');
  const root = () => trainer.renderRoot;
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = async (isSo) => {
    while (!isSo()) await pause(50);
    await trainer.updateComplete;
  };
  const blobOf = async (url) => (await fetch(url)).blob();
  const files = (label, urls) =>
    Promise.all(
      urls.map(
        async (url, i) =>
          new File([await blobOf(url)], `${label}-${i + 1}.jpg`, { type: 'image/jpeg' }),
      ),
    );
  const add = trainer.addExamples.bind(trainer);
  trainer.addExamples = async (label, urls) => add(label, await Promise.all(urls.map(blobOf)));
  const hold = async (label, ms, isReleased = true) => {
    await trainer.updateComplete;
    const button = root().querySelector(`[data-label="${label}"] .teach`);
    button.setPointerCapture = () => {};
    const fire = (type) =>
      button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1 }));
    fire('pointerdown');
    await pause(ms);
    if (isReleased) fire('pointerup');
    await pause(1500);
  };
  const click = async (selector) => {
    await trainer.updateComplete;
    root().querySelector(selector).click();
    await trainer.updateComplete;
  };
  /** Clicks the button of that name. */
  const press = async (name) => {
    const isIt = (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name;
    const find = () => [...root().querySelectorAll('button')].find(isIt);
    await until(() => find() && !find().disabled);
    find().click();
    await trainer.updateComplete;
  };
  const drop = (selector, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const file of dropped) dataTransfer.items.add(file);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      root()
        .querySelector(selector)
        .dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
        );
    }
  };
  const act = new Function(`return ${source}`)();
  await act(trainer, { hold, click, press, drop, files, pause, until, root, stills });
}
