import type { Case } from '../../../domain/case/case.ts';
import { parseCaseNumber } from '../../../domain/case/case-number.ts';
import { isShutOut } from '../../../domain/case/guards.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { localDay } from '../../../domain/deadlines/calendar.ts';
import { notFound } from '../../../domain/errors.ts';
import { summaryTextId } from '../../../domain/line/analysis.ts';
import { firstLegOf } from '../../../domain/line/contact.ts';
import { dayOfEpoch, epochDay } from '../../../domain/loyalty/epoch-days.ts';
import {
  ANCHORED_DAYS_SQL,
  ANCHORS_BY_DAY_SQL,
  ANCHORS_OF_CASE_SQL,
  TEAMS_SQL,
} from '../../../domain/record/anchors-sql.ts';
import type { Anchor, AuditResult, Fault } from '../../../domain/record/audit.ts';
import { textsPointedAt } from '../../../domain/record/pointed-at.ts';
import type { SqlValue, Warehouse } from '../../../ports/lake.ts';
import type { Table } from '../../../ports/table.ts';
import { caseOf } from '../case/case-item.ts';
import { firstBreak } from '../case/history.ts';
import { caseKey, numberKey, textKey } from '../keys.ts';
import { callLegs, contactIn } from './call-legs.ts';
import { itemsOf } from './partition.ts';
import { receivedBetween } from './received.ts';

/** Holds every case's history against itself, against what it points at, and against what the lake remembers of it. */
export interface Audit {
  /**
   * @param numbers case numbers as people write them; none means every case
   * @param reader a member of staff who is to read it: a case that is kept from them is not there
   * @throws AppError `not-found` naming the number that is nobody's
   */
  verify(numbers: readonly string[], reader?: string): Promise<AuditResult>;
}

/** Days of receipt at a time: what the lake remembers of their cases is in memory meanwhile (some 100 bytes a change). */
const SPAN_DAYS = 30;
/** Faults that are told one by one; all are counted. */
const MOST_TOLD = 1_000;

type Anchors = Map<string, Anchor[]>;

