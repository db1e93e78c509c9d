import { describe, expect, it } from 'vitest';
import { caseOf, customer, earlier, groupOf, identity, order, reportOver, satisfiedAmongEleven } from './cohort.ts';

describe('who is in the cohort', () => {
  it('only the first case of a person in the period, by t0', async () => {
    const cases = [
      caseOf('b', { crm_key: 'ann', t0_day: '2026-02-01', reaction: 'dissatisfied' }),
      caseOf('a', { crm_key: 'ann', t0_day: '2026-01-20' }),
    ];
    const { group, report } = await satisfiedAmongEleven({ cases, purchases: earlier('ann') });
    expect(group).toMatchObject({ n: 12, matched: 12, unmatched: 0 });
    expect(groupOf(report, 'dissatisfied').n).toBe(0);
    expect(report.notes.join()).toContain('1 case by somebody with an earlier case in the period');
  });

  it('the first case within the period, where an earlier one lies before it', async () => {
    const cases = [
      caseOf('a', { crm_key: 'ann', t0_day: '2025-12-31', reaction: 'dissatisfied' }),
      caseOf('b', { crm_key: 'ann', t0_day: '2026-01-01' }),
    ];
    const { group } = await satisfiedAmongEleven({ cases, purchases: earlier('ann') }, { from: '2026-01-01' });
    expect(group).toMatchObject({ n: 12, matched: 12 });
  });

  it('both ends of the period included, tested by t0', async () => {
    const days = ['2026-01-14', '2026-01-15', '2026-12-31', '2027-01-01'];
    const cases = days.map((day, at) => caseOf(`p${at}`, { t0_day: day }));
    const purchases = [...earlier('p0', 'p1', 'p2', 'p3'), order('other', '2027-06-01')];
    const { group, report } = await satisfiedAmongEleven({ cases, purchases }, { from: '2026-01-15' });
    expect(group.n).toBe(13);
    expect(report.notes.join()).toContain('1 case left out because the index day lies after the end');
  });

  it.each(['withdrawn', 'out-of-scope', 'not-a-complaint', 'merged'])('nobody whose case ended %s', async (closure) => {
    const { group, report } = await satisfiedAmongEleven({
      cases: [caseOf('ann', { closure, closed_day: '2026-01-15' })],
      purchases: earlier('ann'),
    });
    expect(group.n).toBe(11);
    expect(report.notes.filter((note) => note.startsWith('1 case ') && note.endsWith('in no group.'))).toHaveLength(1);
  });

  it('still who was merged or withdrawn only after the end of the report', async () => {
    const undecided = { decided_day: null, t0_day: null, closed_day: '2026-12-31' };
    const cases = [
      caseOf('ann', { closure: 'merged', merged_into: 'x', closed_day: '2027-01-01' }),
      caseOf('bob', { closure: 'withdrawn', closed_day: '2027-01-01' }),
      caseOf('cy', { closure: 'merged', merged_into: 'x', ...undecided }),
    ];
    const { group } = await satisfiedAmongEleven({ cases, purchases: earlier('ann', 'bob', 'cy') });
    expect(group.n).toBe(13);
  });

  it('still who withdrew, was merged, or was found to be out of scope, only after t0: that was not known on it', async () => {
    const cases = [
      caseOf('ann', { closure: 'withdrawn', closed_day: '2026-01-16' }),
      caseOf('bob', { closure: 'out-of-scope', closed_day: '2026-02-01' }),
      caseOf('cy', { closure: 'withdrawn', closed_day: '2026-01-15' }),
      caseOf('dee', { closure: 'merged', merged_into: 'x', closed_day: '2026-01-16' }),
      caseOf('eve', { closure: 'merged', merged_into: 'x', closed_day: '2026-01-15' }),
      // Told without a day: taken to have been known.
      caseOf('fay', { closure: 'withdrawn', closed_day: null }),
    ];
    const { group } = await satisfiedAmongEleven({
      cases,
      purchases: earlier('ann', 'bob', 'cy', 'dee', 'eve', 'fay'),
    });
    expect(group.n).toBe(14);
  });

  it('nobody who had withdrawn by t0, though the case was opened again after it', async () => {
    const again = { closure: null, closed_day: null };
    const cases = [
      caseOf('ann', { ...again, t0_closure: 'withdrawn' }),
      caseOf('bob', { closure: 'decided', closed_day: '2026-06-01', t0_closure: 'withdrawn' }),
      caseOf('cy', { ...again, t0_closure: 'decided' }),
      caseOf('dee', again),
    ];
    const { group, report } = await satisfiedAmongEleven({ cases, purchases: earlier('ann', 'bob', 'cy', 'dee') });
    expect(group.n).toBe(13);
    expect(report.notes.join()).toContain('2 cases withdrawn');
  });

  it('those who ended otherwise stand in the period of their t0, opened again after it or not; without one, of their end', async () => {
    const [end, t0_day] = ['2025-12-30', '2026-01-02'];
    const notes = async (facts: object, from: string) => {
      const { report } = await satisfiedAmongEleven({ cases: [caseOf('ann', facts)] }, { from });
      return report.notes.filter((note) => note.startsWith('1 case withdrawn')).length;
    };
    const left = { t0_day, closure: 'withdrawn', closed_day: end };
    const opened = { t0_day, closure: null, closed_day: null, t0_closure: 'withdrawn' };
    const undecided = { ...left, t0_day: null, decided_day: null };
    for (const facts of [left, opened])
      expect([await notes(facts, '2026-01-01'), await notes(facts, '2026-01-03')]).toEqual([1, 0]);
    expect([await notes(undecided, end), await notes(undecided, '2025-12-31')]).toEqual([1, 0]);
  }, 60_000);

  it.each(['suggestion', 'praise', 'enquiry'])('no %s: nothing went wrong that could be put right', async (kind) => {
    const { group, report } = await satisfiedAmongEleven({
      cases: [caseOf('ann', { kind })],
      purchases: earlier('ann'),
    });
    expect(group.n).toBe(11);
    expect(report.notes.join()).toContain('1 case not a complaint but another kind of message');
  });

  it('the next case of a person whose first was withdrawn', async () => {
    const cases = [
      caseOf('a', { crm_key: 'ann', closure: 'withdrawn', closed_day: '2026-01-15' }),
      caseOf('b', { crm_key: 'ann', t0_day: '2026-03-01' }),
    ];
    const { group } = await satisfiedAmongEleven({ cases, purchases: earlier('ann') });
    expect(group.n).toBe(12);
  });

  it.each(['praise', 'suggestion', 'enquiry'])(
    'nobody who wrote %s: what was no problem was not solved',
    async (kind) => {
      const cases = [caseOf('ann', { kind }), caseOf('bob', { kind: null })];
      const { group } = await satisfiedAmongEleven({ cases, purchases: earlier('ann', 'bob') });
      expect(group.n).toBe(12);
    },
  );

  it('no case that has no index day: open ones stand in no group', async () => {
    const open = { decided_day: null, closed_day: null, t0_day: null, closure: null, reaction: 'not-asked' };
    const { group, report } = await satisfiedAmongEleven({ cases: [caseOf('ann', open)], purchases: earlier('ann') });
    expect(group.n).toBe(11);
    expect(groupOf(report, 'not-asked').n).toBe(0);
    expect(report.notes.join()).toContain('1 case not decided or closed yet');
  });

  it('only the newest version of a row', async () => {
    const cases = [
      caseOf('ann', { version: 2, reaction: 'satisfied' }),
      caseOf('ann', { version: 10 }),
      caseOf('ann', { version: 9, reaction: 'dissatisfied' }),
    ];
    const { group, report } = await satisfiedAmongEleven({ cases, purchases: earlier('ann') });
    expect(group.n).toBe(12);
    expect(groupOf(report, 'dissatisfied').n).toBe(0);
  });
});

