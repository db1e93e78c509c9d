import { describe, expect, it } from 'vitest';
import type { MigrationReport } from '../../../shared/domain/reports/retention/segment-migration.ts';
import { caseOf, customer, order, type Rows } from '../loyalty/cohort.ts';
import { afterT0, answerOver, keys } from './over.ts';

const PEOPLE = keys('ann', 20);

/** 20 gold customers. By 90 days later 8 are gold, 6 silver, 4 have not ordered for a year, 2 are in a segment that began too late. */
const TWENTY: Rows = {
  cases: PEOPLE.map((key) => caseOf(key)),
  customers: [
    ...PEOPLE.map((key) => customer(key, 'gold', null)),
    ...PEOPLE.slice(8, 14).map((key) => customer(key, 'silver', afterT0(90))),
    ...PEOPLE.slice(18).map((key) => customer(key, 'silver', afterT0(91))),
  ],
  purchases: PEOPLE.map((key, at) => order(key, afterT0(at >= 14 && at < 18 ? -275 : -274))),
};

const over = (rows: Rows, parameters = {}) =>
  answerOver<MigrationReport>('segment-migration', rows, { windows: '90', ...parameters });
const satisfied = ({ groups }: MigrationReport) => groups.find(({ group }) => group === 'satisfied');
const counts = (report: MigrationReport) =>
  satisfied(report)?.rows?.map(({ from, people, to }) => [
    from,
    people,
    Object.fromEntries((to ?? []).map((cell) => [cell.to, cell.people])),
  ]);

describe('segment migration', () => {
  it('counts from the segment at t0 to that at the end of the window', async () => {
    const report = await over(TWENTY);
    // The last order 275 days before t0 is 365 days old on the 90th day, and that of the others 364.
    expect(counts(report)).toEqual([['gold', 20, { gold: 10, silver: 6, lapsed: 4 }]]);
    const [gold] = satisfied(report)?.rows?.[0]?.to ?? [];
    // Wilson, 10 of 20
    expect(gold).toMatchObject({ rate: 0.5 });
    expect(gold?.lower).toBeCloseTo(0.299298, 6);
    expect(gold?.upper).toBeCloseTo(0.700702, 6);
  });

  it('calls new who came lately and stands in no segment, unknown who came long ago', async () => {
    const rows = {
      cases: [...keys('new', 6), ...keys('old', 6)].map((key) => caseOf(key)),
      purchases: [
        ...keys('new', 6).map((key) => order(key, afterT0(-89))),
        ...keys('old', 6).map((key) => order(key, afterT0(-90))),
      ],
    };
    expect(counts(await over(rows))).toEqual([
      ['new', 6, { unknown: 6 }],
      ['unknown', 6, { unknown: 6 }],
    ]);
  });

  it('leaves out who is too recent, and keeps groups apart', async () => {
    const rows = {
      ...TWENTY,
      cases: PEOPLE.map((key, at) =>
        caseOf(key, at < 10 ? { reaction: 'dissatisfied' } : at === 19 ? { t0_day: '2026-12-01' } : {}),
      ),
    };
    const report = await over(rows);
    expect(report.groups.map(({ group, eligible }) => [group, eligible])).toContainEqual(['dissatisfied', 10]);
    expect(satisfied(report)?.eligible).toBe(9);
  });

  it('hides a row of few and the next smallest, and a group of few with the next', async () => {
    const rows = {
      ...TWENTY,
      customers: [
        ...PEOPLE.slice(0, 3).map((key) => customer(key, 'bronze', null)),
        ...PEOPLE.slice(3, 9).map((key) => customer(key, 'silver', null)),
        ...PEOPLE.slice(9).map((key) => customer(key, 'gold', null)),
      ],
    };
    const hidden = satisfied(await over(rows))?.rows?.filter(({ suppressed }) => suppressed !== undefined);
    expect(hidden?.map(({ from, people, to }) => [from, people, to])).toEqual([
      ['bronze', null, null],
      ['silver', null, null],
    ]);
  });

  it('shares of a row add up to one, in whatever order rows come', async () => {
    const one = await over(TWENTY);
    for (const { to } of satisfied(one)?.rows ?? [])
      expect((to ?? []).reduce((sum, { rate }) => sum + rate, 0)).toBeCloseTo(1, 12);
    const turned = await over({
      ...{ cases: TWENTY.cases?.toReversed() ?? [], purchases: TWENTY.purchases?.toReversed() ?? [] },
      customers: TWENTY.customers?.toReversed() ?? [],
    });
    expect(turned.groups).toEqual(one.groups);
  });

  it('says nothing over an empty lake', async () => {
    const report = await over({}, { until: undefined });
    expect(report.until).toBeNull();
    expect(report.groups.every(({ eligible, rows }) => eligible === 0 && rows?.length === 0)).toBe(true);
  });
});
