import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import type { Actor, Command, CommandOf, CommandType } from '../../../shared/domain/case/commands.ts';
import { STATUSES, type Status } from '../../../shared/domain/case/vocabulary.ts';
import {
  aGift,
  aGrantedRemedy,
  caseIn,
  courier,
  customer,
  daysLater,
  judge,
  NOW,
  type Outcome,
  outcome,
  sam,
  upheld,
} from '../../support/cases.ts';
import { COUNTING } from './pairs/counting.ts';
import { FINAL } from './pairs/final.ts';
import { LEADS } from './pairs/leads.ts';
import { LIVE_RECORD } from './pairs/record.ts';
import { WRITTEN, WRITTEN_COMMANDS, WRITTEN_PARTS } from './pairs/written.ts';

/** One command of each type, sent by somebody who may, with nothing wrong but perhaps the status. */
const COMMANDS: { [T in CommandType]: readonly [CommandOf<T>, Actor] } = {
  take: [{ type: 'take' }, sam],
  release: [{ type: 'release' }, sam],
  assign: [{ type: 'assign', owner: 'ali' }, sam],
  note: [{ type: 'note', textId: 'text-1' }, sam],
  hold: [{ type: 'hold', reason: 'legal' }, sam],
  resume: [{ type: 'resume' }, sam],
  decide: [{ ...upheld(), reasonTextId: 'text-6' }, sam],
  approve: [{ type: 'approve' }, sam],
  reject: [{ type: 'reject' }, sam],
  acceptOffer: [{ type: 'acceptOffer', how: 'web' }, customer],
  declineOffer: [{ type: 'declineOffer' }, customer],
  recordReaction: [{ type: 'recordReaction', reaction: 'mollified' }, customer],
  acknowledge: [{ type: 'acknowledge' }, courier],
  escalate: [{ type: 'escalate' }, courier],
  reopen: [{ type: 'reopen', reason: 'error' }, sam],
  close: [{ type: 'close' }, courier],
  withdraw: [{ type: 'withdraw', reason: 'customer' }, customer],
  join: [{ type: 'join', contactId: 'contact-2' }, sam],
  merge: [
    {
      type: 'merge',
      side: 'survivor',
      otherId: 'case-3',
      otherReceivedAt: daysLater(1),
      otherMissed: [],
      sameCustomer: true,
      otherCanYield: true,
    },
    sam,
  ],
  unmerge: [{ type: 'unmerge', side: 'survivor', otherId: 'case-9' }, sam],
  extend: [{ type: 'extend', deadline: 'resolve', dueAt: daysLater(60), textId: 'text-2' }, sam],
  ask: [{ type: 'ask' }, courier],
  flagBreach: [{ type: 'flagBreach' }, courier],
  confirmRemedy: [{ type: 'confirmRemedy', remedyId: 'r9' }, sam],
  failRemedy: [{ type: 'failRemedy', remedyId: 'r9' }, sam],
  restartWorkflow: [{ type: 'restartWorkflow' }, courier],
  ...WRITTEN_COMMANDS,
  placeLegalHold: [{ type: 'placeLegalHold' }, sam],
  liftLegalHold: [{ type: 'liftLegalHold' }, sam],
  erase: [{ type: 'erase', because: 'request' }, courier],
  exclude: [{ type: 'exclude', because: 'mystery-shopper' }, sam],
  include: [{ type: 'include' }, sam],
  allowStory: [{ type: 'allowStory', consentedOn: '2026-02-27' }, sam],
  withdrawStory: [{ type: 'withdrawStory' }, sam],
  recordExternalReview: [
    { type: 'recordExternalReview', body: 'ombudsman', reference: 'F-1', date: '2026-02-27' },
    sam,
  ],
  nameCauses: [{ type: 'nameCauses', causes: { primary: 'late-delivery', others: [] } }, sam],
  followPlaybook: [{ type: 'followPlaybook', playbook: 'never-arrived' }, sam],
  tickStep: [{ type: 'tickStep', step: 'tracking', state: 'done' }, sam],
  classify: [{ type: 'classify', category: 'billing' }, sam],
  correctReceipt: [{ type: 'correctReceipt', receivedAt: daysLater(-2), textId: 'text-3' }, sam],
  update: [{ type: 'update', textId: 'text-4' }, sam],
  holdingLetter: [{ type: 'holdingLetter', textId: 'text-5', expectedBy: daysLater(70) }, sam],
  offerGift: [{ type: 'offerGift', remedyId: 'r10', deadline: 'update' }, courier],
  declineGift: [{ type: 'declineGift', remedyId: 'r8' }, sam],
  handOver: [{ type: 'handOver', team: 'billing', textId: 'text-6' }, sam],
  link: [{ type: 'link', to: 'case-4', caseNumber: '1234567890', kind: 'related' }, sam],
  unlink: [{ type: 'unlink', from: 'case-5' }, sam],
  split: [{ type: 'split', into: 'case-6', caseNumber: '1234567891' }, sam],
  noteRepeat: [{ type: 'noteRepeat', of: 'case-7', raises: true }, courier],
  heedReply: [{ type: 'heedReply' }, courier],
  callAttention: [{ type: 'callAttention' }, courier],
};

