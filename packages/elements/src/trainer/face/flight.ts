/** How long a thumbnail takes from the picture to its row, milliseconds. */
const flightMs = 180;

/** CSS pixels; as in the styles. */
const thumbnailSide = 40;

/** Animates a thumbnail from the picture to its place in the row, unless the visitor wants less motion. */
export function flyIntoRow(root: ParentNode, row: Element, url: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const picture = root.querySelector('.stage');
  const layer = root.querySelector<HTMLElement>('.flights');
  const examples = row.querySelector('.examples');
  if (!picture || !layer || !examples) return;
  const { x, y } = examples.getBoundingClientRect();
  const to = new DOMRect(x, y, thumbnailSide, thumbnailSide);
  fly(layer, url, picture.getBoundingClientRect(), to);
}

function fly(layer: HTMLElement, url: string, from: DOMRect, to: DOMRect): void {
  const base = layer.getBoundingClientRect();
  const image = document.createElement('img');
  image.src = url;
  image.alt = '';
  layer.append(image);
  const side = to.width;
  const place = (rect: DOMRect, scale: number) => {
    const x = rect.x - base.x + (rect.width - side) / 2;
    const y = rect.y - base.y + (rect.height - side) / 2;
    return `translate(${x}px, ${y}px) scale(${scale})`;
  };
  image.style.inlineSize = image.style.blockSize = `${side}px`;
  const flight = image.animate(
    [
      { transform: place(from, (from.height * 0.5) / side), opacity: 0.2 },
      { transform: place(to, 1), opacity: 1 },
    ],
    { duration: flightMs, easing: 'cubic-bezier(.3, 0, .3, 1)' },
  );
  flight.finished.then(
    () => image.remove(),
    () => image.remove(),
  );
}