describe('who is matched', () => {
  it.each([
    ['an order before t0', order('ann', '2026-01-10'), 1],
    ['an order on t0 itself', order('ann', '2026-01-15'), 1],
    ['a row of no value', order('ann', '2026-01-10', { amount_minor: 0 }), 1],
    ['a replacement', order('ann', '2026-01-10', { kind: 'replacement' }), 1],
    ['a cancelled order', order('ann', '2026-01-10', { status: 'cancelled' }), 0],
    ['an order after t0 only', order('ann', '2026-01-16'), 0],
  ])('by %s: %#', async (_what, row, matched) => {
    const { group } = await satisfiedAmongEleven({ cases: [caseOf('ann')], purchases: [row] });
    expect(group).toMatchObject({ n: 12, matched: 11 + matched, unmatched: 1 - matched });
  });

  it('nobody by an order after t0: those are counted as first purchases', async () => {
    const { group, report } = await satisfiedAmongEleven({
      cases: [caseOf('ann'), caseOf('bob'), caseOf('cy')],
      purchases: [order('ann', '2026-01-16'), order('cy', '2027-01-01')],
    });
    expect(group).toMatchObject({ n: 14, matched: 11, events: 0 });
    expect(report.notes.join()).toContain('1 case unmatched because the first order came only after the index day');
    expect(report.notes.join()).toContain('2 cases unmatched because the customer has no order on file');
  });

  it('by the CRM id before any e-mail or phone', async () => {
    const { group } = await satisfiedAmongEleven({
      cases: [caseOf('c', { crm_key: 'ann', email_key: 'mail' })],
      identities: [identity('email', 'mail', 'bob'), identity('email', 'mail', 'cy')],
      purchases: earlier('ann'),
    });
    expect(group.matched).toBe(12);
  });

  it('by the one customer of an e-mail, else of a phone, else by what the case itself knows', async () => {
    const cases = [
      caseOf('1', { crm_key: null, email_key: 'mail', phone_key: 'shared' }),
      caseOf('2', { crm_key: null, email_key: 'unseen', phone_key: 'phone' }),
      caseOf('3', { crm_key: null, email_key: 'unseen', phone_key: 'unseen', customer_key: 'cy' }),
    ];
    const identities = [
      identity('email', 'mail', 'ann'),
      identity('phone', 'shared', 'x'),
      identity('phone', 'shared', 'y'),
      identity('phone', 'phone', 'bob'),
      // Of the other kind: says nothing about the e-mail.
      identity('phone', 'mail', 'z'),
    ];
    const { group } = await satisfiedAmongEleven({ cases, identities, purchases: earlier('ann', 'bob', 'cy') });
    expect(group).toMatchObject({ n: 14, matched: 14 });
  });

  it('nobody by an identity that names several customers, not even by a weaker one', async () => {
    const cases = [
      caseOf('1', { crm_key: null, email_key: 'shared', phone_key: 'phone', customer_key: 'ann' }),
      caseOf('2', { crm_key: 'ann', ambiguous: true }),
    ];
    const identities = [
      identity('email', 'shared', 'ann'),
      identity('email', 'shared', 'bob'),
      identity('phone', 'phone', 'ann'),
    ];
    const { group, report } = await satisfiedAmongEleven({ cases, identities, purchases: earlier('ann', 'bob') });
    expect(group).toMatchObject({ n: 13, matched: 11, unmatched: 2 });
    expect(report.notes.join()).toContain('2 cases unmatched because the identities given name several customers');
  });

  it('a case that names several customers takes nobody’s place', async () => {
    const cases = [
      caseOf('1', { crm_key: null, email_key: 'shared', phone_key: 'phone' }),
      caseOf('2', { crm_key: 'ann', ambiguous: true }),
      caseOf('3', { crm_key: 'ann', t0_day: '2026-02-01' }),
    ];
    const shared = ['ann', 'bob'].map((name) => identity('email', 'shared', name));
    const identities = [...shared, identity('phone', 'phone', 'ann')];
    const { group } = await satisfiedAmongEleven({ cases, identities, purchases: earlier('ann') });
    expect(group).toMatchObject({ n: 14, matched: 12, unmatched: 2 });
  });

  it('each case without a customer counts as one person', async () => {
    const nobody = { crm_key: null };
    const { group, report } = await satisfiedAmongEleven({ cases: [caseOf('1', nobody), caseOf('2', nobody)] });
    expect(group).toMatchObject({ n: 13, unmatched: 2 });
    expect(report.notes.join()).toContain('2 cases unmatched because no customer is known');
  });

  it('two cases of one known customer without orders are one person', async () => {
    const { group } = await satisfiedAmongEleven({
      cases: [caseOf('1', { crm_key: 'ann' }), caseOf('2', { crm_key: 'ann' })],
    });
    expect(group).toMatchObject({ n: 12, unmatched: 1 });
  });
});

describe('the segment', () => {
  it('is the case’s own, else that of the customer as of t0', async () => {
    const people = Array.from({ length: 11 }, (_, at) => `p${at}`);
    const cases = [
      ...people.map((key) => caseOf(key)),
      ...people.map((key) => caseOf(`own-${key}`, { segment: 'gold' })),
    ];
    const customers = people.flatMap((key) => [
      customer(key, 'bronze', null),
      customer(key, 'silver', '2026-01-15'),
      customer(key, 'gold', '2026-01-16'),
    ]);
    const report = await reportOver({ cases, customers }, { groupBy: 'segment' });
    expect(report.groups.map(({ group, n }) => [group, n])).toEqual([
      ['gold', 11],
      ['silver', 11],
    ]);
  });
});
