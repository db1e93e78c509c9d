import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MOST_FILES,
  MOST_OPEN_QUESTIONS,
  MOST_QUESTIONS_KEPT,
  openQuestions,
} from '../../../../shared/domain/case/correspondence/correspondence.ts';
import { tasksStillOpen } from '../../../../shared/domain/case/delegation/delegation.ts';
import {
  aCase,
  afterwards,
  ana,
  ben,
  caseIn,
  courier,
  customer,
  DUE,
  daysLater,
  judge,
  NOW,
  outcome,
  sam,
} from '../../../support/cases.ts';

const asks = (textId: string, days = 7, pauses = false) =>
  ({ type: 'question', textId, dueAt: daysLater(days), pauses }) as const;
const answers = (questionId: string, answerId = 'a1') => ({ type: 'answerQuestion', questionId, answerId }) as const;
const gives = (textId: string, team = 'billing', days = 7) =>
  ({ type: 'delegate', textId, team, dueAt: daysLater(days) }) as const;

describe('a question to the customer', () => {
  test('stands on the case until it is answered, once', () => {
    const asked = afterwards(caseIn('in-progress'), asks('q1'), ana);
    expect(openQuestions(asked)).toMatchObject([{ questionId: 'q1', by: 'ana', askedAt: NOW, dueAt: daysLater(7) }]);
    expect(outcome(judge(asked, asks('q1'), ana))).toBe('nothing');
    const answered = afterwards(asked, answers('q1'), customer);
    expect(openQuestions(answered)).toEqual([]);
    expect(outcome(judge(answered, answers('q1'), customer))).toBe('nothing');
    expect(outcome(judge(answered, answers('q1', 'a2'), customer))).toBe('answered-already');
    expect(outcome(judge(answered, answers('q2'), customer))).toBe('unknown-question');
  });

  test('may hold the case: our own clocks stand still, a regulator’s runs on, and the answer ends it', () => {
    const regulated = {
      ...caseIn('in-progress'),
      deadlines: [
        { kind: 'final', dueAt: daysLater(56), regulatory: true },
        { kind: 'resolve', dueAt: DUE.resolve, regulatory: false },
      ],
    } as const;
    const held = afterwards(regulated, asks('q1', 7, true), ana);
    expect(held).toMatchObject({ status: 'on-hold', hold: { reason: 'waiting-for-customer', until: daysLater(7) } });
    expect(held.deadlines[0]).not.toHaveProperty('pausedAt');
    expect(held.deadlines[1]).toHaveProperty('pausedAt', NOW);
    const goesOn = afterwards(held, answers('q1'), customer, daysLater(1));
    expect(goesOn.status).toBe('in-progress');
    expect(goesOn.deadlines[1]).not.toHaveProperty('pausedAt');
  });

  test('of two questions the first answer does not end the hold, the second does', () => {
    const both = afterwards(afterwards(caseIn('in-progress'), asks('q1', 7, true), ana), asks('q2'), ana);
    const one = afterwards(both, answers('q2', 'a2'), customer);
    expect(one.status).toBe('on-hold');
    expect(afterwards(one, answers('q1'), customer).status).toBe('in-progress');
  });

  test('a hold for another reason is none of the customer’s business', () => {
    const held = afterwards(afterwards(caseIn('in-progress'), asks('q1'), ana), { type: 'hold', reason: 'legal' }, ana);
    expect(afterwards(held, answers('q1'), customer).status).toBe('on-hold');
  });

  test('is overdue after its day, once, and by itself', () => {
    const asked = afterwards(caseIn('in-progress', { deadlines: [] }), asks('q1', 3), ana);
    expect(asked.nextInstant).toBe(new Date(Date.parse(daysLater(3)) + 1).toISOString());
    expect(outcome(judge(asked, { type: 'flagBreach' }, courier, daysLater(3)))).toBe('nothing');
    const late = judge(asked, { type: 'flagBreach' }, courier, daysLater(4));
    expect(outcome(late)).toEqual(['question-overdue']);
    const noticed = afterwards(asked, { type: 'flagBreach' }, courier, daysLater(4));
    expect(outcome(judge(noticed, { type: 'flagBreach' }, courier, daysLater(5)))).toBe('nothing');
    expect(openQuestions(afterwards(noticed, answers('q1'), customer, daysLater(6)))).toEqual([]);
  });

  test.each([
    ['now', 0],
    ['yesterday', -1],
    ['in more than a year', 367],
  ])('is not due %s', (_, days) => {
    expect(judge(caseIn('in-progress'), asks('q1', days), ana)).toMatchObject({
      refusal: { code: 'invalid-due', field: 'dueAt' },
    });
  });

  test('gives two weeks to somebody who needs more from us', () => {
    const frail = caseIn('in-progress', { hasSupportNeeds: true });
    expect(judge(frail, asks('q1', 13), ana)).toMatchObject({ refusal: { code: 'invalid-due' } });
    expect(outcome(judge(frail, asks('q1', 14), ana))).toEqual(['questioned']);
  });

  test(`at most ${MOST_OPEN_QUESTIONS} are open, at most ${MOST_QUESTIONS_KEPT} kept, and none that is open is lost`, () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 120 }), (moves) => {
        let it = caseIn('in-progress');
        let asked = 0;
        for (const isQuestion of moves) {
          const open = openQuestions(it);
          const first = open[0];
          const move = isQuestion || first === undefined ? asks(`q${++asked}`) : answers(first.questionId);
          const ruling = judge(it, move, isQuestion ? ana : sam);
          if ('refusal' in ruling) {
            expect(ruling.refusal.code).toBe('too-many-open');
            expect(open).toHaveLength(MOST_OPEN_QUESTIONS);
            continue;
          }
          const grows = move.type === 'question' ? 1 : -1;
          expect(openQuestions(ruling.case)).toHaveLength(open.length + grows);
          expect(ruling.case.questions?.length).toBeLessThanOrEqual(MOST_QUESTIONS_KEPT);
          it = ruling.case;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a reply in writing', () => {
  const reply = (contactId: string) => ({ type: 'receiveReply', contactId, textId: 'r1', channel: 'email' }) as const;

  test('joins the case and counts, once for each mail', () => {
    const heard = afterwards(caseIn('in-progress'), reply('mail-1'), customer);
    expect(heard).toMatchObject({ laterContacts: 1, heard: { count: 1, lastAt: NOW, lastBy: 'email' } });
    expect(heard.contacts).toContain('mail-1');
    expect(outcome(judge(heard, reply('mail-1'), customer))).toBe('nothing');
  });

  test('after the decision it is heard, and no longer counts among what came before it', () => {
    expect(afterwards(caseIn('closed'), reply('mail-1'), customer)).toMatchObject({
      status: 'closed',
      laterContacts: 0,
      heard: { count: 1 },
    });
  });

  test('answers what was asked', () => {
    const asked = afterwards(afterwards(caseIn('in-progress'), asks('q1', 7, true), ana), asks('q2'), ana);
    const replied = afterwards(asked, reply('mail-1'), customer);
    expect(openQuestions(replied)).toEqual([]);
    expect(replied.status).toBe('in-progress');
    expect(replied.questions).toMatchObject([{ answerId: 'r1' }, { answerId: 'r1' }]);
  });
});

test(`a case takes ${MOST_FILES} files, each once`, () => {
  const file = (n: number) => ({ type: 'attach', fileId: `f${n}`, mediaType: 'image/png', bytes: n }) as const;
  const full = Array.from({ length: MOST_FILES }, (_, n) => n).reduce(
    (it, n) => afterwards(it, file(n), customer),
    caseIn('in-progress'),
  );
  expect(full.files).toHaveLength(MOST_FILES);
  expect(outcome(judge(full, file(3), customer))).toBe('nothing');
  expect(outcome(judge(full, file(99), customer))).toBe('too-many-files');
});

describe('a task for another team', () => {
  test('is that team’s to finish, though the case is none of theirs, and nobody else’s', () => {
    const given = afterwards(caseIn('in-progress'), gives('t1'), ana);
    expect(tasksStillOpen(given)).toMatchObject([{ taskId: 't1', team: 'billing', by: 'ana' }]);
    const finish = { type: 'finishTask', taskId: 't1', textId: 'x' } as const;
    expect(outcome(judge(given, { type: 'note', textId: 'n' }, ben))).toBe('not-your-case');
    expect(tasksStillOpen(afterwards(given, finish, ben))).toEqual([]);
    const ownTeam = afterwards(caseIn('in-progress'), gives('t1', 'orders'), ana);
    expect(outcome(judge(ownTeam, finish, ben))).toBe('not-your-task');
    const named = afterwards(caseIn('in-progress'), { ...gives('t1'), owner: 'bea' }, ana);
    expect(outcome(judge(named, finish, ben))).toBe('not-your-task');
    expect(outcome(judge(named, finish, customer))).toBe('role-too-low');
  });

  test('overdue it raises the case, once', () => {
    const given = afterwards(caseIn('in-progress', { deadlines: [], priority: 3 }), gives('t1', 'billing', 2), ana);
    const late = afterwards(given, { type: 'flagBreach' }, courier, daysLater(3));
    expect(late).toMatchObject({ priority: 2, tasks: [{ overdueAt: daysLater(3) }] });
    expect(outcome(judge(late, { type: 'flagBreach' }, courier, daysLater(4)))).toBe('nothing');
  });

  test('is taken back or done, not both; each of it twice is nothing', () => {
    const given = afterwards(caseIn('in-progress'), gives('t1'), ana);
    const taken = afterwards(given, { type: 'cancelTask', taskId: 't1' }, ana);
    expect(outcome(judge(taken, { type: 'cancelTask', taskId: 't1' }, ana))).toBe('nothing');
    expect(outcome(judge(taken, { type: 'finishTask', taskId: 't1' }, ben))).toBe('task-over');
    const done = afterwards(given, { type: 'finishTask', taskId: 't1' }, ben);
    expect(outcome(judge(done, { type: 'finishTask', taskId: 't1' }, ben))).toBe('nothing');
    expect(outcome(judge(done, { type: 'cancelTask', taskId: 't1' }, ana))).toBe('task-over');
  });

  test('goes to a team that there is', () => {
    expect(judge(caseIn('in-progress'), gives('t1', 'nowhere'), ana)).toMatchObject({
      refusal: { code: 'unknown-team', field: 'team' },
    });
  });

  test('twenty are open at most', () => {
    const full = Array.from({ length: 20 }, (_, n) => `t${n}`).reduce(
      (it, id) => afterwards(it, gives(id), ana),
      caseIn('in-progress'),
    );
    expect(outcome(judge(full, gives('t20'), ana))).toBe('too-many-open');
    const room = afterwards(full, { type: 'cancelTask', taskId: 't3' }, ana);
    expect(outcome(judge(room, gives('t20'), ana))).toEqual(['delegated']);
  });
});

describe('how the customer wants to be met', () => {
  test('consent withdrawn takes the preference with it; both at once contradict', () => {
    const prefers = aCase({ preferredChannel: 'phone' });
    const not = afterwards(prefers, { type: 'setContact', notBy: ['phone', 'sms'] }, customer);
    expect(not).toMatchObject({ notBy: ['phone', 'sms'] });
    expect(not).not.toHaveProperty('preferredChannel');
    expect(outcome(judge(not, { type: 'setContact', notBy: ['sms', 'phone'] }, customer))).toBe('nothing');
    expect(outcome(judge(not, { type: 'setContact', preferredChannel: 'sms' }, customer))).toBe(
      'contact-contradiction',
    );
  });

  test('somebody acts for the customer until it ends, with a scan that is there', () => {
    const record = { type: 'recordAuthority', textId: 'x', authority: 'power-of-attorney', isWrittenTo: true } as const;
    const it = caseIn('in-progress');
    expect(outcome(judge(it, { ...record, fileId: 'f1' }, ana))).toBe('unknown-file');
    expect(outcome(judge(it, { ...record, until: daysLater(-1) }, ana))).toBe('invalid-until');
    expect(outcome(judge(it, { type: 'endAuthority' }, ana))).toBe('nothing');
    const acts = afterwards(it, { ...record, until: daysLater(9) }, ana);
    const ended = afterwards(acts, { type: 'endAuthority' }, ana, daysLater(1));
    expect(ended.representative).toMatchObject({ endedAt: daysLater(1) });
    expect(outcome(judge(ended, { type: 'endAuthority' }, ana))).toBe('nothing');
  });
});
