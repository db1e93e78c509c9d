import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import { liveCaseRow } from '../../../shared/domain/loyalty/live-case-row.ts';
import {
  aCase,
  afterwards,
  aGrantedRemedy,
  ana,
  caseIn,
  courier,
  customer,
  daysLater,
  NOW,
  RULES,
  sam,
  upheld,
} from '../../support/cases.ts';

/** Decided on Monday 2 March in New York: t0 is Monday 16 March. */
const T0 = '2026-03-16';
const LAST_OF_T0 = '2026-03-17T03:59:59.999Z';
const FIRST_AFTER = '2026-03-17T04:00:00.000Z';

const row = (it: Case) => liveCaseRow(it, {}, RULES, daysLater(100));
const decided = caseIn('decided');
const asked = afterwards(decided, { type: 'ask' }, courier);
const says = (it: Case, reaction: 'satisfied' | 'mollified' | 'dissatisfied', at = NOW) =>
  afterwards(it, { type: 'recordReaction', reaction }, customer, at);
/** As if the law had let it pass: what the row makes of an answer does not hang on the law's own window. */
const saidAt = (it: Case, at: string): Case => ({
  ...it,
  round: { ...it.round, reactions: [...it.round.reactions, { reaction: 'satisfied', at, by: 'customer' }] },
});

describe('t0', () => {
  test('is the local day of the decision and the survey window', () => {
    expect(row(decided)).toMatchObject({ decided_day: '2026-03-02', t0_day: T0, t0_from_closure: false });
  });

  test('counts in local days: decided at 23:59 in New York is not the next day of UTC', () => {
    const late = afterwards(caseIn('in-progress'), upheld(), ana, '2026-03-04T04:59:00.000Z');
    expect(row(late)).toMatchObject({ decided_day: '2026-03-03', t0_day: '2026-03-17' });
  });

  test('is not there before the decision, and nothing hangs on it', () => {
    expect(row(aCase())).toMatchObject({
      t0_day: null,
      decided_day: null,
      reaction: 'not-asked',
      decision: null,
      remedy: null,
      first_contact: null,
    });
  });

  test('does not move by reopening and deciding again, nor by closing', () => {
    const reopened = afterwards(decided, { type: 'reopen', reason: 'error' }, ana, daysLater(3));
    const again = afterwards(reopened, upheld(), ana, daysLater(5));
    expect(row(reopened).t0_day).toBe(T0);
    expect(row(again)).toMatchObject({ t0_day: T0, decided_day: '2026-03-02' });
    expect(row(caseIn('closed'))).toMatchObject({ t0_day: T0, closed_day: '2026-03-02' });
  });
});

describe('the reaction', () => {
  test('is "no-reply" of who was asked and said nothing, "not-asked" of who was not', () => {
    expect(row(asked).reaction).toBe('no-reply');
    expect(row(decided).reaction).toBe('not-asked');
    expect(row(afterwards(asked, { type: 'escalate' }, courier, daysLater(15))).reaction).toBe('no-reply');
  });

  test('is the last one said by the end of t0', () => {
    expect(row(says(says(asked, 'dissatisfied'), 'mollified', daysLater(2))).reaction).toBe('mollified');
    expect(row(says(asked, 'satisfied', LAST_OF_T0)).reaction).toBe('satisfied');
  });

  test('counts though nobody asked', () => {
    expect(row(says(decided, 'dissatisfied')).reaction).toBe('dissatisfied');
  });

  test('said after t0 is not in the row', () => {
    expect(row(saidAt(asked, FIRST_AFTER)).reaction).toBe('no-reply');
    expect(row(saidAt(says(asked, 'dissatisfied'), FIRST_AFTER)).reaction).toBe('dissatisfied');
    expect(row(saidAt(decided, FIRST_AFTER)).reaction).toBe('not-asked');
  });

  test('of somebody asked only after t0 is "not-asked"', () => {
    expect(row({ ...decided, round: { ...decided.round, askedAt: FIRST_AFTER } }).reaction).toBe('not-asked');
    expect(row({ ...decided, round: { ...decided.round, askedAt: LAST_OF_T0 } }).reaction).toBe('no-reply');
  });

  test('of a case reopened before t0 is still what was said, until something else is', () => {
    const reopened = afterwards(says(asked, 'dissatisfied'), { type: 'reopen', reason: 'error' }, ana, daysLater(3));
    const again = afterwards(reopened, upheld(), ana, daysLater(5));
    expect(row(reopened).reaction).toBe('dissatisfied');
    expect(row(again).reaction).toBe('dissatisfied');
    expect(row(says(again, 'satisfied', daysLater(6))).reaction).toBe('satisfied');
  });

  test('of a later round does not move the group once t0 is over', () => {
    const closed = afterwards(says(asked, 'dissatisfied'), { type: 'close' }, courier, daysLater(1));
    const reopened = afterwards(closed, { type: 'reopen', reason: 'error' }, ana, daysLater(40));
    const again = afterwards(reopened, upheld(), ana, daysLater(41));
    expect(row(says(again, 'satisfied', daysLater(42)))).toMatchObject({ reaction: 'dissatisfied', t0_day: T0 });
  });
});

