import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/domain/case/commands.ts';
import {
  aCase,
  afterwards,
  ali,
  ana,
  ben,
  caseIn,
  courier,
  DUE,
  daysLater,
  judge,
  NOW,
  outcome,
  sam,
} from '../../support/cases.ts';

const take = { type: 'take' } as const;

describe('who has a case', () => {
  test('the first to take an open case has it', () => {
    expect(afterwards(aCase(), take, ali)).toMatchObject({ owner: 'ali', status: 'in-progress' });
  });

  test('taking again changes nothing', () => {
    expect(outcome(judge(caseIn('in-progress'), take, ana))).toBe('nothing');
  });

  test('a colleague cannot take it away, a supervisor can', () => {
    const anas = caseIn('in-progress');
    expect(outcome(judge(anas, take, ali))).toBe('already-owned');
    expect(afterwards(anas, take, sam).owner).toBe('sam');
  });

  test('a case on hold changes hands without ending the hold', () => {
    expect(afterwards(caseIn('on-hold'), take, sam)).toMatchObject({ owner: 'sam', status: 'on-hold' });
  });

  test('no function ever takes a case', () => {
    expect(outcome(judge(aCase(), take, courier))).toBe('role-too-low');
  });

  test('released, it waits for somebody', () => {
    const released = afterwards(caseIn('in-progress'), { type: 'release' }, ana);
    expect(released.status).toBe('open');
    expect(released).not.toHaveProperty('owner');
  });

  test('released while on hold, it is open after the hold', () => {
    const released = afterwards(caseIn('on-hold'), { type: 'release' }, ana);
    expect(released.status).toBe('on-hold');
    expect(afterwards(released, { type: 'resume' }, sam).status).toBe('open');
  });

  test('its owner names another team and leaves it behind, also while it awaits approval', () => {
    const moved = afterwards(caseIn('in-progress'), { type: 'assign', team: 'billing' }, ana);
    expect(moved).toMatchObject({ team: 'billing', status: 'open' });
    expect(moved).not.toHaveProperty('owner');
    const proposed = afterwards(caseIn('awaiting-approval'), { type: 'assign', team: 'billing' }, ana);
    expect(proposed.status).toBe('awaiting-approval');
    expect(afterwards(proposed, { type: 'reject' }, sam).status).toBe('open');
  });

  test('to the team that has it already, it stays with its owner', () => {
    expect(afterwards(caseIn('in-progress'), { type: 'assign', team: 'orders' }, ana).owner).toBe('ana');
  });

  test('only a supervisor gives a case to a person', () => {
    const toBen = { type: 'assign', owner: 'ben', team: 'billing' } as const;
    expect(outcome(judge(caseIn('in-progress'), toBen, ana))).toBe('role-too-low');
    expect(afterwards(caseIn('in-progress'), toBen, sam)).toMatchObject({ owner: 'ben', team: 'billing' });
    expect(outcome(judge(caseIn('in-progress', { team: 'billing' }), toBen, ben))).toBe('not-your-case');
  });

  test.each<[string, Command]>([
    ['invalid-assignment', { type: 'assign' }],
    ['unknown-team', { type: 'assign', team: 'nowhere' }],
  ])('an assignment is refused (%s)', (code, command) => {
    expect(outcome(judge(caseIn('in-progress'), command, sam))).toBe(code);
  });
});

