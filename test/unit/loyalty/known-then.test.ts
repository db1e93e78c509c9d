import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import type { Command } from '../../../shared/domain/case/commands.ts';
import { liveCaseRow } from '../../../shared/domain/loyalty/live-case-row.ts';
import {
  aCase,
  afterwards,
  ana,
  aRefund,
  caseIn,
  courier,
  customer,
  daysLater,
  RULES,
  sam,
  upheld,
} from '../../support/cases.ts';

/** Received and decided on Monday 2 March: t0 is 16 March, the landmark is 1 April. */
const decided = caseIn('decided');
const row = (it: Case) => liveCaseRow(it, {}, RULES, daysLater(100));
const reopen: Command = { type: 'reopen', reason: 'error' };
const reopened = (days: number, it = decided) => afterwards(it, reopen, ana, daysLater(days));
const anEnquiry: Command = { type: 'classify', kind: 'enquiry', category: 'billing', severity: 'high' };
const classified = (it: Case, days: number) => afterwards(it, anEnquiry, sam, daysLater(days));
const receivedOn = (it: Case, days: number, receivedAt: string) =>
  afterwards(it, { type: 'correctReceipt', receivedAt, textId: 'text-1' }, sam, daysLater(days));

describe('what the case is', () => {
  const AS_REPORTED = { kind: 'complaint', category: 'delivery', severity: 'medium' };
  const CLASSIFIED = { kind: 'enquiry', category: 'billing', severity: 'high' };

  test('stands as it was at the end of t0', () => {
    expect(row(classified(reopened(3), 14))).toMatchObject(CLASSIFIED);
    expect(row(classified(reopened(3), 15))).toMatchObject(AS_REPORTED);
  });

  test('is what it is now, while it has no t0', () => {
    expect(row(classified(aCase(), 60))).toMatchObject(CLASSIFIED);
  });

  test('at the landmark is told where it was another then', () => {
    expect(row(decided).landmark_kind).toBeNull();
    expect(row(classified(aCase(), 30))).toMatchObject({ kind: 'enquiry', landmark_kind: null });
    expect(row(classified(aCase(), 31))).toMatchObject({ kind: 'enquiry', landmark_kind: 'complaint' });
    const late = afterwards(caseIn('in-progress'), upheld(), ana, daysLater(20));
    // t0 is on day 34: what is found on day 32 is known on it, but not at the landmark.
    expect(row(classified(reopened(31, late), 32))).toMatchObject({ kind: 'enquiry', landmark_kind: 'complaint' });
  });
});

describe('the receipt', () => {
  const EARLIER = '2026-02-20T15:00:00.000Z';

  test('is the corrected one; what groups and landmark go by stands beside it', () => {
    const beforeDecision = receivedOn(caseIn('in-progress'), 0, EARLIER);
    expect(row(afterwards(beforeDecision, upheld(), ana))).toMatchObject({
      ...{ received_day: '2026-02-20', t0_received_day: null, landmark_received_day: null, first_contact: false },
    });
    expect(row(receivedOn(reopened(3), 14, EARLIER))).toMatchObject({
      ...{ received_day: '2026-02-20', t0_received_day: null, landmark_received_day: null, first_contact: false },
    });
    expect(row(receivedOn(reopened(3), 15, EARLIER))).toMatchObject({
      ...{
        received_day: '2026-02-20',
        t0_received_day: '2026-03-02',
        landmark_received_day: null,
        first_contact: true,
      },
    });
    expect(row(receivedOn(aCase(), 31, EARLIER))).toMatchObject({
      ...{ received_day: '2026-02-20', t0_received_day: null, landmark_received_day: '2026-03-02' },
    });
  });

  test('that a merge moves is treated alike', () => {
    const taken = { type: 'merge', side: 'survivor', otherId: 'case-2', otherReceivedAt: EARLIER } as const;
    const facts = { otherMissed: [], sameCustomer: true, otherCanYield: true };
    const merged = afterwards(reopened(3), { ...taken, ...facts }, courier, daysLater(40));
    expect(row(merged)).toMatchObject({
      ...{ received_day: '2026-02-20', t0_received_day: '2026-03-02', landmark_received_day: '2026-03-02' },
    });
  });
});

test('a remedy declined after t0 was given as far as anybody knew on it', () => {
  const offered = afterwards(caseIn('in-progress'), upheld(aRefund(2_000)), ana);
  const declined = (days: number) => row(afterwards(offered, { type: 'declineOffer' }, customer, daysLater(days)));
  expect(declined(14)).toMatchObject({ remedy: 'none', redress_minor: null });
  expect(declined(15)).toMatchObject({ remedy: 'refund', redress_minor: null });
});

describe('how the case ended', () => {
  const withdrawn = (it: Case, days: number) =>
    afterwards(it, { type: 'withdraw', reason: 'customer' }, customer, daysLater(days));

  test('stands with its day, whenever it was', () => {
    expect(row(withdrawn(decided, 20))).toMatchObject({ closure: 'withdrawn', closed_day: '2026-03-22' });
    const none = afterwards(reopened(60), { type: 'withdraw', reason: 'not-a-complaint' }, ana, daysLater(60));
    expect(row(none)).toMatchObject({ closure: 'not-a-complaint', closed_day: '2026-05-01', t0_closure: null });
  });

  test('is not forgotten by being opened again after t0, nor after the landmark', () => {
    const left = withdrawn(decided, 10);
    expect(row(reopened(14, left))).toMatchObject({ closure: null, t0_closure: null, landmark_closure: null });
    expect(row(reopened(15, left))).toMatchObject({ closure: null, t0_closure: 'withdrawn', landmark_closure: null });
    expect(row(reopened(31, left))).toMatchObject({ t0_closure: 'withdrawn', landmark_closure: 'withdrawn' });
    const undecided = withdrawn(aCase(), 10);
    expect(row(reopened(31, undecided))).toMatchObject({ t0_closure: null, landmark_closure: 'withdrawn' });
  });

  test('stays with its round', () => {
    const again = reopened(40, withdrawn(decided, 10));
    expect(again.rounds[0]).toMatchObject({ closure: 'withdrawn', closedAt: daysLater(10) });
    expect(again.closedAt).toBeUndefined();
    expect(reopened(3).rounds[0]).not.toHaveProperty('closure');
  });

  test('of a round that was opened again twice is the one that stood on the day', () => {
    const twice = withdrawn(reopened(11, withdrawn(decided, 10)), 12);
    const thrice = withdrawn(reopened(50, twice), 55);
    expect(row(reopened(60, thrice))).toMatchObject({ t0_closure: 'withdrawn', landmark_closure: 'withdrawn' });
    expect(row(reopened(13, twice))).toMatchObject({ t0_closure: null, landmark_closure: null });
  });
});

test('what has not changed since is told once', () => {
  for (const it of [aCase(), decided, caseIn('closed'), caseIn('withdrawn'), caseIn('merged')])
    expect(row(it)).toMatchObject({
      ...{ t0_received_day: null, t0_closure: null },
      ...{ landmark_received_day: null, landmark_kind: null, landmark_closure: null },
    });
});
