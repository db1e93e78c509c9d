import type { Refused } from '../../../../shared/domain/loyalty/row-context.ts';
import { rowAsJson } from '../../../../shared/domain/loyalty/row-json.ts';
import type { IdentityRow, LakeTable } from '../../../../shared/domain/loyalty/rows.ts';
import type { Derived, RecordedPurchase, ToldConsent, ToldIndicator } from '../derive.ts';
import type { FileRecord } from '../records.ts';
import type { PieceResult } from './piece-reader.ts';

/**
 * What a record comes to, ready to be gathered: the row is a line already, and no longer an object. Thousands wait at a time for their turn,
 * and whatever waits is copied by each collection.
 */
export interface Said {
  line: { table: LakeTable; json: string } | undefined;
  identities: readonly IdentityRow[];
  anomalies: readonly string[];
  recorded: RecordedPurchase | undefined;
  indicator: ToldIndicator | undefined;
  consent: ToldConsent | undefined;
}

/** @param isRemembered whether the purchase is wanted as it was told, too */
export function said(
  { kept, identities, anomalies, purchase, indicator, consent }: Derived,
  isRemembered: boolean,
): Said {
  const isTold = isRemembered && purchase !== undefined && kept?.table === 'purchases';
  return {
    line: kept === undefined ? undefined : { table: kept.table, json: rowAsJson(kept.table, kept.row) },
    recorded: isTold ? { purchase, row: kept.row } : undefined,
    identities,
    anomalies,
    indicator,
    consent,
  };
}

/** Gathers what the records of a piece come to. */
export class Gathering {
  private readonly refusals: PieceResult['refusals'] = [];
  private readonly anomalies: PieceResult['anomalies'] = {};
  private readonly recorded: RecordedPurchase[] = [];
  private readonly indicators: ToldIndicator[] = [];
  private readonly consents: ToldConsent[] = [];
  private readonly lines = new Map<LakeTable, string[]>();
  /** By row id: a customer's e-mail stands on many rows of a file. */
  private readonly identities = new Map<string, IdentityRow>();
  private rows = 0;

  add(record: FileRecord, outcome: Said | Refused): void {
    this.rows += 1;
    if ('refused' in outcome) {
      this.refusals.push({ line: record.line, reason: outcome.refused, text: record.text });
      return;
    }
    const { line, identities, anomalies, recorded, indicator, consent } = outcome;
    for (const code of anomalies) this.anomalies[code] = (this.anomalies[code] ?? 0) + 1;
    for (const identity of identities) this.identities.set(identity.row_id, identity);
    if (indicator !== undefined) this.indicators.push(indicator);
    if (consent !== undefined) this.consents.push(consent);
    if (recorded !== undefined) this.recorded.push(recorded);
    if (line !== undefined) this.linesOf(line.table).push(line.json);
  }

  all(): PieceResult {
    for (const identity of this.identities.values()) this.linesOf('identities').push(rowAsJson('identities', identity));
    const lines = [...this.lines].map(([table, of]) => {
      return { table, rows: of.length, bytes: new TextEncoder().encode(`${of.join('\n')}\n`) };
    });
    const { rows, refusals, anomalies, recorded, indicators, consents } = this;
    return { rows, refusals, anomalies, lines, recorded, indicators, consents };
  }

  private linesOf(table: LakeTable): string[] {
    const known = this.lines.get(table) ?? [];
    this.lines.set(table, known);
    return known;
  }
}
