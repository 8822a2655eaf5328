import { loadCode } from '@tl-elements/core/base';
import type { LanguageFiles } from './translation.ts';

/** The languages, by their BCP 47 tags. */
export const languageFiles: Readonly<Record<string, LanguageFiles>> = {
  ar: {
    display: () => loadCode(() => import('./ar/display.ts')),
    trainer: () => loadCode(() => import('./ar/trainer.ts')),
    trigger: () => loadCode(() => import('./ar/trigger.ts')),
  },
  de: {
    display: () => loadCode(() => import('./de/display.ts')),
    trainer: () => loadCode(() => import('./de/trainer.ts')),
    trigger: () => loadCode(() => import('./de/trigger.ts')),
  },
  es: {
    display: () => loadCode(() => import('./es/display.ts')),
    trainer: () => loadCode(() => import('./es/trainer.ts')),
    trigger: () => loadCode(() => import('./es/trigger.ts')),
  },
  fr: {
    display: () => loadCode(() => import('./fr/display.ts')),
    trainer: () => loadCode(() => import('./fr/trainer.ts')),
    trigger: () => loadCode(() => import('./fr/trigger.ts')),
  },
  he: {
    display: () => loadCode(() => import('./he/display.ts')),
    trainer: () => loadCode(() => import('./he/trainer.ts')),
    trigger: () => loadCode(() => import('./he/trigger.ts')),
  },
  hi: {
    display: () => loadCode(() => import('./hi/display.ts')),
    trainer: () => loadCode(() => import('./hi/trainer.ts')),
    trigger: () => loadCode(() => import('./hi/trigger.ts')),
  },
  id: {
    display: () => loadCode(() => import('./id/display.ts')),
    trainer: () => loadCode(() => import('./id/trainer.ts')),
    trigger: () => loadCode(() => import('./id/trigger.ts')),
  },
  it: {
    display: () => loadCode(() => import('./it/display.ts')),
    trainer: () => loadCode(() => import('./it/trainer.ts')),
    trigger: () => loadCode(() => import('./it/trigger.ts')),
  },
  ja: {
    display: () => loadCode(() => import('./ja/display.ts')),
    trainer: () => loadCode(() => import('./ja/trainer.ts')),
    trigger: () => loadCode(() => import('./ja/trigger.ts')),
  },
  ko: {
    display: () => loadCode(() => import('./ko/display.ts')),
    trainer: () => loadCode(() => import('./ko/trainer.ts')),
    trigger: () => loadCode(() => import('./ko/trigger.ts')),
  },
  pl: {
    display: () => loadCode(() => import('./pl/display.ts')),
    trainer: () => loadCode(() => import('./pl/trainer.ts')),
    trigger: () => loadCode(() => import('./pl/trigger.ts')),
  },
  pt: {
    display: () => loadCode(() => import('./pt/display.ts')),
    trainer: () => loadCode(() => import('./pt/trainer.ts')),
    trigger: () => loadCode(() => import('./pt/trigger.ts')),
  },
  ta: {
    display: () => loadCode(() => import('./ta/display.ts')),
    trainer: () => loadCode(() => import('./ta/trainer.ts')),
    trigger: () => loadCode(() => import('./ta/trigger.ts')),
  },
  tr: {
    display: () => loadCode(() => import('./tr/display.ts')),
    trainer: () => loadCode(() => import('./tr/trainer.ts')),
    trigger: () => loadCode(() => import('./tr/trigger.ts')),
  },
  zh: {
    display: () => loadCode(() => import('./zh/display.ts')),
    trainer: () => loadCode(() => import('./zh/trainer.ts')),
    trigger: () => loadCode(() => import('./zh/trigger.ts')),
  },
};
