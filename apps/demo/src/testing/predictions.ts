import type { Page } from 'puppeteer-core';
import type { Subject } from './film-camera.ts';

/** The labels of the predictions while the film showed a subject, away from its cuts. */
export type Answers = Readonly<Partial<Record<Subject, readonly (string | null)[]>>>;

/**
 * Listens to `tl-prediction` beside what the film shows, until enough has been said of each subject:
 * a busy machine takes more turns of the film. Needs `watchFilm`.
 *
 * @param settleMs after a cut, what is said in this time still belongs to the scene before.
 */
export async function listen(
  page: Pick<Page, 'evaluate'>,
  selector: string,
  subjects: readonly Subject[],
  enough = 20,
  settleMs = 900,
): Promise<Answers> {
  return page.evaluate(
    async (selector, subjects, enough, settleMs) => {
      const { shownSubject } = globalThis as unknown as { shownSubject(): Subject | null };
      const answers: Partial<Record<Subject, (string | null)[]>> = {};
      let shown: Subject | null = null;
      let since = performance.now();
      const hear = ({ detail }: HTMLElementEventMap['tl-prediction']) => {
        const now = shownSubject();
        if (now !== shown) since = performance.now();
        shown = now;
        if (now && performance.now() - since > settleMs) (answers[now] ??= []).push(detail.label);
      };
      const element = document.querySelector<HTMLElement>(selector)!;
      element.addEventListener('tl-prediction', hear);
      while (subjects.some((subject) => (answers[subject]?.length ?? 0) < enough)) {
        await new Promise((resolve) =>
          element.addEventListener('tl-prediction', resolve, { once: true }),
        );
      }
      element.removeEventListener('tl-prediction', hear);
      return answers;
    },
    selector,
    subjects,
    enough,
    settleMs,
  );
}

/** Which share of the answers is `label`, 0..1; of no answers, 0. */
export function share(answers: readonly (string | null)[] = [], label: string): number {
  return answers.filter((answer) => answer === label).length / Math.max(1, answers.length);
}
