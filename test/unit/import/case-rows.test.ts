import { describe, expect, it } from 'vitest';
import { type CaseFacts, caseRows } from '../../../shared/domain/loyalty/case-rows.ts';
import { customerRows } from '../../../shared/domain/loyalty/customer-rows.ts';
import { contextAt } from './row-context.ts';

const received = { receivedAt: '2026-01-05' };

function caseOf(facts: Partial<CaseFacts>, context = contextAt()) {
  const rows = caseRows({ ...received, ...facts }, context);
  if ('refused' in rows) throw new Error(rows.refused);
  return rows.case;
}

describe('index day and reaction of an imported case', () => {
  it.each<[string, Partial<CaseFacts>, object]>([
    [
      'counts from the decision, with the reaction by then',
      { decidedAt: '2026-01-10', reactionAt: '2026-01-24', reaction: 'satisfied' },
      { t0_day: '2026-01-24', t0_from_closure: false, reaction: 'satisfied' },
    ],
    [
      'takes a reaction that came later for silence',
      { decidedAt: '2026-01-10', reactionAt: '2026-01-25', reaction: 'satisfied' },
      { t0_day: '2026-01-24', reaction: 'no-reply' },
    ],
    [
      'takes a reaction without a day as known at the closure',
      { decidedAt: '2026-01-10', closedAt: '2026-02-10', reaction: 'dissatisfied' },
      { t0_day: '2026-01-24', reaction: 'no-reply' },
    ],
    [
      'takes a reaction without a day or a closure as known at the decision',
      { decidedAt: '2026-01-10', reaction: 'dissatisfied' },
      { t0_day: '2026-01-24', reaction: 'dissatisfied' },
    ],
    [
      'leaves silence silence',
      { decidedAt: '2026-01-10', closedAt: '2026-02-10', reaction: 'no-reply' },
      { t0_day: '2026-01-24', reaction: 'no-reply' },
    ],
    [
      'is the closure where no decision is known, and says so',
      { closedAt: '2026-02-10', reaction: 'mollified' },
      { t0_day: '2026-02-10', t0_from_closure: true, reaction: 'mollified', closure: 'decided' },
    ],
    [
      'is the closure, with a reaction by then',
      { closedAt: '2026-01-10', reactionAt: '2026-01-10', reaction: 'satisfied' },
      { t0_day: '2026-01-10', reaction: 'satisfied' },
    ],
    [
      'is the closure, and takes a reaction that came later for silence',
      { closedAt: '2026-01-10', reactionAt: '2026-02-20', reaction: 'satisfied', recommend: 9 },
      { t0_day: '2026-01-10', t0_from_closure: true, reaction: 'no-reply', recommend: null },
    ],
    [
      'is nothing for a case without either',
      { reaction: 'dissatisfied' },
      { t0_day: null, t0_from_closure: false, reaction: 'dissatisfied', closure: null },
    ],
    ['without a reaction is not-asked', { closedAt: '2026-02-10' }, { reaction: 'not-asked' }],
    ['leaves a closure as it was named', { closedAt: '2026-02-10', closure: 'withdrawn' }, { closure: 'withdrawn' }],
  ])('%s', (_what, facts, expected) => {
    expect(caseOf(facts)).toMatchObject(expected);
  });
});

describe('the row of an imported case', () => {
  it('without a customer is kept, with nobody', () => {
    expect(caseOf({})).toMatchObject({ crm_key: null, email_key: null, phone_key: null, source: 'import' });
  });

  it('with an id is the same row whatever else is said, and the last word counts', () => {
    const context = contextAt();
    const [open, closed] = [{ caseId: '7' }, { caseId: '7', closedAt: '2026-02-01' }].map((facts) =>
      caseOf(facts, context),
    );
    expect(closed?.row_id).toBe(open?.row_id);
    expect(closed?.version).toBeGreaterThan(open?.version ?? Number.NaN);
    expect(closed?.anomaly).toBe('repeated-case-id');
  });

  it('names the case it was merged into by that row’s id', () => {
    expect(caseOf({ mergedInto: '7' })).toMatchObject({
      merged_into: caseOf({ caseId: '7' }).row_id,
      closure: 'merged',
    });
  });

  it('without an id is told by all it says, not by the order of columns', () => {
    const one = caseOf({ category: 'a', product: 'b', email: 'ann@example.com' });
    expect(caseOf({ email: 'ann@example.com', product: 'b', category: 'a', team: undefined }).row_id).toBe(one.row_id);
    expect(caseOf({ category: 'b', product: 'a', email: 'ann@example.com' }).row_id).not.toBe(one.row_id);
    expect(caseOf({ category: 'a', product: 'b', email: 'bob@example.com' }).row_id).not.toBe(one.row_id);
  });

  it.each<[string, Partial<CaseFacts>]>([
    ['closed-before-received', { closedAt: '2026-01-04' }],
    ['decided-before-received', { decidedAt: '2026-01-04' }],
    ['closed-before-decided', { decidedAt: '2026-01-09', closedAt: '2026-01-08' }],
    ['reaction-before-decision', { decidedAt: '2026-01-09', reactionAt: '2026-01-08' }],
    ['in-the-future', { closedAt: '2027-01-09' }],
  ])('%s is kept and flagged', (code, odd) => {
    expect(caseOf(odd).anomaly).toBe(code);
  });

  it('carries the mark of the question whether one would recommend us, unless the answer came after t0', () => {
    expect(caseOf({ recommend: 10 })).toMatchObject({ recommend: 10, agreement: null, answered_by: null });
    expect(caseOf({}).recommend).toBeNull();
    const late = { decidedAt: '2026-01-06', reaction: 'satisfied', reactionAt: '2026-03-01', recommend: 9 } as const;
    expect(caseOf(late)).toMatchObject({ reaction: 'no-reply', recommend: null });
    expect(caseRows({ receivedAt: '2026-01-05', recommend: 11 }, contextAt())).toEqual({
      refused: 'recommend is above 10',
    });
  });

  it('was resolved at first contact only if it is over and had one', () => {
    const firstContact = (facts: Partial<CaseFacts>) => caseOf(facts).first_contact;
    expect(firstContact({ contacts: 1, closedAt: '2026-01-06' })).toBe(true);
    expect(firstContact({ contacts: 2, closedAt: '2026-01-06' })).toBe(false);
    expect(firstContact({ contacts: 1 })).toBeNull();
    expect(firstContact({ closedAt: '2026-01-06' })).toBeNull();
  });
});

describe('the row of a customer', () => {
  it('is one for each day a segment begins, and the last line on a day counts', () => {
    const context = contextAt();
    const lines = [
      { customerId: 'C1', segment: 'new' },
      { customerId: 'C1', segment: 'loyal', segmentFrom: '2026-02-01' },
      { customerId: 'C1', segment: 'key', segmentFrom: '2026-02-01' },
    ].map((facts) => customerRows(facts, context));
    const customers = lines.flatMap((line) => ('refused' in line ? [] : [line.customer]));
    expect(new Set(customers.map(({ row_id }) => row_id)).size).toBe(2);
    expect(customers[2]?.version).toBeGreaterThan(customers[1]?.version ?? Number.NaN);
    expect(lines[2]).toMatchObject({ anomalies: ['repeated-customer'] });
  });
});
