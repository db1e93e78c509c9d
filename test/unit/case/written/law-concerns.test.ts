import { describe, expect, test } from 'vitest';
import { COMMANDS, type Command } from '../../../../shared/domain/case/commands.ts';
import { maySee } from '../../../../shared/domain/case/guards.ts';
import { openCase } from '../../../../shared/domain/case/opening.ts';
import { forbidden } from '../../../../shared/domain/case/permissions.ts';
import {
  aCase,
  ada,
  afterwards,
  ali,
  ana,
  anOpening,
  caseIn,
  courier,
  customer,
  daysLater,
  judge,
  NOW,
  outcome,
  RULES,
  sam,
  sue,
} from '../../../support/cases.ts';

/** Sue approves Ana's work. */
const rules = { ...RULES, approvers: { ana: ['sue'] } };
const about = { type: 'concern', person: 'ana' } as const;
const aboutAna = (status: Parameters<typeof caseIn>[0] = 'open') => afterwards(caseIn(status), about, sam, NOW, rules);

describe('a complaint about a member of staff', () => {
  test('is kept from that person and from who approves their work, and from nobody else', () => {
    const it = aboutAna();
    expect(it.concerns).toEqual({ person: 'ana', shutOut: ['ana', 'sue'] });
    expect([ana, sue, ali, sam, ada, customer, courier].map((who) => maySee(who, it))).toEqual([
      ...[false, false],
      ...[true, true, true, true, true],
    ]);
  });

  test('is handed to none of them, by whatever command', () => {
    const it = aboutAna('in-progress');
    for (const owner of ['ana', 'sue']) {
      expect(outcome(judge(it, { type: 'assign', owner }, sam, NOW, rules))).toBe('concerns-them');
      expect(outcome(judge(it, { type: 'handOver', owner, textId: 'text-1' }, sam, NOW, rules))).toBe('concerns-them');
    }
  });

  test('no command of theirs passes, whatever it is and whatever their role', () => {
    const it = aboutAna();
    const admin = { ...ada, id: 'ana' };
    for (const type of COMMANDS) {
      for (const actor of [ana, sue, admin]) expect(forbidden(actor, type, it)?.code, type).toBe('not-your-case');
    }
  });

  test('what they are told is what anybody is told of a case that is none of theirs', () => {
    const foreign = forbidden({ ...ali, teams: ['billing'] }, 'note', aCase());
    expect(forbidden(ana, 'note', aboutAna())).toEqual(foreign);
  });

  test.each(['in-progress', 'on-hold', 'awaiting-approval', 'decided'] as const)(
    'found out late, in a case %s of theirs, it is theirs no longer',
    (status) => {
      const it = aboutAna(status);
      expect(it.owner).toBeUndefined();
      expect(it.proposal).toBeUndefined();
      expect(it.status).toBe(status === 'in-progress' || status === 'awaiting-approval' ? 'open' : status);
    },
  );

  test('whose proposal it was not keeps it', () => {
    const waiting = afterwards(caseIn('awaiting-approval'), { type: 'concern', person: 'ben' }, sam);
    expect(waiting).toMatchObject({ status: 'awaiting-approval', owner: 'ana', proposal: { by: 'ana' } });
  });

  test('is not given to them: not the case, and not a task of it', () => {
    const it = afterwards(aboutAna(), { type: 'take' }, ali);
    const toSue = { type: 'assign', owner: 'sue' } as const;
    expect(judge(it, toSue, sam, NOW, rules)).toMatchObject({ refusal: { code: 'concerns-them', field: 'owner' } });
    expect(outcome(judge(it, { ...toSue, owner: 'ana' }, sam))).toBe('concerns-them');
    expect(outcome(judge(it, { ...toSue, owner: 'ali' }, sam))).toEqual(['assigned']);
    const task: Command = { type: 'delegate', textId: 't', team: 'orders', owner: 'ana', dueAt: daysLater(3) };
    expect(outcome(judge(it, task, ali))).toBe('concerns-them');
  });

  test('a task of it for their team is not theirs to finish', () => {
    const taken = afterwards(aboutAna(), { type: 'take' }, ali);
    const given = afterwards(taken, { type: 'delegate', textId: 't', team: 'orders', dueAt: daysLater(3) }, ali);
    expect(outcome(judge(given, { type: 'finishTask', taskId: 't' }, ana))).toBe('not-your-case');
    expect(outcome(judge(given, { type: 'finishTask', taskId: 't' }, ali))).toEqual(['task-finished']);
  });

  test('only a supervisor says so, and not of a case that is kept from them', () => {
    expect(outcome(judge(caseIn('in-progress'), about, ana))).toBe('role-too-low');
    expect(outcome(judge(aboutAna(), { type: 'concern', person: 'ali' }, sue))).toBe('not-your-case');
  });

  test('said twice it is nothing; of a second person it keeps the case from both', () => {
    const it = aboutAna();
    expect(outcome(judge(it, about, sam, NOW, rules))).toBe('nothing');
    const both = afterwards(it, { type: 'concern', person: 'ali' }, sam, NOW, rules);
    expect(both.concerns?.shutOut).toEqual(['ana', 'sue', 'ali']);
  });

  test('merged into another case it takes its secrecy with it', () => {
    const merge: Command = {
      type: 'merge',
      side: 'survivor',
      otherId: 'case-9',
      otherReceivedAt: NOW,
      otherMissed: [],
      sameCustomer: true,
      otherCanYield: true,
      otherConcerns: { person: 'ana', shutOut: ['ana', 'sue'] },
    };
    const survivor = afterwards(caseIn('in-progress'), merge, sam);
    expect(survivor).toMatchObject({ status: 'open', took: ['case-9'] });
    expect([ana, sue, ali].map((who) => maySee(who, survivor))).toEqual([false, false, true]);
  });

  test('logged as such it is never theirs for a moment', () => {
    const { case: it } = openCase({ ...anOpening, concerns: 'ana' }, NOW, rules);
    expect(maySee(ana, it) || maySee(sue, it)).toBe(false);
  });

  test('a full history does not stop it', () => {
    const full = caseIn('in-progress');
    const entries = Array.from({ length: 500 }, (_, n) => ({ n: n + 1, at: NOW, by: 'ana', what: 'noted', h: 'h' }));
    expect(outcome(judge({ ...full, history: entries }, about, sam))).toEqual(['concerned']);
  });
});
