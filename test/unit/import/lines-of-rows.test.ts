import { describe, expect, it } from 'vitest';
import { endsOf, Sheet } from '../../../infra/local/import/threads/sheet.ts';
import { rowAsCsv } from '../../../shared/domain/loyalty/row-text.ts';
import { caseOf } from '../loyalty/cohort.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a sheet of lines', () => {
  it('holds what was written in its order, few letters or many, of one byte or four', () => {
    const lines = ['a', 'é'.repeat(5_000), '', '\u{1f600}'.repeat(9_000), 'z'.repeat(1_500_000), 'end'];
    const sheet = new Sheet(new ArrayBuffer(8));
    for (const line of lines) sheet.write(line);
    expect(textOf(sheet.written())).toBe(lines.map((line) => `${line}\n`).join(''));
    sheet.write('more');
    expect(textOf(sheet.written()).endsWith('end\nmore\n')).toBe(true);
  });

  it('takes lines of another between its own', () => {
    const [one, other] = [new Sheet(), new Sheet()];
    other.write('second');
    one.write('first');
    one.copy(other.written());
    one.write('third');
    expect(textOf(one.written())).toBe('first\nsecond\nthird\n');
  });

  it('knows where lines end, also of a text that goes on over two', () => {
    const lines = ['1,"plain"', '2,"two\nlines, a \\"quote, and \\\\"', '3,null'];
    const sheet = new Sheet();
    for (const line of lines) sheet.write(line);
    const written = sheet.written();
    const ends = endsOf(written);
    expect(ends.map((end, at) => textOf(written.subarray(ends[at - 1] ?? 0, end)))).toEqual(
      lines.map((line) => `${line}\n`),
    );
  });
});

it.each(['\ud83d', '\ude00', 'half \ud83d of a sign'])(
  'a text with half a sign is refused by the name of its column',
  (text) => {
    expect(() => rowAsCsv('cases', caseOf('1', { category: 'parcel', reaction: text }))).toThrow(
      expect.objectContaining({ code: 'invalid-row', field: 'reaction' }),
    );
    // Two halves that stand side by side in a line are no whole.
    const halves = caseOf('1', { category: '\ud83d', channel: '\ude00' });
    expect(() => rowAsCsv('cases', halves)).toThrow(expect.objectContaining({ code: 'invalid-row' }));
    expect(rowAsCsv('cases', caseOf('1', { reaction: '\ud83d\ude00' }))).toContain('"\u{1f600}"');
  },
);
