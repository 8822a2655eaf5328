import type { Box } from '@tl-elements/core/base';
import { expect } from 'chai';
import { boxAfterKey, boxBetween, mirroredBox, movedBox, oppositeOf } from './box-geometry.ts';

function expectBox(box: Box | null, [x, y, width, height]: readonly number[]): void {
  expect(box?.x).closeTo(x!, 1e-9);
  expect(box?.y).closeTo(y!, 1e-9);
  expect(box?.width).closeTo(width!, 1e-9);
  expect(box?.height).closeTo(height!, 1e-9);
}

describe('the box on the picture', () => {
  it('lies between where a finger came and where it went, in whatever direction, and within the picture', () => {
    expectBox(boxBetween({ x: 0.2, y: 0.3 }, { x: 0.6, y: 0.9 }), [0.2, 0.3, 0.4, 0.6]);
    expectBox(boxBetween({ x: 0.6, y: 0.9 }, { x: 0.2, y: 0.3 }), [0.2, 0.3, 0.4, 0.6]);
    expectBox(boxBetween({ x: 0.5, y: 0.5 }, { x: 1.4, y: -2 }), [0.5, 0, 0.5, 0.5]);
    // Hardly a movement: as small as it may be, and not outside.
    expectBox(boxBetween({ x: 0.98, y: 0 }, { x: 0.99, y: -0.1 }), [0.9, 0, 0.1, 0.1]);
    const box = { x: 0.2, y: 0.3, width: 0.4, height: 0.6 };
    expect(oppositeOf(box, 'top-left')).property('x').closeTo(0.6, 1e-9);
    expect(oppositeOf(box, 'bottom-right')).deep.equal({ x: 0.2, y: 0.3 });
  });

  it('stays in the picture when it is moved and sized', () => {
    const box = { x: 0.5, y: 0.5, width: 0.4, height: 0.3 };
    expectBox(movedBox(box, { x: 0.9, y: -0.9 }), [0.6, 0, 0.4, 0.3]);
    expectBox(boxAfterKey(box, 'ArrowLeft', false), [0.48, 0.5, 0.4, 0.3]);
    expectBox(boxAfterKey(box, 'ArrowDown', true), [0.5, 0.5, 0.4, 0.32]);
    let small = box;
    for (let i = 0; i < 50; i++) small = boxAfterKey(small, 'ArrowUp', true)!;
    expectBox(small, [0.5, 0.5, 0.4, 0.1]);
    expect(boxAfterKey(box, 'a', false)).equal(null);
    expectBox(mirroredBox(box), [0.1, 0.5, 0.4, 0.3]);
  });
});
