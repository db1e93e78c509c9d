import { toldCase as caseTold, type ToldCase } from '../../../../shared/domain/customers/imported-cases.ts';
import type { Refused, RowContext } from '../../../../shared/domain/loyalty/row-context.ts';
import { rowAsCsv } from '../../../../shared/domain/loyalty/row-text.ts';
import type { IdentityRow, LakeTable } from '../../../../shared/domain/loyalty/rows.ts';
import type { Derived, RecordedPurchase, ToldConsent, ToldIndicator } from '../derive.ts';
import type { FileRecord } from '../records.ts';
import type { PieceResult } from './piece-reader.ts';
import { endsOf, type Sheet } from './sheet.ts';

/** What a record comes to: a line of the lake, and what there is beside it. */
export interface Said {
  line: { table: LakeTable; text: string } | undefined;
  /** Undefined of most records. */
  beside: Beside | undefined;
}

interface Beside {
  refusal?: PieceResult['refusals'][number];
  identities: readonly IdentityRow[];
  anomalies: readonly string[];
  recorded: RecordedPurchase | undefined;
  toldCase: ToldCase | undefined;
  indicator: ToldIndicator | undefined;
  consent: ToldConsent | undefined;
}

const NOTHING: Beside = {
  ...{ identities: [], anomalies: [] },
  ...{ recorded: undefined, toldCase: undefined, indicator: undefined, consent: undefined },
};

/** @param teller reads contact data where purchases and cases are wanted as they were told, too; else undefined */
export function said(
  record: FileRecord,
  outcome: Derived | Refused,
  teller: Pick<RowContext, 'email' | 'phone'> | undefined,
): Said {
  if ('refused' in outcome) {
    const refusal = { line: record.line, reason: outcome.refused, text: record.text };
    return { line: undefined, beside: { ...NOTHING, refusal } };
  }
  const { kept, identities, anomalies, indicator, consent } = outcome;
  const { recorded, toldCase } = teller === undefined ? NOTHING : toldOf(outcome, teller);
  const isMore =
    identities.length > 0 ||
    anomalies.length > 0 ||
    recorded !== undefined ||
    toldCase !== undefined ||
    indicator !== undefined ||
    consent !== undefined;
  return {
    line: kept === undefined ? undefined : { table: kept.table, text: rowAsCsv(kept.table, kept.row) },
    beside: isMore ? { identities, anomalies, recorded, toldCase, indicator, consent } : undefined,
  };
}

/** What the agents' page is told of a record that is kept. */
function toldOf(
  { kept, purchase, facts }: Derived,
  teller: Pick<RowContext, 'email' | 'phone'>,
): Pick<Beside, 'recorded' | 'toldCase'> {
  return {
    recorded: purchase !== undefined && kept?.table === 'purchases' ? { purchase, row: kept.row } : undefined,
    toldCase: facts !== undefined && kept?.table === 'cases' ? caseTold(facts, kept.row, teller) : undefined,
  };
}

/**
 * Gathers what the records of a piece come to. It waits for its turn, and whatever waits is copied by each collection: so of most
 * records nothing is held but the bytes of their line.
 */
export class Gathering {
  /** Of all lines: a kind of file fills one table. */
  private table: LakeTable | undefined;
  private readonly sheet: Sheet;
  private readonly blank: () => Sheet;
  private added = 0;
  /** Of those added, in rising order: which have no line. */
  private readonly lineless: number[] = [];
  private readonly besides = new Map<number, Beside>();
  /** By place, in rising order: what takes the place of a line. */
  private readonly anew = new Map<number, string>();

  /** @param blank a sheet to write on */
  constructor(blank: () => Sheet) {
    this.blank = blank;
    this.sheet = blank();
  }

  add({ line, beside }: Said): void {
    if (beside !== undefined) this.besides.set(this.added, beside);
    if (line === undefined) this.lineless.push(this.added);
    else {
      this.table = line.table;
      this.sheet.write(line.text);
    }
    this.added += 1;
  }

  /** @param at place among the records added; places rise. Repeats are kept or refused as the first of them. */
  replace(at: number, { line, beside }: Said): void {
    if (beside === undefined) this.besides.delete(at);
    else this.besides.set(at, beside);
    if (line !== undefined) this.anew.set(at, line.text);
  }

  all(): PieceResult {
    const lines: PieceResult['lines'] = [];
    const kept = this.added - this.lineless.length;
    if (this.table !== undefined) lines.push({ table: this.table, rows: kept, bytes: this.allLines() });
    const result: PieceResult = {
      ...{ rows: this.added, refusals: [], anomalies: {}, lines },
      ...{ recorded: [], toldCases: [], indicators: [], consents: [] },
    };
    /** By row id: a customer's e-mail stands on many rows of a file. */
    const identities = new Map<string, IdentityRow>();
    for (const [, beside] of [...this.besides].sort(([a], [b]) => a - b)) {
      if (beside.refusal !== undefined) result.refusals.push(beside.refusal);
      for (const code of beside.anomalies) result.anomalies[code] = (result.anomalies[code] ?? 0) + 1;
      for (const identity of beside.identities) identities.set(identity.row_id, identity);
      if (beside.indicator !== undefined) result.indicators.push(beside.indicator);
      if (beside.consent !== undefined) result.consents.push(beside.consent);
      if (beside.recorded !== undefined) result.recorded.push(beside.recorded);
      if (beside.toldCase !== undefined) result.toldCases.push(beside.toldCase);
    }
    if (identities.size > 0) {
      const sheet = this.blank();
      for (const identity of identities.values()) sheet.write(rowAsCsv('identities', identity));
      lines.push({ table: 'identities', rows: identities.size, bytes: sheet.written() });
    }
    return result;
  }

  private allLines(): Uint8Array<ArrayBuffer> {
    const written = this.sheet.written();
    if (this.anew.size === 0) return written;
    const [ends, sheet] = [endsOf(written), this.blank()];
    let [from, passed] = [0, 0];
    for (const [at, text] of this.anew) {
      while ((this.lineless[passed] ?? at) < at) passed += 1;
      const line = at - passed;
      sheet.copy(written.subarray(from, ends[line - 1] ?? 0));
      sheet.write(text);
      from = ends[line] ?? 0;
    }
    sheet.copy(written.subarray(from));
    return sheet.written();
  }
}
