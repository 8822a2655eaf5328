import type { Page } from 'puppeteer-core';

/** Files by label, each at an address that the page may fetch. */
export type Lessons = Readonly<Record<string, readonly string[]>>;

/** Teaches the page's trainer from files, label after label, and waits for its figures. */
export async function teach(page: Page, lessons: Lessons): Promise<void> {
  await page.evaluate(async (lessons) => {
    const trainer = document.querySelector('tl-trainer')!;
    // When it is written, the stored project is open: labels that are set before would be replaced by it.
    await trainer.saveProject();
    trainer.labels = Object.keys(lessons);
    for (const [label, addresses] of Object.entries(lessons)) {
      const files = await Promise.all(
        addresses.map(async (address) => (await fetch(address)).blob()),
      );
      await trainer.addExamples(label, files);
    }
    await trainer.train();
  }, lessons);
}

/** The model of the page's trainer, as the file that it saves. */
export async function savedModel(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const blob = await document.querySelector('tl-trainer')!.saveModel();
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Uint8Array.from(bytes);
}
