/**
 * Teaches the trainer of the example, saves its model and its project, and opens both again; then as a page does whose
 * extractor has become another version.
 *
 * @param page the example's, whose trainer has been taught.
 */
export async function useOwnExtractor(page) {
  return page.evaluate(async () => {
    const trainer = document.querySelector('tl-trainer');
    const model = await trainer.saveModel();
    const project = await trainer.saveProject();
    const examples = trainer.examples.length;
    const { extractor } = trainer.model;

    const classifier = document.createElement('tl-classifier');
    classifier.setAttribute('input', 'none');
    document.body.append(classifier);
    await classifier.load(model);
    const video = trainer.renderRoot.querySelector('video');
    const { scores } = await classifier.classify(video);

    // Where it looks is drawn over the picture as soon as a label has settled.
    trainer.renderRoot.querySelector('[aria-label="Where it looks"]').click();
    const isDrawn = () => {
      const canvas = trainer.renderRoot.querySelector('canvas.evidence');
      if (!canvas?.width || !canvas.height) return false;
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value) => value > 0);
    };
    while (!isDrawn()) await new Promise((resolve) => requestAnimationFrame(resolve));

    const other = document.createElement('tl-trainer');
    other.setAttribute('extractor', 'colors');
    other.setAttribute('input', 'none');
    document.body.append(other);
    await other.open(project);
    const opened = other.examples.length;
    return {
      extractor: `${extractor.id} ${extractor.version}`,
      labels: [...scores.keys()],
      opened: opened === examples && examples > 0,
      model: [...new Uint8Array(await model.arrayBuffer())],
    };
  });
}

/** Opens a model in a page whose extractor is of another version. Resolves with the error's code and message. */
export async function openInOtherVersion(page, model) {
  return page.evaluate(async (bytes) => {
    const classifier = document.createElement('tl-classifier');
    classifier.setAttribute('input', 'none');
    document.body.append(classifier);
    await customElements.whenDefined('tl-classifier');
    try {
      await classifier.load(new Blob([new Uint8Array(bytes)]));
      await classifier.classify(new ImageData(64, 64));
      return null;
    } catch ({ code, message }) {
      return { code, message };
    }
  }, model);
}
