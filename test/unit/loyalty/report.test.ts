import { describe, expect, it } from 'vitest';
import { REACTIONS } from '../../../shared/domain/case/vocabulary.ts';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import { reportId } from '../../../shared/domain/reports/report-id.ts';
import { caseOf, order, reportOver, satisfiedAmongEleven } from './cohort.ts';

const CONTEXT = { timeZone: 'Europe/Amsterdam', returnWindowDays: 30, smallestGroup: 11 };
const loyalty = findReport('resolution-to-loyalty');

describe('the report', () => {
  it('over an empty lake lists every reaction with zeros and rates that are not said', async () => {
    const report = await reportOver({});
    expect(report.groups.map(({ group }) => group)).toEqual([...REACTIONS]);
    const [first] = report.groups;
    expect(first).toEqual({
      ...{ group: 'satisfied', n: 0, unmatched: 0, matched: 0, events: 0, tooRecent: 0, medianDays: null, curve: [] },
      windows: [30, 90, 180, 365].map((days) => ({
        ...{ days, eligible: 0, tooRecent: 0, atRisk: 0, fewAtRisk: true },
        ...{ repurchased: null, lower: null, upper: null },
        standardised: { repurchased: null, lower: null, upper: null },
        plain: { repurchased: 0, rate: null, lower: null, upper: null },
        complainedAgain: null,
      })),
      differences: [],
    });
    expect(report.notes.join()).toContain('no order on file');
  });

  it('over an empty lake without an end says that there is none', async () => {
    expect(await reportOver({}, { until: undefined })).toMatchObject({ from: null, until: null });
  });

  it('has the fields of the definition, null where one group alone cannot be compared', async () => {
    const { report } = await satisfiedAmongEleven({}, { from: '2026-01-01' });
    const { groups, notes, landmark, ...rest } = report;
    expect(landmark.groups.map(({ group, n }) => [group, n])).toEqual([
      ['decided', 11],
      ['open', 0],
      ['withdrawn', 0],
    ]);
    expect(groups).toHaveLength(5);
    expect(notes.length).toBeGreaterThan(0);
    expect(rest).toEqual({
      ...{ report: 'resolution-to-loyalty', from: '2026-01-01', until: '2026-12-31' },
      ...{ timeZone: 'America/New_York', groupBy: 'reaction', logRank: null, baseline: rest.baseline },
    });
  });

  it('lists open sets by alphabet with unknown last, closed sets as declared', async () => {
    const categories = ['zeal', 'alpha', null, 'unknown', 'mid'];
    const cases = categories.map((category, at) => caseOf(`${at}`, { category, decision: at === 0 ? null : 'upheld' }));
    const byCategory = await reportOver({ cases }, { groupBy: 'category' });
    expect(byCategory.groups.map(({ group, n }) => [group, n])).toEqual([
      ['alpha', 1],
      ['mid', 1],
      ['zeal', 1],
      ['unknown', 2],
    ]);
    const byDecision = await reportOver({ cases }, { groupBy: 'decision' });
    expect(byDecision.groups.map(({ group }) => group)).toEqual(['upheld', 'partly-upheld', 'not-upheld', 'unknown']);
  });

  it('refuses a grouping that no case has a value for, by name', async () => {
    await expect(reportOver({ cases: [caseOf('1')] }, { groupBy: 'product' })).rejects.toMatchObject({
      ...{ code: 'column-absent', field: 'groupBy', expose: true },
      message: 'No case has a product. Choose another grouping.',
    });
  });

  it('takes the time to a decision in calendar days, and none that is below zero', async () => {
    const days = [
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-06',
      '2026-01-07',
      '2026-01-16',
      '2026-01-17',
      '2026-01-31',
    ];
    const received = '2026-01-01';
    const cases = [...days, '2026-02-01', '2025-12-31'].map((decided_day, at) =>
      caseOf(`${at}`, { received_day: received, decided_day, t0_day: '2026-03-01' }),
    );
    const report = await reportOver({ cases }, { groupBy: 'time-to-decision' });
    expect(report.groups.map(({ group, n }) => [group, n])).toEqual([
      ['0-1', 2],
      ['2-5', 2],
      ['6-15', 2],
      ['16-30', 2],
      ['31+', 1],
      ['unknown', 1],
    ]);
  });

  it('tells apart whose case was decided on the first contact', async () => {
    const cases = [true, false, false, null].map((first_contact, at) => caseOf(`${at}`, { first_contact }));
    const report = await reportOver({ cases }, { groupBy: 'first-contact' });
    expect(report.groups.map(({ group, n }) => [group, n])).toEqual([
      ['yes', 1],
      ['no', 2],
      ['unknown', 1],
    ]);
    const without = reportOver({ cases: cases.slice(3) }, { groupBy: 'first-contact' });
    await expect(without).rejects.toMatchObject({ code: 'column-absent' });
  });

  it('says in its notes what its reader must know', async () => {
    const cases = [
      caseOf('1', { t0_from_closure: true, decided_day: null }),
      caseOf('2', { anomaly: 'closed-before-received' }),
    ];
    const euro = order('2', '2026-03-01', { currency: 'EUR' });
    const { report } = await satisfiedAmongEleven({ cases, purchases: [euro] });
    const notes = report.notes.join('\n');
    expect(notes).toContain('1 case counted from the day of closing');
    expect(notes).toContain('1 case kept though something in the data is odd');
    expect(notes).toContain('2 currencies');
    expect(notes).toContain('fewer than 11');
  });
});

