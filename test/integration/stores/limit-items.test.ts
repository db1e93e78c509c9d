import { describe } from 'vitest';
import { limitItemsContract } from '../../contract/table/limit-items.contract.ts';
import { tableInMemory, withDelays } from './table-in-memory.ts';

describe('limits of money on one machine', () => {
  limitItemsContract(async () => withDelays(tableInMemory(), Math.random));
});
