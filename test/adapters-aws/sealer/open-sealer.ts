import { openSealer } from '../../../shared/adapters/aws/sealer.ts';
import type { Sealer } from '../../../shared/ports/sealer.ts';
import { type ManualClock, manualClock } from '../../contract/manual-clock.ts';
import { type ErasuresInMemory, erasuresInMemory } from './erasures-in-memory.ts';
import type { KeysTableBench } from './keys-table-bench.ts';
import { type KmsInMemory, kmsInMemory, MAC_KEY, SEAL_KEY } from './kms-in-memory.ts';

/** The sealer of one account, with all it stands on. */
export interface SealerBench {
  clock: ManualClock;
  kms: KmsInMemory;
  keys: KeysTableBench;
  erasures: ErasuresInMemory;
  /** Another process of the account: the same keys, a memory of its own. */
  open(operations?: readonly string[]): Promise<Sealer>;
}

export async function sealerBench(newKeysTable: () => Promise<KeysTableBench>): Promise<SealerBench> {
  const [clock, kms, keys, erasures] = [manualClock(), kmsInMemory(), await newKeysTable(), erasuresInMemory()];
  const open = (operations: readonly string[] = ['seal', 'unseal', 'destroyKey', 'mac']) =>
    openSealer({
      clock,
      operations,
      kms: kms.client,
      keys: keys.client,
      s3: erasures.client,
      settings: { keysTable: keys.name, sealKeyId: SEAL_KEY, macKeyId: MAC_KEY, erasuresBucket: 'erasures' },
    });
  return { clock, kms, keys, erasures, open };
}
