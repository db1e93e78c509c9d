import type { NamedCauses } from '../../causes/cause.ts';
import type { SurveyMarks } from '../../survey/definition.ts';
import type { ProposedRemedy } from '../case.ts';
import type { AcceptedHow, Answer, AnswerReason, Decision, ReopenReason, WithdrawReason } from '../vocabulary.ts';

/** What ends a round, and what begins the next. */
export type OutcomeCommand =
  | {
      type: 'decide';
      decision: Decision;
      remedies: readonly ProposedRemedy[];
      /** What the customer is told. A decision that does not uphold the complaint must have it. */
      reasonTextId?: string;
      causes?: NamedCauses;
    }
  | { type: 'approve' }
  | { type: 'reject'; textId?: string }
  | { type: 'acceptOffer'; how: AcceptedHow }
  | { type: 'declineOffer' }
  | {
      type: 'recordReaction';
      reaction: Answer;
      because?: AnswerReason;
      textId?: string;
      marks?: SurveyMarks;
      /** The call in which the customer answered by keys. */
      contactId?: string;
    }
  | { type: 'reopen'; reason: ReopenReason }
  | { type: 'withdraw'; reason: WithdrawReason }
  | { type: 'confirmRemedy'; remedyId: string }
  | { type: 'failRemedy'; remedyId: string };

export const OUTCOME_COMMANDS = [
  'decide',
  'approve',
  'reject',
  'acceptOffer',
  'declineOffer',
  'recordReaction',
  'reopen',
  'withdraw',
  'confirmRemedy',
  'failRemedy',
] as const satisfies readonly OutcomeCommand['type'][];
