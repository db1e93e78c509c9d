import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import type { CommandOf } from '../../../shared/domain/case/commands.ts';
import { STATUSES } from '../../../shared/domain/case/vocabulary.ts';
import {
  aCase,
  afterwards,
  ana,
  caseIn,
  courier,
  customer,
  daysLater,
  judge,
  missed,
  NOW,
  outcome,
  sam,
  upheld,
} from '../../support/cases.ts';

const dissatisfied = (because?: 'new-facts' | 'remedy-not-received'): CommandOf<'recordReaction'> => ({
  type: 'recordReaction',
  reaction: 'dissatisfied',
  ...(because === undefined ? {} : { because }),
});
const reopen = { type: 'reopen', reason: 'error' } as const;

describe('the customer’s reaction', () => {
  test('reopens a decided case for new facts without a new run', () => {
    const reopened = afterwards(caseIn('decided'), dissatisfied('new-facts'), customer);
    expect(reopened).toMatchObject({ status: 'in-progress', run: 1, round: { number: 2, reason: 'new-facts' } });
    expect(reopened.rounds[0]?.reactions).toEqual([{ reaction: 'dissatisfied', at: NOW, by: 'customer' }]);
    expect(reopened.round.reactions).toEqual([]);
  });

  test('reopens a closed case for new facts as a new run', () => {
    const reopened = afterwards(caseIn('closed'), dissatisfied('remedy-not-received'), customer);
    expect(reopened).toMatchObject({ status: 'in-progress', run: 2 });
    expect(reopened).not.toHaveProperty('closedAt');
    expect(reopened).not.toHaveProperty('closure');
  });

  test('reopens once for each of their two reasons, in whatever round that was', () => {
    const decideAgain = (it: Case) => afterwards(it, upheld(), ana);
    const second = decideAgain(afterwards(caseIn('decided'), dissatisfied('new-facts'), customer));
    expect(outcome(judge(second, dissatisfied('new-facts'), customer))).toEqual(['reaction-recorded']);
    const third = decideAgain(afterwards(second, dissatisfied('remedy-not-received'), customer));
    expect(third.rounds.map(({ number }) => number)).toEqual([1, 2]);
    expect(outcome(judge(third, dissatisfied('new-facts'), customer))).toEqual(['reaction-recorded']);
    expect(outcome(judge(third, dissatisfied('remedy-not-received'), customer))).toEqual(['reaction-recorded']);
  });

  test('reopens nothing without a reason, or when they are content', () => {
    expect(afterwards(caseIn('decided'), dissatisfied(), customer).status).toBe('decided');
    const content = { ...dissatisfied('new-facts'), reaction: 'satisfied' } as const;
    expect(afterwards(caseIn('decided'), content, customer).status).toBe('decided');
  });

  test('can change within the window, and every answer is kept', () => {
    const first = afterwards(caseIn('decided'), dissatisfied(), customer);
    const second = afterwards(first, { type: 'recordReaction', reaction: 'mollified' }, customer, daysLater(1));
    expect(second.round.reactions.map(({ reaction }) => reaction)).toEqual(['dissatisfied', 'mollified']);
  });

  test.each(['decided', 'closed'] as const)('is heard until the last millisecond of the window (%s)', (status) => {
    const it = caseIn(status);
    expect(outcome(judge(it, dissatisfied(), customer, '2026-03-17T03:59:59.999Z'))).toEqual(['reaction-recorded']);
    expect(outcome(judge(it, dissatisfied(), customer, '2026-03-17T04:00:00.000Z'))).toBe('survey-over');
    expect(outcome(judge(it, dissatisfied('new-facts'), customer, '2026-03-17T04:00:00.000Z'))).toBe('survey-over');
  });
});

