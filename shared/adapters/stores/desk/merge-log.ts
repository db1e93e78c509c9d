import type { Instant } from '../../../domain/time.ts';
import type { Page, Table } from '../../../ports/table.ts';
import { mergesPartition } from '../keys.ts';
import { expiresAfter } from './expiry.ts';

/** One case taken into another, or given back. */
export interface LoggedMerge {
  at: Instant;
  by: string;
  what: 'merged' | 'taken-back';
  survivorId: string;
  otherId: string;
  /** Of different customers. */
  isAcross: boolean;
  /** Of its entry in the history of the survivor. */
  n: number;
}

/** Who merged what, by month: a merge moves a case into somebody's hands, and whoever does it often should be seen. */
export interface MergeLog {
  /** Once, however often it is told. */
  note(merge: LoggedMerge): Promise<void>;
  /** Of a month (`2026-11`), by time; `isCut`: there were more than 10,000. */
  of(month: string): Promise<{ merges: LoggedMerge[]; isCut: boolean }>;
}

/** Two years and the month under way: this year's figures can be held against last year's. */
const KEPT_DAYS = 2 * 365 + 31;

/** 20 pages of 500: more than 300 merges a day. */
const MOST_PAGES = 20;

export function openMergeLog({ table }: { table: Pick<Table, 'put' | 'query'> }): MergeLog {
  return {
    async note({ at, survivorId, n, ...merge }) {
      const pk = mergesPartition(at.slice(0, 7));
      await table.put(
        { pk, sk: `${at}#${survivorId}#${n}`, at, survivorId, n, ...merge, ...expiresAfter(at, KEPT_DAYS) },
        { absent: true },
      );
    },

    async of(month) {
      const merges: LoggedMerge[] = [];
      let page: Page | undefined;
      for (let read = 0; read < MOST_PAGES; read += 1) {
        const after = page?.next === undefined ? {} : { after: page.next };
        page = await table.query({ pk: mergesPartition(month), limit: 500, ...after });
        merges.push(
          ...page.items.map(({ pk: _pk, sk: _sk, expiresAt: _end, ...merge }) => merge as unknown as LoggedMerge),
        );
        if (page.next === undefined) return { merges, isCut: false };
      }
      return { merges, isCut: true };
    },
  };
}
