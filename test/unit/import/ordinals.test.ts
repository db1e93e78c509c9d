import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileOrdinals } from '../../../infra/local/import/ordinals.ts';
import { ordinals } from '../../../shared/domain/loyalty/row-context.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

describe('ordinals of a file', () => {
  it('count as a map does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 300 }), (rows) => {
        const file = new FileOrdinals();
        const map = ordinals();
        for (const row of rows) expect(file.next(digest(String(row)))).toBe(map(digest(String(row))));
      }),
    );
  });

  it('survive growing', () => {
    const file = new FileOrdinals();
    const rows = Array.from({ length: 20_000 }, (_, row) => digest(String(row)));
    expect(rows.filter((row) => file.next(row) !== 0)).toEqual([]);
    expect(rows.filter((row) => file.next(row) !== 1)).toEqual([]);
  });
});
