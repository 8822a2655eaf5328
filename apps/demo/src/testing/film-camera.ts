import { film } from '@tl-elements/tools/camera-film';
import type { Page } from 'puppeteer-core';

/** What the film shows. */
export type Subject = 'cup' | 'cat' | 'rocket';

/**
 * Teaches a page to tell what its camera shows at the moment, by the mean color of the preview:
 * `shownSubject()` for scripts, and for `waitForScene`.
 *
 * @param selector of the element whose shadow tree holds the preview.
 */
export async function watchFilm(page: Page, selector: string): Promise<void> {
  await page.evaluate(
    (subjects, selector) => {
      const canvas = new OffscreenCanvas(1, 1);
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      const host = document.querySelector(selector)!;
      Object.assign(globalThis, {
        shownSubject: () => {
          const video = host.shadowRoot!.querySelector('video');
          if (!video || video.readyState < 2) return null;
          context.imageSmoothingQuality = 'high';
          context.drawImage(video, 0, 0, 1, 1);
          const pixel = context.getImageData(0, 0, 1, 1).data;
          const distance = ({ meanColor }: (typeof subjects)[number]) =>
            Math.hypot(...meanColor.map((channel, index) => channel - pixel[index]!));
          return subjects.reduce((a, b) => (distance(a) <= distance(b) ? a : b)).name;
        },
      });
    },
    film.subjects,
    selector,
  );
}

/** Waits until the film cuts to a subject. */
export async function waitForScene(page: Page, subject: Subject): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { shownSubject } = globalThis as unknown as { shownSubject(): string | null };
    const frame = () => new Promise(requestAnimationFrame);
    while (shownSubject() === wanted) await frame();
    while (shownSubject() !== wanted) await frame();
  }, subject);
}
