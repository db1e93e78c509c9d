import { beforeAll, describe, expect, test } from 'vitest';
import type { Condition, Table } from '../../../shared/ports/table.ts';

/** Conditions of every kind, on every kind of write, and many writers at once. */
export function conditionContract(make: () => Promise<Table>, { comparesByUtf16 = false } = {}): void {
  let table: Table;
  let partitions = 0;
  /** A partition no other test writes to. */
  const partition = () => `CASE#${++partitions}`;

  beforeAll(async () => {
    table = await make();
  });

  describe('conditions', () => {
    const item = { version: 7, name: 'm', flag: false, nothing: null, digits: '10', zero: 0 };

    const cases: [Condition, onItem: boolean, onNothing: boolean][] = [
      [{ absent: true }, false, true],
      [{ present: true }, true, false],
      [{ equals: { version: 7 } }, true, false],
      [{ equals: { version: 8 } }, false, false],
      [{ equals: { version: '7' } }, false, false],
      [{ equals: { version: 7, name: 'm', flag: false } }, true, false],
      [{ equals: { version: 7, name: 'n' } }, false, false],
      [{ equals: { flag: false } }, true, false],
      [{ equals: { zero: false } }, false, false],
      [{ equals: { neverThere: 'x' } }, false, false],
      [{ below: { version: 8 } }, true, false],
      [{ below: { version: 7 } }, false, false],
      [{ below: { version: 8, zero: 0 } }, false, false],
      [{ below: { neverThere: 8 } }, false, false],
      [{ below: { name: 'n' } }, true, false],
      [{ below: { name: 'm' } }, false, false],
      [{ below: { name: 'M' } }, false, false],
      // As texts "10" is below "9", as numbers it is not; text and number never compare.
      [{ below: { digits: '9' } }, true, false],
      [{ below: { digits: 11 } }, false, false],
      [{ below: { version: '9' } }, false, false],
      [{ below: { nothing: 1 } }, false, false],
      [{ missing: ['neverThere'] }, true, true],
      [{ missing: ['neverThere', 'name'] }, false, true],
      [{ missing: ['nothing'] }, false, true],
      [{ missing: ['constructor', 'toString'] }, true, true],
      [{ any: [{ absent: true }, { equals: { version: 7 } }] }, true, true],
      [{ any: [{ equals: { version: 1 } }, { below: { version: 1 } }] }, false, false],
      [{ all: [{ present: true }, { below: { version: 8 } }] }, true, false],
      [{ all: [{ present: true }, { below: { version: 7 } }] }, false, false],
      [{ all: [{ any: [{ missing: ['neverThere'] }, { absent: true }] }, { equals: { name: 'm' } }] }, true, false],
    ];

    test.each(cases.map(([condition, ...holds]) => [JSON.stringify(condition), condition, ...holds] as const))(
      '%s',
      async (_, condition, onItem, onNothing) => {
        for (const [stored, holds] of [
          [item, onItem],
          [undefined, onNothing],
        ] as const) {
          const fresh = async () => {
            const key = { pk: partition(), sk: 'CASE' };
            if (stored) await table.put({ ...key, ...stored });
            return key;
          };
          const put = await fresh();
          expect(await table.put({ ...put, put: 1 }, condition)).toBe(holds);
          const before = stored && { ...put, ...stored };
          expect(await table.get(put)).toEqual(holds ? { ...put, put: 1 } : before);

          const updated = await fresh();
          const answer = await table.update(updated, { set: { updated: 1 } }, condition);
          expect(answer).toEqual(holds ? { ...updated, ...stored, updated: 1 } : undefined);

          const deleted = await fresh();
          expect(await table.delete(deleted, condition)).toBe(holds);
          expect((await table.get(deleted)) === undefined).toBe(holds || !stored);
        }
      },
    );

    // By UTF-16 units 😀 would stand before U+FFED.
    test.skipIf(comparesByUtf16)('texts compare as UTF-8 bytes', async () => {
      const item = { pk: partition(), sk: 'CASE', sign: '￭' };
      await table.put(item);
      expect(await table.put({ ...item, put: 1 }, { below: { sign: '😀' } })).toBe(true);
      expect(await table.put({ ...item, sign: '😀' }, { below: { sign: '￭' } })).toBe(false);
    });

    test('of no conditions all hold, and none does', async () => {
      for (const stored of [true, false]) {
        const key = { pk: partition(), sk: 'CASE' };
        if (stored) await table.put(key);
        const none: Condition[] = [{ all: [] }, { equals: {} }, { below: {} }, { missing: [] }];
        for (const condition of none) expect(await table.delete(key, condition), JSON.stringify(condition)).toBe(true);
        expect(await table.put(key, { any: [] })).toBe(false);
        expect(await table.get(key)).toBeUndefined();
      }
    });

    test('names that are words of the engine, or hold its signs, are names like others', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      const set = { status: 1, name: 'n', 'a.b': 2, '#0': 3, ':0': 4, 'size(x)': 5, 'drop"`\'': 6, 'é 😀': 7 };
      expect(await table.update(key, { set, add: { values: 1 } })).toEqual({ ...key, ...set, values: 1 });
      expect(await table.update(key, { remove: ['a.b'] }, { equals: set })).toBeDefined();
      expect(await table.put({ ...key, left: 1 }, { all: [{ missing: ['a.b', 'a'] }, { below: { '#0': 4 } }] })).toBe(
        true,
      );
      expect(await table.get(key)).toEqual({ ...key, left: 1 });
    });

    test('of many who put if absent at once, one wins and is what is stored', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      const wins = await Promise.all(
        Array.from({ length: 20 }, (_, writer) => table.put({ ...key, writer }, { absent: true })),
      );
      expect(wins.filter(Boolean)).toHaveLength(1);
      expect(await table.get(key)).toEqual({ ...key, writer: wins.indexOf(true) });
    });

    test('of many who save over one version at once, one wins', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      await table.put({ ...key, version: 1 });
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, writer) =>
          table.update(key, { set: { writer }, add: { version: 1 } }, { equals: { version: 1 } }),
        ),
      );
      expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
      expect(await table.get(key)).toMatchObject({ version: 2 });
    });

    test('additions made at once are all counted', async () => {
      const key = { pk: partition(), sk: 'COUNT' };
      await Promise.all(Array.from({ length: 50 }, () => table.update(key, { add: { count: 1 } })));
      expect(await table.get(key)).toEqual({ ...key, count: 50 });
    });

    test('a limit guarded by a condition is never passed', async () => {
      const key = { pk: partition(), sk: 'LIMIT' };
      await table.put({ ...key, used: 0 });
      const taken = await Promise.all(
        Array.from({ length: 30 }, () => table.update(key, { add: { used: 10 } }, { below: { used: 100 } })),
      );
      expect(taken.filter(Boolean)).toHaveLength(10);
      expect(await table.get(key)).toEqual({ ...key, used: 100 });
    });
  });
}
