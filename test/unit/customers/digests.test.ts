import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hmacSha256, openDigests } from '../../../shared/adapters/sealing/digests.ts';

it('a keyed digest is the HMAC-SHA-256 that node makes, of any text under any key of up to a block', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), text, text, (key, one, two) => {
      const mac = hmacSha256(key);
      // The second shows that nothing of the first is left behind.
      for (const said of [one, two]) expect(mac(said)).toBe(createHmac('sha256', key).update(said).digest('base64url'));
    }),
  );
  expect(hmacSha256(new Uint8Array(32))('\ud800 half a sign')).toBe(
    createHmac('sha256', new Uint8Array(32)).update('\ud800 half a sign').digest('base64url'),
  );
});

it('RFC 4231, test case 2', () => {
  expect(hmacSha256(Buffer.from('Jefe'))('what do ya want for nothing?')).toBe(
    Buffer.from('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843', 'hex').toString('base64url'),
  );
});

it('a key longer than a block is refused rather than cut', () => {
  expect(() => hmacSha256(new Uint8Array(65))).toThrow(RangeError);
});

it('each purpose has a key of its own', () => {
  const mac = openDigests(new Uint8Array(32));
  expect(mac('lake', 'x')).not.toBe(mac('identity', 'x'));
  expect(mac('lake', 'x')).toBe(openDigests(new Uint8Array(32))('lake', 'x'));
});
