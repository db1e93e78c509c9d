import { describe, expect, test } from 'vitest';
import type { Actor, CommandType } from '../../../shared/domain/case/commands.ts';
import { forbidden } from '../../../shared/domain/case/permissions.ts';
import { ada, ali, ana, ben, caseIn, courier, customer, judge, mia, olu, outcome, sam } from '../../support/cases.ts';

/** Ana has the case, Ali is of its team, Ben of another, Sam supervises the team, Mia manages it, Olu runs the house. */
const WHO: Record<string, Actor> = { ana, ali, ben, sam, mia, olu, ada, customer, system: courier };

const TEAM = 'ana ali sam mia ada system';
const TEAM_AND_CUSTOMER = 'ana ali sam mia ada customer system';
const OWNER = 'ana sam ada system';
const SUPERVISOR = 'sam ada system';
const OWNER_AND_CUSTOMER = 'ana sam ada customer system';

/** Who may, by name; everybody else may not. */
const MAY: Record<CommandType, string> = {
  take: TEAM,
  note: 'ana ali sam mia ada customer system',
  join: TEAM,
  merge: TEAM,
  reopen: TEAM,
  recordReaction: TEAM_AND_CUSTOMER,
  release: OWNER,
  assign: OWNER,
  hold: OWNER,
  resume: OWNER,
  decide: OWNER,
  confirmRemedy: OWNER,
  failRemedy: OWNER,
  nameCauses: OWNER,
  followPlaybook: OWNER,
  tickStep: OWNER,
  acceptOffer: OWNER_AND_CUSTOMER,
  declineOffer: OWNER_AND_CUSTOMER,
  withdraw: OWNER_AND_CUSTOMER,
  approve: SUPERVISOR,
  reject: SUPERVISOR,
  unmerge: SUPERVISOR,
  extend: SUPERVISOR,
  correctReceipt: SUPERVISOR,
  classify: TEAM,
  update: OWNER,
  holdingLetter: OWNER,
  handOver: OWNER,
  link: TEAM,
  unlink: TEAM,
  split: TEAM,
  noteRepeat: 'system',
  heedReply: 'system',
  acknowledge: 'system',
  escalate: 'system',
  close: 'system',
  ask: 'system',
  flagBreach: 'system',
  restartWorkflow: 'system',
  question: OWNER,
  answerQuestion: TEAM_AND_CUSTOMER,
  receiveReply: TEAM_AND_CUSTOMER,
  attach: TEAM_AND_CUSTOMER,
  delegate: OWNER,
  finishTask: 'ana ali ben sam mia ada system',
  cancelTask: OWNER,
  concern: SUPERVISOR,
  setContact: TEAM_AND_CUSTOMER,
  recordAuthority: OWNER,
  endAuthority: OWNER,
  recordNeeds: TEAM,
  callAttention: 'system',
  placeLegalHold: SUPERVISOR,
  liftLegalHold: SUPERVISOR,
  erase: 'system',
  exclude: SUPERVISOR,
  include: SUPERVISOR,
  allowStory: TEAM,
  withdrawStory: TEAM,
  recordExternalReview: TEAM,
  offerGift: 'system',
  declineGift: 'ana ali sam mia ada customer system',
};

describe('who may send what', () => {
  const anas = caseIn('in-progress');
  for (const [command, names] of Object.entries(MAY) as [CommandType, string][]) {
    test(`${command} is for ${names.split(' ').join(', ')} and nobody else`, () => {
      const may = Object.keys(WHO).filter((name) => {
        const actor = WHO[name];
        return actor !== undefined && forbidden(actor, command, anas) === undefined;
      });
      expect(may).toEqual(Object.keys(WHO).filter((name) => names.split(' ').includes(name)));
    });
  }

  test('a case of another team is no case of theirs, whatever the command', () => {
    for (const command of Object.keys(MAY) as CommandType[]) {
      // Which task is whose, its own rule says.
      if (command === 'finishTask') continue;
      expect(forbidden(ben, command, anas)?.code).toBe('not-your-case');
    }
  });

  test('but who took its call or logged it may note in it and say in which call, and of no other case', () => {
    const attending = { ...ben, attends: anas.caseId } as Actor;
    const may = (Object.keys(MAY) as CommandType[]).filter(
      (command) => forbidden(attending, command, anas) === undefined,
    );
    expect(may.toSorted()).toEqual(['finishTask', 'join', 'note']);
    const elsewhere = { ...ben, attends: 'another' } as Actor;
    expect(forbidden(elsewhere, 'note', anas)?.code).toBe('not-your-case');
    expect(forbidden({ ...olu, attends: anas.caseId } as Actor, 'note', anas)?.code).toBe('not-your-case');
    const aboutBen = { ...anas, concerns: { person: 'ben', shutOut: ['ben'] } };
    expect(forbidden(attending, 'note', aboutBen)?.code).toBe('not-your-case');
  });

  test('the law itself asks, before anything else it could say', () => {
    expect(outcome(judge(anas, { type: 'decide', decision: 'upheld', remedies: [] }, ali))).toBe('not-your-case');
    expect(outcome(judge(caseIn('closed'), { type: 'approve' }, ana))).toBe('role-too-low');
    expect(outcome(judge(caseIn('closed'), { type: 'close' }, sam))).toBe('role-too-low');
  });

  test('an agent is told to take the case first, or who has it', () => {
    expect(forbidden(ali, 'decide', caseIn('open'))?.message).toContain('Take the case first');
    expect(forbidden(ali, 'decide', anas)?.message).toContain('ana');
  });

  test('a customer who is refused learns nothing of teams', () => {
    expect(forbidden(customer, 'take', anas)).toEqual({
      code: 'role-too-low',
      message: 'A customer cannot take.',
    });
  });
});
