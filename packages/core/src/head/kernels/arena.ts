import { padded, type Block } from './kernels.ts';

/** Reserves parts of one memory, front to back; `release` frees what was reserved after a mark. */
interface Arena {
  reserve(rows: number, columns: number): Block;
  mark(): number;
  release(mark?: number): void;
}

const pageFloats = 65536 / 4;
/** In WebAssembly, the compiler's own data come first; ours begin after them, on a cache line. */
const firstFloat = 256;

/** A memory that grows, and an arena in it. */
export interface GrowingMemory {
  readonly arena: Arena;
  /** As it is now: growing replaces it. */
  memory(): Float32Array;
  /** Makes it hold at least so many floats, keeping what it holds. */
  ensure(length: number): void;
}

/** In plain JavaScript. */
export function growArray(): GrowingMemory {
  let floats = new Float32Array(1 << 16);
  const memory = () => floats;
  const ensure = (length: number) => {
    if (length <= floats.length) return;
    const larger = new Float32Array(Math.max(length, floats.length * 2));
    larger.set(floats);
    floats = larger;
  };
  return { arena: createArena(0, memory, ensure), memory, ensure };
}

/** In the memory of a module that AssemblyScript has compiled. */
export function growPages(pages: WebAssembly.Memory): GrowingMemory {
  let floats = new Float32Array(pages.buffer);
  const memory = () => floats;
  const ensure = (length: number) => {
    if (length <= floats.length) return;
    pages.grow(Math.ceil((length - floats.length) / pageFloats));
    floats = new Float32Array(pages.buffer);
  };
  return { arena: createArena(firstFloat, memory, ensure), memory, ensure };
}

/** @param first the first float that may be reserved. */
function createArena(
  first: number,
  memory: () => Float32Array,
  ensure: (length: number) => void,
): Arena {
  let next = first;
  return {
    reserve(rows, columns) {
      const stride = padded(columns);
      const end = next + padded(rows) * stride;
      ensure(end);
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
