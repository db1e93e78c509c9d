import type { Case } from '../../../../shared/domain/case/case.ts';
import type { Actor, CommandOf } from '../../../../shared/domain/case/commands.ts';
import type { CorrespondenceCommand } from '../../../../shared/domain/case/correspondence/commands.ts';
import type { DelegationCommand } from '../../../../shared/domain/case/delegation/commands.ts';
import type { PeopleCommand } from '../../../../shared/domain/case/people/commands.ts';
import { customer, daysLater, NOW, sam } from '../../../support/cases.ts';

type Written = (CorrespondenceCommand | DelegationCommand | PeopleCommand)['type'];

/** The lines of the table about what is written back and forth, by hand as the others. */
export const WRITTEN_COMMANDS: { [T in Written]: readonly [CommandOf<T>, Actor] } = {
  question: [{ type: 'question', textId: 'q1', dueAt: daysLater(7), pauses: false }, sam],
  answerQuestion: [{ type: 'answerQuestion', questionId: 'q9', answerId: 'a1' }, customer],
  receiveReply: [{ type: 'receiveReply', contactId: 'mail-1', textId: 'text-3', channel: 'email' }, customer],
  attach: [{ type: 'attach', fileId: 'f1', mediaType: 'image/png', bytes: 100 }, customer],
  delegate: [{ type: 'delegate', textId: 't1', team: 'billing', dueAt: daysLater(7) }, sam],
  finishTask: [{ type: 'finishTask', taskId: 't9' }, sam],
  cancelTask: [{ type: 'cancelTask', taskId: 't9' }, sam],
  concern: [{ type: 'concern', person: 'ana' }, sam],
  setContact: [{ type: 'setContact', notBy: ['phone'] }, customer],
  recordAuthority: [
    { type: 'recordAuthority', textId: 'text-4', authority: 'power-of-attorney', isWrittenTo: true },
    sam,
  ],
  endAuthority: [{ type: 'endAuthority' }, sam],
  recordNeeds: [{ type: 'recordNeeds', textId: 'text-5' }, sam],
};

/** What these could act on. */
export const WRITTEN_PARTS: Partial<Case> = {
  questions: [{ questionId: 'q9', by: 'ana', askedAt: NOW, dueAt: daysLater(5) }],
  tasks: [{ taskId: 't9', team: 'billing', by: 'ana', askedAt: NOW, dueAt: daysLater(5) }],
  onBehalfOf: { authority: 'written-consent' },
};

/** Whom a case is about, who acts for whom and how, what another team does for it: at any time. */
const ALWAYS = {
  finishTask: ['task-finished'],
  cancelTask: ['task-cancelled'],
  concern: ['concerned'],
  setContact: ['contact-set'],
  recordAuthority: ['authority-recorded'],
  endAuthority: ['authority-ended'],
  recordNeeds: ['needs-recorded'],
} as const;

/** What is written back and forth while the case lives. A reply answers what was asked. */
export const WRITTEN = {
  ...ALWAYS,
  question: ['questioned'],
  answerQuestion: ['question-answered'],
  receiveReply: ['replied', 'question-answered'],
  attach: ['attached'],
  delegate: ['delegated'],
} as const;

/** After its end nothing is asked any more; what the customer says is still heard. */
export const HEARD = {
  ...ALWAYS,
  question: 'wrong-status',
  answerQuestion: 'wrong-status',
  receiveReply: ['replied', 'question-answered'],
  attach: ['attached'],
  delegate: 'wrong-status',
} as const;
