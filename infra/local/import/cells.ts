import { type AmountUnit, currencyDigits, readAmount } from '../../../shared/domain/loyalty/amounts.ts';
import { dayFormat, type Moment, type ReadMoment, readIsoMoment } from '../../../shared/domain/loyalty/day-formats.ts';
import type { Layout } from './layout.ts';
import type { ImportOptions } from './options.ts';

const LONGEST_TEXT = 200;
/** Control characters, lone surrogates, and marks that turn the direction of text around; as in events/text.ts. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const PLAIN = /^[\x20-\x7e]*$/;

interface Column {
  place: number;
  /** What words of the file mean, by `--map`. */
  words: ReadonlyMap<string, string>;
}

/**
 * The cells of one row by our column names, read as what they should be. Reading goes on after a fault, `problem` keeps
 * the first; an absent column and an empty cell are both `undefined`. One object serves all rows of a file.
 */
export class Cells {
  problem: string | undefined;
  private cells: readonly string[] = [];
  /** Whether no cell holds anything but printable ASCII: seen once for all of them. */
  private isPlain = false;
  private readonly width: number;
  private readonly columns: ReadonlyMap<string, Column>;
  private readonly readMoment: ReadMoment;
  private readonly dateHint: string;
  private readonly unit: AmountUnit;
  private readonly houseCurrency: string;

  constructor(layout: Layout, options: ImportOptions, houseCurrency: string) {
    this.width = layout.width;
    const words = (column: string) => Object.entries(options.map[column] ?? {});
    this.columns = new Map(
      [...layout.places].map(([column, place]) => [column, { place, words: new Map(words(column)) }]),
    );
    this.readMoment = (options.dateFormat === undefined ? undefined : dayFormat(options.dateFormat)) ?? readIsoMoment;
    this.dateHint =
      options.dateFormat === undefined
        ? 'as YYYY-MM-DD: say how dates are written with --date-format'
        : `as ${options.dateFormat}`;
    this.unit = options.amounts;
    this.houseCurrency = options.currency ?? houseCurrency;
  }

  /** @param text of the whole record, as it stands in the file */
  load(cells: readonly string[], text: string): void {
    this.cells = cells;
    this.isPlain = PLAIN.test(text);
    this.problem = undefined;
    const { width } = this;
    if (cells.length !== width) this.fail(`has ${cells.length} columns instead of ${width}`);
  }

  /** Trimmed, in Unicode's composed form, after `--map`. */
  text(column: string): string | undefined {
    const known = this.columns.get(column);
    if (known === undefined) return undefined;
    let text = (this.cells[known.place] ?? '').trim();
    if (!this.isPlain && !PLAIN.test(text)) {
      text = text.replace(/[\t\r\n]+/g, ' ');
      if (UNPRINTABLE.test(text)) return this.fail(`${column} holds control characters`);
      text = text.normalize('NFC');
    }
    if (text.length > LONGEST_TEXT) return this.fail(`${column} is longer than ${LONGEST_TEXT} letters`);
    const mapped = known.words.size === 0 ? text : (known.words.get(text.toLowerCase()) ?? text);
    return mapped === '' ? undefined : mapped;
  }

  required(column: string): string {
    const text = this.text(column);
    if (text === undefined) this.fail(`${column} is empty`);
    return text ?? '';
  }

  word<Word extends string>(column: string, set: readonly Word[]): Word | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const lower = text.toLowerCase();
    const word = set.find((known) => known === lower);
    if (word === undefined)
      this.fail(
        `${column} "${text}" is none of ${set.join(', ')}: say what it means with --map ${column}:"${text}"=...`,
      );
    return word;
  }

  /** @param timeZone where a time without an offset is to be an instant; without it only its date is read */
  moment(column: string, timeZone?: string): Moment | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    return this.readMoment(text, timeZone) ?? this.fail(`${column} "${text}" is no date that exists, ${this.dateHint}`);
  }

  currency(): string {
    const currency = this.text('currency')?.toUpperCase() ?? this.houseCurrency;
    if (currencyDigits(currency) === undefined) this.fail(`currency "${currency}" is no ISO 4217 code`);
    return currency;
  }

  /** Minor units. */
  amount(column: string, currency: string): number | undefined {
    const text = this.text(column);
    const digits = currencyDigits(currency);
    if (text === undefined || digits === undefined) return undefined;
    const amount = readAmount(text, this.unit, digits);
    return 'refused' in amount ? this.fail(`${column} "${text}" ${amount.refused}`) : amount.amountMinor;
  }

  /** A whole number of things, from 0. */
  count(column: string): number | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    return /^\d{1,9}$/.test(text) ? Number(text) : this.fail(`${column} "${text}" is no whole number`);
  }

  private fail(problem: string): undefined {
    this.problem ??= problem;
    return undefined;
  }
}
