import { padded, type Block } from './kernels.ts';

/** Reserves parts of one memory, front to back; `release` frees what was reserved after a mark. */
export interface Arena {
  reserve(rows: number, columns: number): Block;
  mark(): number;
  release(mark?: number): void;
}

/**
 * @param first the first float that may be reserved.
 * @param memory the memory as it is now.
 * @param grow makes the memory hold at least so many floats, keeping what it holds.
 */
export function createArena(
  first: number,
  memory: () => Float32Array,
  grow: (length: number) => void,
): Arena {
  let next = first;
  return {
    reserve(rows, columns) {
      const stride = padded(columns);
      const end = next + padded(rows) * stride;
      if (end > memory().length) grow(end);
      memory().fill(0, next, end);
      const block = { offset: next, stride };
      next = end;
      return block;
    },
    mark: () => next,
    release(mark = first) {
      next = mark;
    },
  };
}
