import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { openFulfilment } from '../../../shared/adapters/embedded/fulfilment.ts';
import { manualClock } from '../manual-clock.ts';
import { PLACES } from '../places.ts';
import { fulfilmentContract, REFUND } from './fulfilment.contract.ts';

describe.each(PLACES)('the order system $place', ({ newFile }) => {
  const file = newFile();
  const opened = () => openFulfilment(openDatabase(file()), manualClock());

  fulfilmentContract(async () => {
    const fulfilment = opened();
    const found = async () => fulfilment.list(100).map(({ handedAt: _, ...order }) => JSON.stringify(order));
    return { fulfilment, found };
  });

  test('lists each remedy once, with when it first came', async () => {
    const fulfilment = opened();
    await fulfilment.hand(REFUND);
    await fulfilment.hand(REFUND);
    expect(fulfilment.list(10)).toEqual([{ ...REFUND, handedAt: manualClock().now() }]);
  });
});
