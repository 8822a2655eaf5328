import { behavesAsStore } from '../testing/store-contract.ts';
import { memoryStore } from './memory-store.ts';

describe('the memory store', () => {
  behavesAsStore(memoryStore);
});
