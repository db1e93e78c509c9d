import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/domain/case/commands.ts';
import { mergeOf } from '../../../shared/domain/case/merging/merge-of.ts';
import {
  aCase,
  afterwards,
  ana,
  caseIn,
  courier,
  daysLater,
  judge,
  missed,
  NOW,
  outcome,
  sam,
} from '../../support/cases.ts';

type Taking = Extract<CommandOf<'merge'>, { side: 'survivor' }>;
const taking = (given: Partial<Taking> = {}): Taking => ({
  type: 'merge',
  side: 'survivor',
  otherId: 'case-2',
  otherReceivedAt: daysLater(1),
  otherMissed: [],
  sameCustomer: true,
  otherCanYield: true,
  ...given,
});
const returning = { type: 'unmerge', side: 'survivor', otherId: 'case-2' } as const;
const yielding = { type: 'merge', side: 'other', into: 'case-2' } as const;
const comingBack = { type: 'unmerge', side: 'other', from: 'case-2' } as const;

describe('which case takes the other', () => {
  const early = aCase({ caseId: 'a', caseNumber: '2' });
  const late = aCase({ caseId: 'b', caseNumber: '1', receivedAt: daysLater(1) });

  test('the one received first; at a tie the lower number; in whatever order they are named', () => {
    const tied = { ...late, receivedAt: NOW };
    for (const [a, b, first] of [
      [early, late, early],
      [late, early, early],
      [early, tied, tied],
      [tied, early, tied],
    ] as const) {
      expect(mergeOf(a, b).survivor).toBe(first);
      expect(mergeOf(a, b).other).not.toBe(first);
    }
  });

  test('never one that is final', () => {
    const closed = { ...early, status: 'closed' } as const;
    expect(mergeOf(closed, late).survivor).toBe(late);
    expect(mergeOf(late, closed).survivor).toBe(late);
  });
});

describe('the case that survives', () => {
  test('takes the id and the earliest receipt, once', () => {
    const taken = afterwards(aCase(), taking({ otherReceivedAt: daysLater(-1) }), ana);
    expect(taken).toMatchObject({ took: ['case-2'], receivedAt: daysLater(-1), status: 'open' });
    expect(outcome(judge(taken, taking(), ana))).toBe('nothing');
    expect(afterwards(aCase(), taking(), ana).receivedAt).toBe(NOW);
  });

  test('takes over what was broken to the other', () => {
    expect(missed(afterwards(aCase(), taking({ otherMissed: ['update'] }), ana))).toEqual(['update']);
  });

  test('does not wash a broken promise away by having kept its own', () => {
    const kept = afterwards(aCase(), { type: 'acknowledge' }, courier);
    expect(missed(afterwards(kept, taking({ otherMissed: ['acknowledge'] }), ana))).toEqual(['acknowledge']);
    expect(missed(afterwards(caseIn('decided'), taking({ otherMissed: ['resolve'] }), ana))).toEqual(['resolve']);
  });

  test('counts a promise broken on both sides once', () => {
    const late = afterwards(aCase(), { type: 'flagBreach' }, courier, daysLater(1));
    const both = afterwards(late, taking({ otherMissed: ['acknowledge'] }), ana, daysLater(1));
    expect(both.deadlines).toEqual(late.deadlines);
  });

  test('has what it took over escalated once', () => {
    const taken = afterwards(aCase(), taking({ otherMissed: ['resolve'] }), ana);
    const escalated = afterwards(taken, { type: 'escalate' }, courier);
    expect(escalated.escalationLevel).toBe(1);
    expect(outcome(judge(escalated, { type: 'escalate' }, courier))).toBe('nothing');
  });

  test('needs a supervisor where the customers differ', () => {
    const across = taking({ sameCustomer: false });
    expect(outcome(judge(aCase(), across, ana))).toBe('role-too-low');
    expect(outcome(judge(aCase(), across, sam))).toBe('reason-required');
    const because = { ...across, reasonTextId: 'text-1' };
    expect(outcome(judge(aCase(), because, sam))).toEqual(['merge-taken', 'noted', 'priority-raised']);
  });

  test('never takes itself', () => {
    expect(outcome(judge(aCase(), taking({ otherId: 'case-1' }), sam))).toBe('same-case');
  });

  test('gives back what it took, and only that', () => {
    const taken = afterwards(aCase(), taking(), ana);
    expect(afterwards(taken, returning, courier).took).toEqual([]);
    expect(outcome(judge(aCase(), returning, courier))).toBe('not-merged-here');
  });
});

describe('the case that yields', () => {
  test('ends as merged, with nothing pending', () => {
    for (const status of ['open', 'in-progress', 'awaiting-approval', 'on-hold', 'decided'] as const) {
      const merged = afterwards(caseIn(status), yielding, courier);
      expect(merged).toMatchObject({ status: 'merged', closure: 'merged', mergedInto: 'case-2', closedAt: NOW });
      expect(merged).not.toHaveProperty('hold');
      expect(merged).not.toHaveProperty('proposal');
      expect(merged).not.toHaveProperty('nextInstant');
    }
  });

  test('refuses if it has taken others itself', () => {
    expect(outcome(judge(aCase({ took: ['case-3'] }), yielding, courier))).toBe('already-merged');
  });

  test('comes back as a new run, open or with its owner, without a trace of the merge', () => {
    const back = afterwards(afterwards(aCase(), yielding, courier), comingBack, courier);
    expect(back).toMatchObject({ status: 'open', run: 2 });
    for (const name of ['mergedInto', 'closure', 'closedAt']) expect(back).not.toHaveProperty(name);
    expect(afterwards(caseIn('merged'), comingBack, courier).status).toBe('in-progress');
  });

  test('comes back decided if it was: no second decision writes over the time of the first', () => {
    const decided = caseIn('decided');
    const back = afterwards(afterwards(decided, yielding, courier), comingBack, courier, daysLater(1));
    expect(back.status).toBe('decided');
    expect(back.round).toEqual(decided.round);
  });

  test('comes back from a hold with its clocks running', () => {
    const back = afterwards(afterwards(caseIn('on-hold'), yielding, courier), comingBack, courier);
    expect(back.status).toBe('in-progress');
    expect(back.deadlines.some(({ pausedAt }) => pausedAt !== undefined)).toBe(false);
  });

  test('has what lapsed meanwhile flagged in the same instant', () => {
    expect(outcome(judge(caseIn('merged'), comingBack, courier, daysLater(1)))).toEqual([
      'unmerged',
      'deadline-missed',
    ]);
  });

  test('stays where it is when called by a case it is not merged into, or twice', () => {
    expect(outcome(judge(caseIn('merged'), { ...comingBack, from: 'case-3' }, courier))).toBe('nothing');
    expect(outcome(judge(aCase(), comingBack, courier))).toBe('nothing');
  });
});
