import { describe } from 'vitest';
import type { Table } from '../../shared/ports/table.ts';
import { conditionContract } from './table/conditions.contract.ts';
import { indexContract } from './table/index-queries.contract.ts';
import { queryContract } from './table/queries.contract.ts';
import { writingContract } from './table/writing.contract.ts';

/**
 * What every table keeps, whatever it is made of. `make` gives an empty one with the indexes of infra/topology.ts; it is
 * called once for each part. `comparesByUtf16` is a fault of an emulator, which no engine may have.
 */
export function tableContract(make: () => Promise<Table>, faults: { comparesByUtf16?: boolean } = {}): void {
  describe('items', () => writingContract(make));
  describe('conditional writes', () => conditionContract(make, faults));
  describe('partitions', () => queryContract(make));
  describe('indexes', () => indexContract(make));
}
