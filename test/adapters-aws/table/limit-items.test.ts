import { describe } from 'vitest';
import { limitItemsContract } from '../../contract/table/limit-items.contract.ts';
import { tableBench } from './table-bench.ts';

describe('limits of money in DynamoDB', () => {
  const make = tableBench();
  limitItemsContract(async () => (await make()).table);
});
