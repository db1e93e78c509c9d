import { describe, expect, test } from 'vitest';
import type { Case, HistoryEntry } from '../../../shared/domain/case/case.ts';
import type { Actor, Command, CommandType } from '../../../shared/domain/case/commands.ts';
import { type CaseEvent, historyLine } from '../../../shared/domain/case/events.ts';
import { DEADLINE_KINDS, REMEDY_KINDS } from '../../../shared/domain/case/vocabulary.ts';
import {
  aGrantedRemedy,
  caseIn,
  courier,
  customer,
  daysLater,
  judge,
  NOW,
  outcome,
  sam,
  upheld,
} from '../../support/cases.ts';

const lines = (count: number): HistoryEntry[] =>
  Array.from({ length: count }, (_, at) => ({ n: at + 1, at: NOW, by: 'ana', what: 'noted', h: '' }));

const PASSING: readonly CommandType[] = [
  'take',
  'resume',
  'decide',
  'approve',
  'reject',
  'acceptOffer',
  'declineOffer',
  'recordReaction',
  'confirmRemedy',
  'failRemedy',
  'close',
  'withdraw',
  'merge',
  'acknowledge',
  'escalate',
  'ask',
  'flagBreach',
];

/** What must still be put right without a person: a merge that the other refused, an execution that was lost. */
const PASSING_FOR_THE_SYSTEM: readonly CommandType[] = ['unmerge', 'restartWorkflow'];

/** Each command with a status in which it would do its work but for the history. */
const TRIES: readonly (readonly [Command, Actor, Case['status']])[] = [
  [{ type: 'take' }, sam, 'open'],
  [{ type: 'release' }, sam, 'in-progress'],
  [{ type: 'assign', owner: 'ali' }, sam, 'open'],
  [{ type: 'note', textId: 'text-1' }, sam, 'open'],
  [{ type: 'hold', reason: 'legal' }, sam, 'open'],
  [{ type: 'resume' }, sam, 'on-hold'],
  [upheld(), sam, 'in-progress'],
  [{ type: 'approve' }, sam, 'awaiting-approval'],
  [{ type: 'reject' }, sam, 'awaiting-approval'],
  [{ type: 'acceptOffer', how: 'web' }, customer, 'decided'],
  [{ type: 'declineOffer' }, customer, 'decided'],
  [{ type: 'recordReaction', reaction: 'satisfied' }, customer, 'decided'],
  [{ type: 'acknowledge' }, courier, 'open'],
  [{ type: 'escalate' }, courier, 'open'],
  [{ type: 'reopen', reason: 'error' }, sam, 'closed'],
  [{ type: 'close' }, courier, 'decided'],
  [{ type: 'withdraw', reason: 'customer' }, customer, 'open'],
  [{ type: 'join', contactId: 'contact-2' }, sam, 'open'],
  [{ type: 'merge', side: 'other', into: 'case-2' }, courier, 'open'],
  [{ type: 'unmerge', side: 'other', from: 'case-2' }, sam, 'merged'],
  [{ type: 'extend', deadline: 'resolve', dueAt: daysLater(60), textId: 'text-2' }, sam, 'open'],
  [{ type: 'ask' }, courier, 'decided'],
  [{ type: 'flagBreach' }, courier, 'open'],
  [{ type: 'confirmRemedy', remedyId: 'r9' }, sam, 'decided'],
  [{ type: 'failRemedy', remedyId: 'r9' }, sam, 'decided'],
  [{ type: 'restartWorkflow' }, courier, 'open'],
];

describe('a history of 500 lines', () => {
  test('is tried with all 26 commands', () => {
    expect(new Set(TRIES.map(([{ type }]) => type)).size).toBe(26);
  });

  for (const [command, by, status] of TRIES) {
    const remedies = command.type === 'close' ? [] : [aGrantedRemedy({ remedyId: 'r9' })];
    const it = (count: number) =>
      caseIn(status, { history: lines(count), remedies, reachable: command.type === 'ask' });
    const passes =
      PASSING.includes(command.type) || (by.kind === 'system' && PASSING_FOR_THE_SYSTEM.includes(command.type));
    test(`${passes ? 'still takes' : 'refuses'} ${command.type}`, () => {
      expect(outcome(judge(it(499), command, by))).not.toBe('history-full');
      expect(outcome(judge(it(500), command, by)) === 'history-full').toBe(!passes);
      expect(outcome(judge(it(2_000), command, by)) === 'history-full').toBe(!passes);
    });
  }

  test('still hears of broken promises', () => {
    const it = caseIn('open', { history: lines(500) });
    expect(outcome(judge(it, { type: 'escalate' }, courier, daysLater(1)))).toEqual(['deadline-missed', 'escalated']);
  });
});

