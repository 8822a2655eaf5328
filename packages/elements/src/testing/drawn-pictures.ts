/**
 * Teaches the page's trainer pictures that are drawn there: discs for "Cup", stripes for "Cat".
 * Runs in the page, sent to it as it stands.
 *
 * @returns how many examples there are then.
 */
export async function teachDrawn(each = 3): Promise<number> {
  const trainer = document.querySelector('tl-trainer')!;
  const draw = async (isDisc: boolean, index: number) => {
    const canvas = new OffscreenCanvas(224, 224);
    const context = canvas.getContext('2d')!;
    context.fillStyle = isDisc ? '#248' : '#eec';
    context.fillRect(0, 0, 224, 224);
    context.fillStyle = isDisc ? '#fa3' : '#722';
    context.beginPath();
    if (isDisc) context.arc(100 + 7 * index, 110, 60 + 5 * index, 0, 7);
    else for (let x = 5 * index; x < 224; x += 40) context.rect(x, 0, 20, 224);
    context.fill();
    return canvas.convertToBlob({ type: 'image/png' });
  };
  for (const label of ['Cup', 'Cat']) {
    const pictures = Array.from({ length: each }, (_, index) => draw(label === 'Cup', index));
    await trainer.addExamples(label, await Promise.all(pictures));
  }
  return trainer.examples.length;
}
