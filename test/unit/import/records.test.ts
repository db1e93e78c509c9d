import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileRecord, readRecords } from '../../../infra/local/import/records.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-records-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string, delimiter = ','): Promise<FileRecord[]> {
  const file = join(folder, 'file.csv');
  writeFileSync(file, text);
  const found: FileRecord[] = [];
  for await (const { records } of readRecords(file, delimiter)) found.push(...records);
  return found;
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '😀'), maxLength: 8 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('records of a file', () => {
  it('come back as they were written', async () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (written, end) => {
        const file = written.map((row) => `${row.map(quoted).join(',')}${end}`).join('');
        const found = await read(file);
        const expected = written.map((row) => row.map((text) => text.replaceAll('\r\n', '\n')));
        expect(found.map((record) => ('cells' in record ? record.cells : record.refused))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('of any text at all: every line is in one record, in order, and csv-parse agrees where it finds no fault', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, async (file) => {
        const found = await read(file);
        const lines = found.flatMap((record) => record.text.split('\n'));
        expect(lines.filter((line) => line.trim() !== '')).toEqual(
          file.split('\n').filter((line) => line.trim() !== ''),
        );
        const numbers = found.map((record) => record.line);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        const options = { record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true, trim: true };
        const sound = attempt(() => parse(file, options));
        if (sound !== undefined) expect(found.map((record) => 'cells' in record && record.cells)).toEqual(sound);
      }),
      { numRuns: 200 },
    );
  });

  it('in runs of spaces and tabs, where quotes are letters', async () => {
    expect(await read(' 1 \t 2"  x\n\n3 4 5', 'whitespace')).toEqual([
      { line: 1, text: ' 1 \t 2"  x', cells: ['1', '2"', 'x'] },
      { line: 3, text: '3 4 5', cells: ['3', '4', '5'] },
    ]);
  });

  it('with tabs keep empty cells beside quoted ones', async () => {
    expect(await read('\t"a"\t\tb', '\t')).toMatchObject([{ cells: ['', 'a', '', 'b'] }]);
  });

  it('many strays of a quote cost time in line with their number', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => (row % 10 === 0 ? `"${row},x` : `"${row}","x"`));
    const found = await read(rows.join('\n'));
    expect(found.filter((record) => 'refused' in record).map((record) => record.line % 10)).toEqual(
      Array(2_000).fill(1),
    );
    expect(found).toHaveLength(20_000);
  });
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