/** As long as ids get: a UUID for the person, the text, the contact; the longest codes; and what HTTP lets through. */
const UUID = '01936d0e-7c11-7d5b-9d6f-2f8f3c1b4a5e';
const LONG: readonly CaseEvent[] = [
  { type: 'assigned', team: 'products-and-safety-of-the-whole-house', owner: UUID },
  { type: 'assigned', team: 'orders', owner: '客'.repeat(64) },
  { type: 'joined', contactId: '"'.repeat(128) },
  { type: 'joined', contactId: UUID, isOutbound: true },
  { type: 'noted', textId: UUID },
  ...DEADLINE_KINDS.map((deadline) => ({ type: 'extended', deadline, dueAt: NOW, textId: UUID }) as const),
  { type: 'reaction-recorded', by: 'customer', reaction: 'dissatisfied', because: 'remedy-not-received' },
  {
    type: 'proposed',
    proposal: { by: UUID, at: NOW, decision: 'partly-upheld', remedies: [], reasonTextId: UUID, above: 'case' },
  },
  {
    type: 'decided',
    decision: 'partly-upheld',
    by: UUID,
    remedies: Array.from({ length: 10 }, (_, at) => aGrantedRemedy({ kind: REMEDY_KINDS[at % 7] ?? 'gift' })),
    surveyUntil: NOW,
    deadlines: [],
  },
  { type: 'merge-taken', otherId: UUID, receivedAt: NOW, deadlines: [] },
  { type: 'remedy-confirmed', remedyId: UUID },
];

describe('a line of the history', () => {
  test.each(LONG.map((event) => [event.type, event] as const))('is at most 200 bytes long (%s)', (_, event) => {
    const entry = { n: 999, at: NOW, by: UUID, ...historyLine(event), h: 'x'.repeat(22) };
    expect(new TextEncoder().encode(JSON.stringify(entry)).length).toBeLessThanOrEqual(200);
  });

  test('keeps every id of the house whole', () => {
    for (const event of LONG.filter(
      (candidate) => JSON.stringify(candidate).includes(UUID) && candidate.type !== 'decided',
    ))
      expect(historyLine(event).ref).toBe(UUID);
  });

  test.each<[CaseEvent, object]>([
    [
      { type: 'taken', owner: 'ana' },
      { what: 'taken', ref: 'ana' },
    ],
    [
      { type: 'held', reason: 'legal', deadlines: [] },
      { what: 'held', code: 'legal' },
    ],
    [
      { type: 'reopened', reason: 'new-facts', newRun: true, deadlines: [] },
      { what: 'reopened', code: 'new-facts' },
    ],
    [
      { type: 'escalated', deadline: 'update', dueAt: NOW, level: 2, priority: 1 },
      { what: 'escalated', code: 'update', ref: '2' },
    ],
    [
      {
        type: 'proposed',
        proposal: { by: 'ana', at: NOW, decision: 'partly-upheld', remedies: [], reasonTextId: UUID, above: 'case' },
      },
      { what: 'proposed', code: 'partly-upheld', ref: UUID },
    ],
    [
      { type: 'proposed', proposal: { by: 'ana', at: NOW, decision: 'upheld', remedies: [], above: 'case' } },
      { what: 'proposed', code: 'upheld' },
    ],
    [{ type: 'proposal-rejected' }, { what: 'proposal-rejected' }],
    [
      { type: 'reaction-recorded', by: 'system', reaction: 'no-reply' },
      { what: 'reaction-recorded', code: 'no-reply' },
    ],
    [
      { type: 'closed', closure: 'decided' },
      { what: 'closed', code: 'decided' },
    ],
    [
      { type: 'decided', decision: 'upheld', by: 'ana', remedies: [aGrantedRemedy()], surveyUntil: NOW, deadlines: [] },
      { what: 'decided', code: 'upheld+refund' },
    ],
  ])('says in a word, a code and a reference what happened: $type', (event, line) => {
    expect(historyLine(event)).toEqual(line);
  });
});
