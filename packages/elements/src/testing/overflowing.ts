import type { LitElement } from 'lit';

/** What stands out at the sides, or is cut off there. Code and what is for screen readers only may. */
export function overflowing(host: LitElement): readonly string[] {
  const { left, right } = host.getBoundingClientRect();
  const faults: string[] = [];
  for (const part of host.renderRoot.querySelectorAll<HTMLElement>('*')) {
    const box = part.getBoundingClientRect();
    if (box.width <= 1 || part.closest('.fill, pre, code, svg, select, option, canvas, video'))
      continue;
    const name = `${part.localName}.${part.className} “${part.textContent.trim().slice(0, 60)}”`;
    if (box.left < left - 1 || box.right > right + 1) faults.push(`${name} stands out`);
    const isText = part.childElementCount === 0 && part.textContent.trim() !== '';
    if (
      isText &&
      getComputedStyle(part).display !== 'inline' &&
      part.scrollWidth > part.clientWidth + 1
    )
      faults.push(`${name} is cut off`);
  }
  return faults;
}
