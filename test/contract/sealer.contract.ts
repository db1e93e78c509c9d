import { beforeAll, describe, expect, test } from 'vitest';
import type { Sealer } from '../../shared/ports/sealer.ts';

/** What every sealer keeps. */
export function sealerContract(make: () => Promise<Sealer>): void {
  let sealer: Sealer;

  beforeAll(async () => {
    sealer = await make();
  });

  describe('sealing', () => {
    test.each([
      ['no text', ''],
      ['a name and a number', 'Ana Gómez, +31 20 624 1111 😀'],
      ['a long text', 'x'.repeat(100_000)],
    ])('%s comes back as it was', async (_, text) => {
      expect(await sealer.unseal('customer:1', await sealer.seal('customer:1', text))).toBe(text);
    });

    test('sealed text shows nothing of the text, and the same text never looks the same', async () => {
      const [one, two] = [await sealer.seal('customer:1', 'Gómez'), await sealer.seal('customer:1', 'Gómez')];
      expect(one).not.toBe(two);
      expect(one).toMatch(/^v\d+\.[\w-]+$/);
      expect(Buffer.from(one.slice(one.indexOf('.') + 1), 'base64url').toString()).not.toContain('mez');
    });

    test('text sealed under one key does not unseal under another', async () => {
      const sealed = await sealer.seal('customer:1', 'hers');
      await sealer.seal('customer:2', 'his');
      await expect(sealer.unseal('customer:2', sealed)).rejects.toMatchObject({ code: 'tampered' });
    });

    test('sealed text that was changed anywhere is refused', async () => {
      const sealed = await sealer.seal('customer:1', 'refund of 10 USD');
      for (let at = 0; at < sealed.length; at += 1) {
        const other = sealed[at] === 'A' ? 'B' : 'A';
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
        await expect(sealer.unseal('customer:1', changed)).rejects.toMatchObject({ code: 'tampered' });
      }
      for (const changed of [
        '',
        'v1.',
        sealed.slice(0, -1),
        `${sealed}A`,
        `${sealed}!`,
        sealed.slice(3),
        `v2${sealed.slice(2)}`,
      ]) {
        await expect(sealer.unseal('customer:1', changed)).rejects.toMatchObject({ code: 'tampered' });
      }
    });

    test('text under a key that never was is refused, not taken for erased', async () => {
      const sealed = await sealer.seal('customer:1', 'a');
      await expect(sealer.unseal('customer:never', sealed)).rejects.toMatchObject({ code: 'tampered' });
    });
  });

  describe('erasing', () => {
    test('once its key is destroyed, text is gone and nothing more can be sealed under that id', async () => {
      const sealed = await sealer.seal('customer:leaving', 'forget me');
      const kept = await sealer.seal('customer:staying', 'keep me');
      await sealer.destroyKey('customer:leaving');
      await sealer.destroyKey('customer:leaving');
      expect(await sealer.unseal('customer:leaving', sealed)).toBeUndefined();
      await expect(sealer.seal('customer:leaving', 'again')).rejects.toMatchObject({ code: 'erased' });
      expect(await sealer.unseal('customer:staying', kept)).toBe('keep me');
    });

    test('an id destroyed before its first use can never be used', async () => {
      await sealer.destroyKey('customer:unborn');
      await expect(sealer.seal('customer:unborn', 'a')).rejects.toMatchObject({ code: 'erased' });
    });
  });

  describe('keyed digests', () => {
    test('are the same for the same text and purpose, and of 43 characters', () => {
      const mac = sealer.mac('email', 'ana@example.com');
      expect(mac).toMatch(/^[\w-]{43}$/);
      expect(sealer.mac('email', 'ana@example.com')).toBe(mac);
    });

    test('differ by text and by purpose', () => {
      const macs = [
        sealer.mac('email', 'ana@example.com'),
        sealer.mac('email', 'Ana@example.com'),
        sealer.mac('phone', 'ana@example.com'),
        sealer.mac('emaila', 'na@example.com'),
      ];
      expect(new Set(macs).size).toBe(4);
    });
  });
}
