import { describe, expect, test } from 'vitest';
import { withEntries } from '../../../../shared/adapters/stores/case/history.ts';
import type { Case } from '../../../../shared/domain/case/case.ts';
import type { Actor, Command } from '../../../../shared/domain/case/commands.ts';
import type { Deadline } from '../../../../shared/domain/deadlines/deadline.ts';
import { liveCaseRow } from '../../../../shared/domain/loyalty/live-case-row.ts';
import {
  aCase,
  afterwards,
  ana,
  caseIn,
  courier,
  customer,
  daysLater,
  judge,
  NOW,
  RULES,
  upheld,
} from '../../../support/cases.ts';

const row = (it: Case) => liveCaseRow(it, {}, RULES, daysLater(100));
const withDeadlines = (...deadlines: Partial<Deadline>[]): Case => ({
  ...aCase(),
  deadlines: deadlines.map((facts) => ({ kind: 'final', dueAt: NOW, regulatory: false, ...facts })),
});

/** As the store keeps it: with what the law answered as lines of the history. */
const sent = (it: Case, command: Command, actor: Actor, at: string): Case => {
  const answered = judge(it, command, actor, at);
  if (!('events' in answered)) throw new Error(answered.refusal.message);
  const { caseId } = it;
  return {
    ...afterwards(it, command, actor, at),
    history: withEntries(it.history, answered.events, { caseId, by: 'ana', at }),
  };
};

describe("the first answer of the lake's row", () => {
  test('is none while only the house has sent something by itself', () => {
    const acknowledged = sent(aCase(), { type: 'acknowledge' }, courier, daysLater(1));
    expect(row(acknowledged)).toMatchObject({ answered_day: null, answer_hours: null });
  });

  test('is the first word from a person, in whole hours from receipt, and stays it', () => {
    const told = sent(caseIn('in-progress'), { type: 'update', textId: 't' }, ana, '2026-03-03T16:59:00.000Z');
    // Received on the second at 15:00 UTC: 25 hours and 59 minutes.
    expect(row(told)).toMatchObject({ answered_day: '2026-03-03', answer_hours: 25 });
    const decided = sent(told, upheld(), ana, daysLater(5));
    expect(row(decided)).toMatchObject({ answered_day: '2026-03-03', answer_hours: 25, decided_day: '2026-03-07' });
  });

  test('is the decision where nothing was written before it', () => {
    const decided = sent(caseIn('in-progress'), upheld(), ana, daysLater(2));
    expect(row(decided)).toMatchObject({ answered_day: '2026-03-04', answer_hours: 48 });
  });
});

describe("promises of the lake's row", () => {
  test('are kept once all are, broken with the first that was missed, and open before', () => {
    expect(row(withDeadlines({ metAt: NOW }, {})).own_kept).toBeNull();
    expect(row(withDeadlines({ metAt: NOW }, { metAt: NOW })).own_kept).toBe(true);
    expect(row(withDeadlines({ metAt: NOW }, { missedAt: NOW, lateAt: NOW })).own_kept).toBe(false);
    expect(row(withDeadlines({ missedAt: NOW }, {})).own_kept).toBe(false);
  });

  test("are the regulator's and our own apart; an option is none, and without any nothing is said", () => {
    const both = withDeadlines({ regulatory: true, metAt: NOW }, { missedAt: NOW });
    expect(row(both)).toMatchObject({ regulatory_kept: true, own_kept: false });
    expect(row(withDeadlines({ isOption: true, metAt: NOW }))).toMatchObject({ regulatory_kept: null, own_kept: null });
    expect(row(withDeadlines())).toMatchObject({ regulatory_kept: null, own_kept: null });
  });
});

test('a reopened case has the day of its first reopening', () => {
  const decided = caseIn('decided');
  expect(row(decided).reopened_day).toBeNull();
  const asked = afterwards(decided, { type: 'ask' }, courier);
  const because = { type: 'recordReaction', reaction: 'dissatisfied', because: 'new-facts' } as const;
  const again = afterwards(asked, because, customer, daysLater(3));
  expect(row(again).reopened_day).toBe('2026-03-05');
});
