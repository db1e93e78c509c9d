import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { manualClock } from '../../../infra/local/clock.ts';
import { openCases } from '../../../shared/adapters/stores/case/cases.ts';
import { openWorklists, type Worklists } from '../../../shared/adapters/stores/case/worklists.ts';
import { openCase } from '../../../shared/domain/case/opening.ts';
import { addMilliseconds, type Instant } from '../../../shared/domain/time.ts';
import { NOW, RULES } from '../../support/cases.ts';
import { tableInMemory, withShortPages } from './table-in-memory.ts';

const SHARDS = 4;
const TEAMS = ['orders', 'billing'];
type Read = (reading: { limit: number; after?: string }) => ReturnType<Worklists['due']>;

/** Forty cases of two teams, four of every instant. */
async function fortyCases() {
  const table = tableInMemory();
  const cases = openCases({
    table,
    ids: { next: randomUUID },
    clock: manualClock(NOW),
    configuration: RULES,
    shards: SHARDS,
  });
  const receivedAt = new Map<string, Instant>();
  for (let n = 0; n < 40; n += 1) {
    const caseId = `00000000-0000-7000-8000-${(n * 7919).toString(16).padStart(12, '0')}`;
    const at = addMilliseconds(NOW, -60_000 * Math.floor(n / 4));
    receivedAt.set(caseId, at);
    const { case: it, events } = openCase(
      {
        caseId,
        caseNumber: String(1_000_000_000 + n),
        kind: 'complaint',
        channel: 'web',
        language: 'en',
        reachable: true,
        receivedAt: at,
        customerMatch: 'anonymous',
        hasSupportNeeds: false,
        triage: { category: 'other', severity: 'medium', priority: 3, team: TEAMS[n % 2] ?? '' },
      },
      NOW,
      RULES,
    );
    await cases.create(it, events, { kind: 'system', name: 'test' }, {});
  }
  return { table, receivedAt };
}

async function allPages(read: Read, limit: number): Promise<string[]> {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await read({ limit, ...(after === undefined ? {} : { after }) });
    expect(page.cases.length).toBeGreaterThan(0);
    expect(page.cases.length).toBeLessThanOrEqual(limit);
    seen.push(...page.cases.map(({ caseId }) => caseId));
    after = page.next;
  } while (after !== undefined);
  return seen;
}

test.each([
  ['whole pages', 1_000],
  ['pages that end after one case', 1],
  ['pages that end after three cases', 3],
])('with %s of each partition no case is lost, repeated or out of order', async (_, most) => {
  const { table, receivedAt } = await fortyCases();
  const lists = openWorklists({ table: withShortPages(table, most), shards: SHARDS });
  const period = { from: addMilliseconds(NOW, -60_000 * 8), to: NOW };
  const inOrder = (ids: string[], direction: 1 | -1) =>
    ids.toSorted((a, b) => direction * ((receivedAt.get(a) ?? '') + a < (receivedAt.get(b) ?? '') + b ? -1 : 1));
  const all = [...receivedAt.keys()];
  for (const limit of [1, 4, 7, 100]) {
    expect(await allPages((reading) => lists.byTeams(TEAMS, reading), limit)).toEqual(inOrder(all, 1));
    expect(await allPages((reading) => lists.byReceipt(TEAMS, period, reading), limit)).toEqual(
      inOrder(
        all.filter((id) => (receivedAt.get(id) ?? '') >= period.from),
        -1,
      ),
    );
  }
});

test('a page reads of each partition its share, not a page', async () => {
  const { table } = await fortyCases();
  let read = 0;
  const counting: typeof table = {
    ...table,
    async queryIndex(index, asked) {
      const page = await table.queryIndex(index, asked);
      read += page.items.length;
      return page;
    },
  };
  const { cases } = await openWorklists({ table: counting, shards: SHARDS }).byTeams(TEAMS, { limit: 4 });
  expect(cases).toHaveLength(4);
  // Eight partitions of five cases each: pages of a whole page and one more would be all forty.
  expect(read).toBeLessThanOrEqual(30);
});

test('a list of nothing is one empty page', async () => {
  const lists = openWorklists({ table: tableInMemory(), shards: SHARDS });
  expect(await lists.byTeams(TEAMS, { limit: 10 })).toEqual({ cases: [] });
  expect(await lists.due([], NOW, { limit: 10 })).toEqual({ cases: [] });
});

test('a sweep reads each case once, whatever the size of its pages, and goes on where it stopped', async () => {
  const { table, receivedAt } = await fortyCases();
  for (const limit of [1, 3, 7, 100]) {
    const lists = openWorklists({ table: withShortPages(table, 2), shards: SHARDS });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await lists.every(TEAMS, { limit, ...(after === undefined ? {} : { after }) });
      expect(page.cases.length).toBeLessThanOrEqual(limit);
      seen.push(...page.cases.map(({ caseId }) => caseId));
      after = page.next;
    } while (after !== undefined);
    expect(seen.toSorted()).toEqual([...receivedAt.keys()].sort());
  }
});