test('what was given stands in minor units: in all, and of it what was given without admitting anything', () => {
  const paid = aGrantedRemedy({ kind: 'refund', amountMinor: 900, withoutAdmission: false });
  const goodwill = aGrantedRemedy({ kind: 'gift', amountMinor: 150, withoutAdmission: true });
  const declined = aGrantedRemedy({ kind: 'gift', amountMinor: 70, withoutAdmission: true, state: 'declined' });
  const sums = (...remedies: Case['remedies']) => {
    const { redress_minor, goodwill_minor, redress_currency } = row({ ...decided, remedies });
    return [redress_minor, goodwill_minor, redress_currency];
  };
  expect(sums(paid, goodwill, declined)).toEqual([1_050, 150, paid.currency]);
  expect(sums(paid)).toEqual([900, null, paid.currency]);
  expect(sums(declined)).toEqual([null, null, null]);
});

describe('the main remedy', () => {
  const remedyOf = (...remedies: Case['remedies']) => row({ ...decided, remedies }).remedy;

  test('is the dearest, whatever the order', () => {
    const small = aGrantedRemedy({ kind: 'credit', amountMinor: 100 });
    const large = aGrantedRemedy({ kind: 'refund', amountMinor: 900 });
    expect(remedyOf(small, large)).toBe('refund');
    expect(remedyOf(large, small)).toBe('refund');
  });

  test('is the first where none has a sum, and "none" where there is none', () => {
    const { amountMinor: _amount, currency: _currency, ...bare } = aGrantedRemedy();
    expect(remedyOf({ ...bare, kind: 'apology' }, { ...bare, kind: 'gift' })).toBe('apology');
    expect(remedyOf()).toBe('none');
  });

  test('is one granted by the end of t0', () => {
    const late = aGrantedRemedy({ amountMinor: 90_000, grantedAt: FIRST_AFTER });
    expect(remedyOf(aGrantedRemedy({ kind: 'gift', amountMinor: 1, grantedAt: LAST_OF_T0 }), late)).toBe('gift');
    expect(remedyOf(late)).toBe('none');
  });
});

describe('first contact', () => {
  test('is a decision on the day of receipt with nobody calling again before it', () => {
    expect(row(decided).first_contact).toBe(true);
    expect(row({ ...decided, laterContacts: 1 }).first_contact).toBe(false);
    const nextDay = afterwards(caseIn('in-progress'), upheld(), ana, daysLater(1));
    expect(row(nextDay).first_contact).toBe(false);
  });

  test('is not lost by calling after the decision', () => {
    expect(row(afterwards(decided, { type: 'join', contactId: 'contact-2' }, ana)).first_contact).toBe(true);
  });
});

test('who it is stands in pseudonyms only, and what is not known is null', () => {
  expect(liveCaseRow(decided, { crm: 'c', phone: 'p', order: 'o' }, RULES, NOW)).toMatchObject({
    crm_key: 'c',
    email_key: null,
    phone_key: 'p',
    customer_key: null,
    complaint_order_key: 'o',
    ambiguous: false,
    at: NOW,
  });
  expect(JSON.stringify(row(decided))).not.toContain('customer-1');
  expect(row({ ...decided, customerMatch: 'ambiguous' }).ambiguous).toBe(true);
});

test('a merged case says into which, so that it can leave the cohort', () => {
  expect(row(caseIn('merged'))).toMatchObject({ closure: 'merged', merged_into: 'case-2' });
});

