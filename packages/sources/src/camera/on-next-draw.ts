import type { Scope } from '@tl-elements/core/base';

/** Calls back when the page is next drawn, unless the scope closes first. */
export function onNextDraw(scope: Scope, callback: (now: number) => void): void {
  // oxlint-disable-next-line house/ownership -- cancelled by the scope, on the next line
  const handle = requestAnimationFrame((now) => {
    forget();
    callback(now);
  });
  const forget = scope.add(() => {
    cancelAnimationFrame(handle);
  });
}