describe('contacts', () => {
  const join = (contactId: string) => ({ type: 'join', contactId }) as const;

  test('a contact joins once', () => {
    const joined = afterwards(aCase(), join('contact-2'), ana);
    expect(joined).toMatchObject({ contacts: ['contact-1', 'contact-2'], laterContacts: 1 });
    expect(outcome(judge(joined, join('contact-2'), ana))).toBe('nothing');
  });

  test('a call of ours joins like another, and is neither a second complaint nor one contact more before the decision', () => {
    const called = { type: 'join', contactId: 'contact-2', isOutbound: true } as const;
    expect(outcome(judge(aCase(), called, ana))).toEqual(['joined']);
    const after = afterwards(aCase(), called, ana);
    expect(after).toMatchObject({ contacts: ['contact-1', 'contact-2'], laterContacts: 0, priority: 3 });
    expect(outcome(judge(after, called, ana))).toBe('nothing');
  });

  test('what comes after the first decision, even of a case reopened, does not count against it', () => {
    expect(afterwards(caseIn('decided'), join('contact-2'), ana).laterContacts).toBe(0);
    const reopened = afterwards(caseIn('decided'), { type: 'reopen', reason: 'error' }, ana);
    expect(afterwards(reopened, join('contact-2'), ana).laterContacts).toBe(0);
  });
});

describe('more time', () => {
  const extend = (dueAt: string, deadline: 'resolve' | 'final' = 'resolve') =>
    ({ type: 'extend', deadline, dueAt, textId: 'text-1' }) as const;

  test('a running promise moves later, and only that one', () => {
    const extended = afterwards(caseIn('in-progress'), extend(daysLater(30)), sam);
    expect(extended.deadlines.map(({ dueAt }) => dueAt)).toEqual([DUE.acknowledge, DUE.update, daysLater(30)]);
  });

  test('never earlier, never as it is', () => {
    expect(outcome(judge(caseIn('in-progress'), extend(daysLater(1)), sam))).toBe('invalid-due');
    expect(outcome(judge(caseIn('in-progress'), extend(DUE.resolve), sam))).toBe('invalid-due');
  });

  test('a year and a day at most: a mistyped year is no promise', () => {
    expect(outcome(judge(caseIn('in-progress'), extend(daysLater(366)), sam))).toEqual(['extended']);
    expect(outcome(judge(caseIn('in-progress'), extend(daysLater(367)), sam))).toBe('invalid-due');
    expect(outcome(judge(caseIn('in-progress'), extend('9999-12-31T23:59:59.999Z'), sam))).toBe('invalid-due');
  });

  test('not what the case never promised, nor what stands still or is broken', () => {
    expect(outcome(judge(caseIn('in-progress'), extend(daysLater(30), 'final'), sam))).toBe('unknown-deadline');
    expect(outcome(judge(caseIn('on-hold'), extend(daysLater(30)), sam))).toBe('unknown-deadline');
    const late = daysLater(20);
    expect(outcome(judge(caseIn('in-progress'), extend(daysLater(60)), sam, late))).toBe('unknown-deadline');
  });
});

describe('what comes from an older run', () => {
  test.each(['acknowledge', 'escalate', 'ask', 'close'] as const)('%s of an older run is refused', (type) => {
    const restarted = afterwards(caseIn('decided'), { type: 'restartWorkflow' }, courier);
    expect(outcome(judge(restarted, { type, run: 1 }, courier))).toBe('stale-run');
    expect(outcome(judge(restarted, { type, run: 2 }, courier))).not.toBe('stale-run');
  });

  test('even where the case is past it already', () => {
    const reclosed = { ...caseIn('closed'), run: 2 };
    expect(outcome(judge(reclosed, { type: 'close', run: 1 }, courier))).toBe('stale-run');
    expect(outcome(judge(reclosed, { type: 'close', run: 3 }, courier))).toBe('stale-run');
  });
});

test('a second acknowledgement changes nothing, and an earlier decision keeps its time', () => {
  const acknowledged = afterwards(aCase(), { type: 'acknowledge', run: 1 }, courier);
  expect(acknowledged.deadlines[0]?.metAt).toBe(NOW);
  expect(outcome(judge(acknowledged, { type: 'acknowledge', run: 1 }, courier, daysLater(1)))).toBe('nothing');
  const late = afterwards(caseIn('decided'), { type: 'acknowledge' }, courier, daysLater(1));
  expect(late.acknowledgedAt).toBe(daysLater(1));
  expect(late.deadlines[0]?.metAt).toBe(NOW);
});
