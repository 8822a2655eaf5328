import type { LanguageFiles } from './translation.ts';

/** The languages, by their BCP 47 tags. */
export const languageFiles: Readonly<Record<string, LanguageFiles>> = {
  ar: {
    display: () => import('./ar/display.ts'),
    trainer: () => import('./ar/trainer.ts'),
    trigger: () => import('./ar/trigger.ts'),
  },
  de: {
    display: () => import('./de/display.ts'),
    trainer: () => import('./de/trainer.ts'),
    trigger: () => import('./de/trigger.ts'),
  },
  es: {
    display: () => import('./es/display.ts'),
    trainer: () => import('./es/trainer.ts'),
    trigger: () => import('./es/trigger.ts'),
  },
  fr: {
    display: () => import('./fr/display.ts'),
    trainer: () => import('./fr/trainer.ts'),
    trigger: () => import('./fr/trigger.ts'),
  },
  he: {
    display: () => import('./he/display.ts'),
    trainer: () => import('./he/trainer.ts'),
    trigger: () => import('./he/trigger.ts'),
  },
  hi: {
    display: () => import('./hi/display.ts'),
    trainer: () => import('./hi/trainer.ts'),
    trigger: () => import('./hi/trigger.ts'),
  },
  id: {
    display: () => import('./id/display.ts'),
    trainer: () => import('./id/trainer.ts'),
    trigger: () => import('./id/trigger.ts'),
  },
  it: {
    display: () => import('./it/display.ts'),
    trainer: () => import('./it/trainer.ts'),
    trigger: () => import('./it/trigger.ts'),
  },
  ja: {
    display: () => import('./ja/display.ts'),
    trainer: () => import('./ja/trainer.ts'),
    trigger: () => import('./ja/trigger.ts'),
  },
  ko: {
    display: () => import('./ko/display.ts'),
    trainer: () => import('./ko/trainer.ts'),
    trigger: () => import('./ko/trigger.ts'),
  },
  pl: {
    display: () => import('./pl/display.ts'),
    trainer: () => import('./pl/trainer.ts'),
    trigger: () => import('./pl/trigger.ts'),
  },
  pt: {
    display: () => import('./pt/display.ts'),
    trainer: () => import('./pt/trainer.ts'),
    trigger: () => import('./pt/trigger.ts'),
  },
  ta: {
    display: () => import('./ta/display.ts'),
    trainer: () => import('./ta/trainer.ts'),
    trigger: () => import('./ta/trigger.ts'),
  },
  tr: {
    display: () => import('./tr/display.ts'),
    trainer: () => import('./tr/trainer.ts'),
    trigger: () => import('./tr/trigger.ts'),
  },
  zh: {
    display: () => import('./zh/display.ts'),
    trainer: () => import('./zh/trainer.ts'),
    trigger: () => import('./zh/trigger.ts'),
  },
};