/** Everything a command could act on: a promise that runs, one missed that nobody heard of, a remedy, a case taken. */
const WITH_EVERYTHING: Partial<Case> = {
  policy: 'fca-disp@1',
  deadlines: [
    { kind: 'final', dueAt: daysLater(56), regulatory: true },
    { kind: 'resolve', dueAt: daysLater(14), regulatory: false },
    { kind: 'update', dueAt: daysLater(-1), regulatory: false, missedAt: NOW },
  ],
  remedies: [aGrantedRemedy({ remedyId: 'r9' }), aGift({ remedyId: 'r8' })],
  took: ['case-9'],
  ...WRITTEN_PARTS,
  links: [{ caseId: 'case-5', caseNumber: '1234567892', kind: 'related' }],
};

/** What nobody who works on a case does to it after its end, and what can be done at any time. */
const WORKING = {
  ...WRITTEN,
  ...LIVE_RECORD,
  ...COUNTING,
  note: ['noted'],
  approve: 'wrong-status',
  reject: 'wrong-status',
  acceptOffer: 'wrong-status',
  declineOffer: 'wrong-status',
  recordReaction: 'wrong-status',
  acknowledge: ['acknowledged'],
  escalate: ['escalated'],
  reopen: 'wrong-status',
  close: 'still-open',
  withdraw: ['withdrawn'],
  // Whoever had to come again waits one place further forward.
  join: ['joined', 'priority-raised'],
  merge: ['merge-taken', 'priority-raised'],
  unmerge: ['merge-returned'],
  extend: ['extended'],
  ask: 'nothing',
  flagBreach: 'nothing',
  confirmRemedy: ['remedy-confirmed'],
  failRemedy: ['remedy-failed'],
  restartWorkflow: ['workflow-restarted'],
  recordExternalReview: ['external-review-recorded'],
  nameCauses: ['causes-named'],
  followPlaybook: ['playbook-followed'],
  tickStep: ['playbook-followed', 'step-ticked'],
  classify: ['classified'],
  correctReceipt: ['receipt-corrected', 'noted'],
  update: ['updated'],
  holdingLetter: ['delayed'],
  // The case had its gift: it gets no other.
  offerGift: 'nothing',
  declineGift: ['gift-declined'],
  handOver: ['assigned', 'handed-over'],
  link: ['linked'],
  unlink: ['unlinked'],
  split: ['split'],
  noteRepeat: ['repeat-noted', 'priority-raised'],
  heedReply: 'nothing',
  callAttention: 'nothing',
} as const;

