import { expect, test } from 'vitest';
import { openKeyCache } from '../../../shared/adapters/aws/sealer/key-cache.ts';
import { manualClock } from '../../contract/manual-clock.ts';

/** A cache, and how often it had to ask. */
function counting() {
  const [clock, reads] = [manualClock(), [] as string[]];
  const cache = openKeyCache(clock);
  const get = (keyId: string, answer: Uint8Array | 'destroyed' | undefined = Buffer.from(keyId)) =>
    cache.getOr(keyId, async () => {
      reads.push(keyId);
      return answer;
    });
  return { clock, reads, cache, get };
}

test('ten thousand keys are kept, and of more the oldest make room', async () => {
  const { reads, get } = counting();
  for (let n = 0; n < 10_001; n += 1) await get(`case:${n}`);
  reads.length = 0;
  for (const n of [1, 10_000, 0]) expect(await get(`case:${n}`)).toEqual(Buffer.from(`case:${n}`));
  expect(reads).toEqual(['case:0']);
});

test('a key is asked for again a minute after it was read, however often it was used meanwhile', async () => {
  const { clock, reads, get } = counting();
  for (let at = 0; at <= 60; at += 20) {
    await get('customer:1');
    clock.pass(20);
  }
  expect(reads).toEqual(['customer:1', 'customer:1']);
});

test('the minute begins with the asking, not with the answer', async () => {
  const { clock, reads, cache, get } = counting();
  await cache.getOr('customer:1', async () => {
    clock.pass(30);
    return Buffer.alloc(32);
  });
  clock.pass(30);
  await get('customer:1');
  expect(reads).toEqual(['customer:1']);
});

test('that there is no key, or none any more, is asked for each time; so is what was forgotten', async () => {
  const { reads, cache, get } = counting();
  for (let n = 0; n < 2; n += 1) {
    expect(await get('customer:gone', 'destroyed')).toBe('destroyed');
    await get('customer:kept');
    cache.forget('customer:kept');
  }
  expect(reads).toEqual(['customer:gone', 'customer:kept', 'customer:gone', 'customer:kept']);
});