describe('parameters', () => {
  it('have defaults, and windows are put in order', () => {
    expect(loyalty.parse({})).toEqual({
      ...{
        windows: [30, 90, 180, 365],
        from: null,
        until: null,
        groupBy: 'reaction',
        origin: 'complaint',
        reference: null,
        headline: 90,
      },
    });
    expect(loyalty.parse({ windows: '90, 30,90' })).toMatchObject({ windows: [30, 90] });
  });

  it.each([
    [{ windows: '' }, 'windows'],
    [{ windows: '30,' }, 'windows'],
    [{ windows: '0' }, 'windows'],
    [{ windows: '-5' }, 'windows'],
    [{ windows: '1.5' }, 'windows'],
    [{ windows: '1e2' }, 'windows'],
    [{ windows: [30, '90); DROP'] }, 'windows'],
    [{ windows: [] }, 'windows'],
    [{ windows: '1,2,3,4,5,6,7,8,9,10,11,12,13' }, 'windows'],
    [{ until: '1998-02-30' }, 'until'],
    [{ from: '30.06.1998' }, 'from'],
    [{ from: 19980630 }, 'from'],
    [{ from: '1998-07-01', until: '1998-06-30' }, 'from'],
    [{ groupBy: 'shoe-size' }, 'groupBy'],
    [{ groupBy: 'toString' }, 'groupBy'],
    [{ headline: '30,90' }, 'headline'],
    [{ headline: '0' }, 'headline'],
    [{ reference: '' }, 'reference'],
    [{ group: 'reaction' }, 'group'],
  ])('are refused by name where they are wrong: %j', (raw, field) => {
    expect(() => loyalty.parse(raw)).toThrow(expect.objectContaining({ field, expose: true }));
  });

  it('in another order ask the same; other data, windows or configuration ask something else', () => {
    const id = (parameters: object, version = '1', context = CONTEXT) => reportId('r', parameters, version, context);
    const same = id({ windows: [30], from: null });
    expect(id({ from: null, windows: [30] })).toBe(same);
    const others = [
      id({ windows: [31], from: null }),
      id({ windows: [30], from: null }, '2'),
      id({ windows: [30], from: null }, '1', { ...CONTEXT, smallestGroup: 20 }),
    ];
    expect(new Set([same, ...others]).size).toBe(4);
  });

  it('of an unknown report are refused with the names there are', () => {
    expect(() => findReport('profit')).toThrow(/There is resolution-to-loyalty/);
  });
});

describe('a slip in the data', () => {
  it('one order dated long after it was told does not move the end of the report', async () => {
    const cases = ['a', 'b'].map((key) => caseOf(key));
    const bought = ['a', 'b'].map((key) => order(key, '2025-12-01'));
    const last = order('a', '2026-03-01');
    const slip = order('b', '2204-05-01', { anomaly: 'purchased-in-the-future' });
    const right = await reportOver({ cases, purchases: [...bought, last] }, { until: undefined });
    const withSlip = await reportOver({ cases, purchases: [...bought, last, slip] }, { until: undefined });
    expect(withSlip.until).toBe(right.until);
    expect(withSlip.groups).toEqual(right.groups);
    expect(withSlip.notes.join()).toContain('dated after the day on which they were told');
  });
});
