import { film } from '@tl-elements/tools/camera-film';
import type { Page } from 'puppeteer-core';

/** What the film shows. */
export type Subject = 'cup' | 'cat' | 'rocket';

/**
 * Adds `shownSubject()` to a page: what its camera shows now, by the mean color of the preview. For
 * scripts, and for `waitForScene`.
 *
 * @param selector of the element whose shadow tree holds the preview.
 */
export async function watchFilm(page: Pick<Page, 'evaluate'>, selector: string): Promise<void> {
  await page.evaluate(
    (subjects, selector) => {
      // Browsers differ in how they draw a picture into one pixel: the mean is computed here.
      const canvas = new OffscreenCanvas(32, 24);
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      const host = document.querySelector(selector)!;
      Object.assign(globalThis, {
        shownSubject: () => {
          const video = host.shadowRoot!.querySelector('video');
          if (!video || video.readyState < 2) return null;
          context.drawImage(video, 0, 0, canvas.width, canvas.height);
          const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
          const mean = [0, 1, 2].map(
            (channel) =>
              data.filter((_, index) => index % 4 === channel).reduce((sum, one) => sum + one, 0) /
              (canvas.width * canvas.height),
          );
          const distance = ({ meanColor }: (typeof subjects)[number]) =>
            Math.hypot(...meanColor.map((channel, index) => channel - mean[index]!));
          return subjects.reduce((a, b) => (distance(a) <= distance(b) ? a : b)).name;
        },
      });
    },
    film.subjects,
    selector,
  );
}

/** Waits until the film cuts to a subject. */
export async function waitForScene(page: Pick<Page, 'evaluate'>, subject: Subject): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { shownSubject } = globalThis as unknown as { shownSubject(): string | null };
    const frame = () => new Promise(requestAnimationFrame);
    while (shownSubject() === wanted) await frame();
    while (shownSubject() !== wanted) await frame();
  }, subject);
}