export function openAudit({
  table,
  warehouse,
  configuration,
  shards,
}: {
  table: Pick<Table, 'get' | 'query' | 'queryIndex'>;
  warehouse: Pick<Warehouse, 'query'>;
  configuration: Pick<Configuration, 'teams' | 'businessTimeZone'>;
  shards: number;
}): Audit {
  const load = async (caseId: string) => {
    const item = await table.get(caseKey(caseId));
    return item && caseOf(item);
  };

  async function textsBeside(caseId: string): Promise<Set<string>> {
    const read = itemsOf((after) => table.query({ pk: textKey(caseId, '').pk, startsWith: 'TEXT#', ...after }));
    const ids = new Set<string>();
    for await (const { sk } of read) ids.add(sk.slice('TEXT#'.length));
    return ids;
  }

  /** What was heard in the calls of a case: the legs of a call know whose summary lies beside which case. */
  async function summariesOf(it: Case): Promise<{ n: number; textId: string }[]> {
    // Of an erased person nothing more is kept, and a leg may be noted all the same.
    if (it.erasedAt !== undefined) return [];
    const found: { n: number; textId: string }[] = [];
    for (const leg of (await callLegs(table, it.contacts)).map(contactIn)) {
      const textId = leg.analysis?.summaryWith.includes(it.caseId) ? summaryTextId(leg) : undefined;
      const n = it.history.find(({ ref }) => ref === firstLegOf(leg))?.n ?? 1;
      if (textId !== undefined) found.push({ n, textId });
    }
    return found;
  }

  /** The first thing that is wrong with a case, if anything is. */
  async function faultOf(it: Case, anchors: readonly Anchor[]): Promise<Fault | undefined> {
    const told = { caseNumber: it.caseNumber, caseId: it.caseId };
    const broken = firstBreak(it.caseId, it.history);
    if (broken !== undefined) return { ...told, fault: 'broken-entry', ...broken };
    // The shortest first: the earliest place at which the two differ.
    for (const { entries, head } of anchors.toSorted((a, b) => a.entries - b.entries)) {
      const found = it.history[entries - 1]?.h;
      if (found === head) continue;
      return found === undefined
        ? {
            ...told,
            fault: 'cut-off',
            n: it.history.length + 1,
            expected: `${entries} entries`,
            found: `${it.history.length} entries`,
          }
        : { ...told, fault: 'rewritten', n: entries, expected: head, found };
    }
    const beside = await textsBeside(it.caseId);
    const pointedAt = [...textsPointedAt(it), ...(await summariesOf(it))];
    const missing = pointedAt.sort((a, b) => a.n - b.n).find(({ textId }) => !beside.has(textId));
    return missing && { ...told, fault: 'missing-text', n: missing.n, expected: missing.textId, found: 'nothing' };
  }

  const tally = () => {
    const result: AuditResult = { cases: 0, entries: 0, anchored: 0, faulty: 0, faults: [] };
    const note = (fault: Fault | undefined) => {
      if (fault === undefined) return;
      result.faulty += 1;
      if (result.faults.length < MOST_TOLD) result.faults.push(fault);
    };
    return {
      result,
      note,
      async look(it: Case, anchors: readonly Anchor[]) {
        result.cases += 1;
        result.entries += it.history.length;
        if (anchors.length > 0) result.anchored += 1;
        note(await faultOf(it, anchors));
      },
    };
  };

  async function verifyNumbers(numbers: readonly string[], isKept: (it: Case) => boolean): Promise<AuditResult> {
    const { result, look, note } = tally();
    for (const typed of numbers) {
      const number = parseCaseNumber(typed);
      const reserved = number === undefined ? undefined : await table.get(numberKey(number));
      if (number === undefined || reserved === undefined) throw notFound(`There is no case ${typed}.`);
      const caseId = String(reserved.caseId);
      const anchors = anchorsOf(await warehouse.query(ANCHORS_OF_CASE_SQL, [caseId])).get(caseId) ?? [];
      const it = await load(caseId);
      if (it !== undefined && isKept(it)) throw notFound(`There is no case ${typed}.`);
      if (it !== undefined) await look(it, anchors);
      else if (anchors.length > 0) note(goneCase(caseId, anchors, number));
    }
    return result;
  }

  async function verifyAll(isKept: (it: Case) => boolean): Promise<AuditResult> {
    const { result, look, note } = tally();
    const teams = await teamsEver();
    for (const { first, last } of await spans()) {
      const anchors =
        first === undefined || last === undefined
          ? new Map<string, Anchor[]>()
          : anchorsOf(await warehouse.query(ANCHORS_BY_DAY_SQL, [first, last]));
      // A local day begins and ends within a day of the UTC day of that name.
      const from = first === undefined ? '' : dayOfEpoch(first - 1);
      const to = last === undefined ? '~' : dayOfEpoch(last + 2);
      for await (const page of receivedBetween({ table, shards }, teams, { from, to })) {
        for (const it of page) {
          const day = epochDay(localDay(it.receivedAt, configuration.businessTimeZone)) ?? 0;
          if ((first !== undefined && day < first) || (last !== undefined && day > last)) continue;
          if (!isKept(it)) await look(it, anchors.get(it.caseId) ?? []);
          anchors.delete(it.caseId);
        }
      }
      // What the lake knows and no list showed: gone, or received earlier by a merge that the lake has yet to hear of.
      for (const [caseId, known] of anchors) {
        const it = await load(caseId);
        if (it === undefined) note(goneCase(caseId, known));
        else if (!isKept(it)) note(await faultOf(it, known));
      }
    }
    return result;
  }

  async function teamsEver(): Promise<string[]> {
    const rows = await warehouse.query(TEAMS_SQL);
    return [...new Set([...configuration.teams.map(({ id }) => id), ...rows.map(({ team }) => String(team))])];
  }

  /** All of time in pieces: before the lake's first day, 30 days each, after its last. */
  async function spans(): Promise<{ first?: number; last?: number }[]> {
    const [row] = await warehouse.query(ANCHORED_DAYS_SQL);
    if (typeof row?.first_day !== 'number' || typeof row.last_day !== 'number') return [{}];
    const pieces: { first?: number; last?: number }[] = [{ last: row.first_day - 1 }];
    for (let first = row.first_day; first <= row.last_day; first += SPAN_DAYS) {
      pieces.push({ first, last: Math.min(first + SPAN_DAYS - 1, row.last_day) });
    }
    return [...pieces, { first: row.last_day + 1 }];
  }

  return {
    verify(numbers, reader) {
      const isKept = (it: Case) => reader !== undefined && isShutOut(reader, it);
      return numbers.length > 0 ? verifyNumbers(numbers, isKept) : verifyAll(isKept);
    },
  };
}

function anchorsOf(rows: readonly Record<string, SqlValue>[]): Anchors {
  const anchors: Anchors = new Map();
  for (const { row_id, history_entries, history_head } of rows) {
    const of = anchors.get(String(row_id)) ?? [];
    of.push({ entries: Number(history_entries), head: String(history_head) });
    anchors.set(String(row_id), of);
  }
  return anchors;
}

function goneCase(caseId: string, anchors: readonly Anchor[], caseNumber = 'unknown'): Fault {
  const entries = Math.max(...anchors.map((anchor) => anchor.entries));
  return { caseNumber, caseId, fault: 'missing-case', n: 1, expected: `${entries} entries`, found: 'no case' };
}