describe('after the index day', () => {
  const first = afterwards(
    caseIn('in-progress'),
    { ...upheld(), causes: { primary: 'late-delivery', others: ['no-call-back'] } },
    ana,
  );
  const later = daysLater(60);

  test('another decision moves neither cause nor team', () => {
    const reopened = afterwards(first, { type: 'reopen', reason: 'error' }, ana, later);
    const again = afterwards(
      { ...reopened, team: 'billing', owner: 'sam' },
      { ...upheld(), causes: { primary: 'customer-mistake', others: [] } },
      sam,
      later,
    );
    expect(row(again)).toMatchObject({
      root_cause: 'late-delivery',
      causes: 'late-delivery no-call-back',
      team: first.team,
    });
  });

  test('a withdrawal stands with its day, after t0: who reads the row can tell that it was not known on it', () => {
    const reopened = afterwards(first, { type: 'reopen', reason: 'error' }, ana, later);
    const withdrawn = afterwards(reopened, { type: 'withdraw', reason: 'not-a-complaint' }, ana, later);
    expect(row(withdrawn)).toMatchObject({ closure: 'not-a-complaint', closed_day: '2026-05-01', t0_day: T0 });
  });
});

test('causes are in both orders: the class of the primary one, and the roots of all of them', () => {
  const named = (primary: string, ...others: string[]) =>
    row(afterwards(decided, { type: 'nameCauses', causes: { primary, others } }, sam));
  expect(row(decided)).toMatchObject({ cause_class: null, cause_roots: null });
  expect(named('late-delivery')).toMatchObject({
    causes: 'late-delivery',
    cause_class: 'core-failure',
    cause_roots: '',
  });
  expect(named('late-delivery', 'no-call-back')).toMatchObject({
    cause_class: 'core-failure',
    cause_roots: 'emotional relationship',
  });
  const firm = {
    ...RULES,
    causes: [
      { code: 'moth', class: 'ethics', roots: ['price-value'], labels: { en: 'Moth', es: 'Polilla', nl: 'Mot' } },
    ],
  } as const;
  const it = { ...decided, reportedCauses: { primary: 'moth', others: [] } };
  expect(liveCaseRow(it, {}, firm, NOW)).toMatchObject({ cause_class: 'ethics', cause_roots: 'price-value' });
});

describe('marks of the survey', () => {
  const marked = (it: Case, marks: object) =>
    afterwards(it, { type: 'recordReaction', reaction: 'satisfied', marks }, customer);

  test('are not there before somebody answers, nor how they came', () => {
    expect(row(asked)).toMatchObject({ recommend: null, agreement: null, answered_by: null });
  });

  test('are those of the answer, and say which way it came', () => {
    const web = marked(asked, { recommend: 0, agreement: { personal: 2, fairly: 5 }, change: 'speed' });
    const said = { recommend: 0, agreement: 'fairly:5 personal:2', change_wanted: 'speed', answered_by: 'web' };
    expect(row(web)).toMatchObject(said);
    expect(row(asked).change_wanted).toBeNull();
    const called = { type: 'recordReaction', reaction: 'satisfied', contactId: 'k-1' } as const;
    expect(row(afterwards(asked, called, customer))).toMatchObject({ recommend: null, answered_by: 'phone' });
    expect(row(says(asked, 'satisfied')).answered_by).toBe('web');
    const told = afterwards(asked, { type: 'recordReaction', reaction: 'satisfied' }, ana);
    expect(row(told).answered_by).toBe('staff');
  });

  test('that came after t0, or may have, are not in the row', () => {
    const late = { recommend: 9 };
    const withLate = (at: string): Case => ({
      ...saidAt(asked, at),
      round: { ...saidAt(asked, at).round, marks: late },
    });
    expect(row(withLate(LAST_OF_T0))).toMatchObject({ recommend: 9, answered_by: 'web' });
    expect(row(withLate(FIRST_AFTER))).toMatchObject({ recommend: null, answered_by: null });
    // Answered in time, and once more after it: which of the two gave the mark is not known any more.
    expect(row(saidAt(withLate(LAST_OF_T0), FIRST_AFTER))).toMatchObject({ recommend: null, answered_by: 'web' });
  });

  test('of an earlier round stay, when the case was opened again by that very answer', () => {
    const dissatisfied = { type: 'recordReaction', reaction: 'dissatisfied', because: 'new-facts' } as const;
    const reopened = afterwards(asked, { ...dissatisfied, marks: { recommend: 2 } }, customer);
    expect(reopened.round.number).toBe(2);
    expect(row(reopened)).toMatchObject({ reaction: 'dissatisfied', recommend: 2, answered_by: 'web' });
  });
});