describe('reopening', () => {
  test('opens a round with nothing in it and keeps the one before whole', () => {
    const decided = afterwards(
      afterwards(caseIn('decided'), { type: 'acceptOffer', how: 'web' }, customer),
      { type: 'ask' },
      courier,
    );
    const reopened = afterwards(decided, reopen, ana, daysLater(1));
    expect(reopened.rounds).toEqual([decided.round]);
    expect(reopened.round).toEqual({ number: 2, openedAt: daysLater(1), reason: 'error', reactions: [] });
  });

  test('keeps when the case was received and first decided, also after the next decision', () => {
    const again = afterwards(afterwards(caseIn('closed'), reopen, ana, daysLater(1)), upheld(), ana, daysLater(2));
    expect(again.receivedAt).toBe(NOW);
    expect(again.rounds[0]?.decidedAt).toBe(NOW);
    expect(again.round.decidedAt).toBe(daysLater(2));
  });

  test('gives promises of its own, counted from then, and no second acknowledgement', () => {
    const reopened = afterwards(caseIn('closed'), reopen, ana, '2026-03-03T15:00:00.000Z');
    expect(reopened.deadlines.filter(({ metAt }) => metAt === undefined)).toEqual([
      { kind: 'update', dueAt: '2026-03-06T23:00:00.000Z', from: '2026-03-03T15:00:00.000Z', regulatory: false },
      { kind: 'resolve', dueAt: '2026-03-17T22:00:00.000Z', from: '2026-03-03T15:00:00.000Z', regulatory: false },
    ]);
  });

  test('never makes a regulatory promise anew', () => {
    const final = { kind: 'final', dueAt: daysLater(56), regulatory: true } as const;
    const decided = afterwards(caseIn('in-progress', { deadlines: [final] }), upheld(), ana);
    const reopened = afterwards(decided, reopen, ana);
    expect(reopened.deadlines.filter(({ kind }) => kind === 'final')).toEqual([{ ...final, metAt: NOW }]);
  });

  test('on the day of the first decision, a promise kept is not broken together with the new one of the same hour', () => {
    const reopened = afterwards(caseIn('decided'), reopen, ana);
    const late = afterwards(reopened, { type: 'escalate' }, courier, daysLater(30));
    expect(missed(late)).toEqual(['update', 'resolve']);
    expect(late.escalationLevel).toBe(2);
    expect(late.deadlines.every(({ metAt, missedAt }) => metAt === undefined || missedAt === undefined)).toBe(true);
  });

  test('a withdrawn case comes back with what was broken meanwhile, flagged at once, and a promise to keep', () => {
    const back = judge(caseIn('withdrawn'), reopen, ana, daysLater(5));
    expect(outcome(back)).toEqual(['reopened', 'deadline-missed', 'deadline-missed']);
    const it = afterwards(caseIn('withdrawn'), reopen, ana, daysLater(5));
    expect(missed(it)).toEqual(['acknowledge', 'update']);
    expect(it.deadlines.filter(({ missedAt }) => missedAt === undefined).map(({ kind }) => kind)).toEqual([
      'resolve',
      'update',
    ]);
    expect(it.nextInstant).toBe('2026-03-11T22:00:00.001Z');
  });

  test('a case withdrawn while on hold comes back with its clocks running', () => {
    const withdrawn = afterwards(caseIn('on-hold'), { type: 'withdraw', reason: 'customer' }, customer);
    const back = afterwards(withdrawn, reopen, ana, daysLater(1));
    expect(back.status).toBe('in-progress');
    expect(back.deadlines.every(({ pausedAt }) => pausedAt === undefined)).toBe(true);
  });
});

describe('the run', () => {
  test('rises on every way out of a final status', () => {
    expect(afterwards(caseIn('closed'), reopen, ana).run).toBe(2);
    expect(afterwards(caseIn('withdrawn'), reopen, ana).run).toBe(2);
    expect(afterwards(caseIn('closed'), dissatisfied('new-facts'), customer).run).toBe(2);
    expect(afterwards(caseIn('merged'), { type: 'unmerge', side: 'other', from: 'case-2' }, courier).run).toBe(2);
  });

  test('rises where the workflow is started again', () => {
    expect(afterwards(caseIn('open'), { type: 'restartWorkflow' }, courier).run).toBe(2);
  });

  test('is 1 in every status that was reached without either', () => {
    expect(STATUSES.map((status) => caseIn(status).run)).toEqual(STATUSES.map(() => 1));
    expect(afterwards(caseIn('decided'), reopen, sam).run).toBe(1);
    expect(aCase().run).toBe(1);
  });
});