/** Written from the design, not from the law's own table: the compiler misses no pair, and a wrong one fails below. */
const EXPECTED: Record<Status, Record<CommandType, Outcome>> = {
  open: {
    ...WORKING,
    take: ['taken'],
    release: 'wrong-status',
    assign: ['assigned'],
    hold: ['held'],
    resume: 'wrong-status',
    decide: 'wrong-status',
  },
  'in-progress': {
    ...WORKING,
    take: ['taken'],
    release: ['released'],
    assign: ['assigned'],
    hold: ['held'],
    resume: 'wrong-status',
    decide: ['decided'],
  },
  'awaiting-approval': {
    ...WORKING,
    take: 'wrong-status',
    release: 'wrong-status',
    assign: ['assigned'],
    hold: 'wrong-status',
    resume: 'wrong-status',
    decide: 'wrong-status',
    approve: ['approved', 'decided'],
    reject: ['proposal-rejected'],
  },
  'on-hold': {
    ...WORKING,
    // On hold for the customer's sake: the answer ends it.
    answerQuestion: ['question-answered', 'resumed'],
    receiveReply: ['replied', 'question-answered', 'resumed'],
    take: ['taken'],
    release: ['released'],
    assign: ['assigned'],
    hold: 'wrong-status',
    resume: ['resumed'],
    decide: 'wrong-status',
  },
  decided: {
    ...WRITTEN,
    ...LIVE_RECORD,
    ...COUNTING,
    take: 'wrong-status',
    release: 'wrong-status',
    assign: ['assigned'],
    note: ['noted'],
    hold: 'wrong-status',
    resume: 'wrong-status',
    decide: 'wrong-status',
    approve: 'wrong-status',
    reject: 'wrong-status',
    acceptOffer: ['offer-accepted'],
    declineOffer: ['offer-declined'],
    recordReaction: ['reaction-recorded'],
    acknowledge: ['acknowledged'],
    escalate: ['escalated'],
    reopen: ['reopened'],
    close: 'still-open',
    withdraw: ['withdrawn'],
    join: ['joined'],
    merge: ['merge-taken'],
    unmerge: ['merge-returned'],
    extend: 'wrong-status',
    ask: ['asked'],
    flagBreach: 'nothing',
    confirmRemedy: ['remedy-confirmed'],
    failRemedy: ['remedy-failed', 'reopened'],
    restartWorkflow: ['workflow-restarted'],
    recordExternalReview: ['external-review-recorded'],
    nameCauses: ['causes-named'],
    followPlaybook: 'wrong-status',
    tickStep: ['playbook-followed', 'step-ticked'],
    classify: 'wrong-status',
    correctReceipt: ['receipt-corrected', 'noted'],
    update: 'wrong-status',
    holdingLetter: 'wrong-status',
    offerGift: 'nothing',
    declineGift: ['gift-declined'],
    handOver: ['assigned', 'handed-over'],
    link: ['linked'],
    unlink: ['unlinked'],
    split: ['split'],
    noteRepeat: ['repeat-noted'],
    heedReply: ['reopened'],
    callAttention: 'nothing',
  },
  closed: {
    ...FINAL,
    nameCauses: ['causes-named'],
    recordReaction: ['reaction-recorded'],
    reopen: ['reopened'],
    heedReply: ['reopened'],
    confirmRemedy: ['remedy-confirmed'],
    failRemedy: ['remedy-failed'],
  },
  withdrawn: {
    ...FINAL,
    nameCauses: ['causes-named'],
    recordReaction: 'wrong-status',
    reopen: ['reopened'],
    confirmRemedy: ['remedy-confirmed'],
    failRemedy: ['remedy-failed'],
  },
  merged: {
    ...FINAL,
    // The case that took it is where to write.
    receiveReply: 'wrong-status',
    attach: 'wrong-status',
    nameCauses: 'wrong-status',
    recordReaction: 'wrong-status',
    reopen: 'wrong-status',
    confirmRemedy: ['remedy-confirmed'],
    failRemedy: ['remedy-failed'],
  },
};

const pairs = STATUSES.flatMap((status) =>
  Object.values(COMMANDS).map(([command, by]: readonly [Command, Actor]) => {
    const expected = EXPECTED[status][command.type];
    const told = Array.isArray(expected) ? `makes it ${expected.join(', ')}` : inWords(expected as string);
    return { status, command, by, expected, title: `a case ${status}: ${command.type} ${told}` };
  }),
);

function inWords(expected: string): string {
  return expected === 'nothing' ? 'changes nothing' : `is refused (${expected})`;
}

describe('every command in every status', () => {
  test('the table has 8 statuses and 62 commands', () => {
    expect(pairs).toHaveLength(8 * 62);
  });

  for (const { status, command, by, expected, title } of pairs) {
    test(title, () => {
      expect(outcome(judge(caseIn(status, WITH_EVERYTHING), command, by))).toEqual(expected);
    });
  }
});

describe('where a command leads', () => {
  for (const { status, command, by, expected } of pairs.filter((pair) => Array.isArray(pair.expected))) {
    const [, , to] = LEADS.find(([from, type]) => from === status && type === command.type) ?? [0, 0, status];
    test(`${command.type} leads from ${status} to ${to}`, () => {
      const ruling = judge(caseIn(status, WITH_EVERYTHING), command, by);
      expect(outcome(ruling)).toEqual(expected);
      expect('case' in ruling && ruling.case.status).toBe(to);
    });
  }
});
