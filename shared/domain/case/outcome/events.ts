import type { NamedCauses } from '../../causes/cause.ts';
import type { Deadline } from '../../deadlines/deadline.ts';
import type { SurveyMarks } from '../../survey/definition.ts';
import type { Instant } from '../../time.ts';
import type { Proposal, Remedy } from '../case.ts';
import type { HistoryLines } from '../events.ts';
import type {
  AcceptedHow,
  Closure,
  Decision,
  Reaction,
  ReactionSource,
  ReopenReason,
  WithdrawReason,
} from '../vocabulary.ts';

export type OutcomeEvent =
  | { type: 'proposed'; proposal: Proposal; causes?: NamedCauses }
  | { type: 'approved' }
  | { type: 'proposal-rejected'; textId?: string }
  | {
      type: 'decided';
      decision: Decision;
      by: string;
      approvedBy?: string;
      reasonTextId?: string;
      causes?: NamedCauses;
      playbook?: string;
      remedies: readonly Remedy[];
      surveyUntil: Instant;
      deadlines: readonly Deadline[];
    }
  | { type: 'offer-accepted'; how: AcceptedHow }
  | { type: 'offer-declined' }
  | {
      type: 'reaction-recorded';
      by: ReactionSource;
      reaction: Reaction;
      because?: string;
      textId?: string;
      marks?: SurveyMarks;
      contactId?: string;
    }
  | { type: 'reopened'; reason: ReopenReason; newRun: boolean; deadlines: readonly Deadline[] }
  | { type: 'withdrawn'; reason: WithdrawReason; closure: Closure }
  | { type: 'remedy-confirmed'; remedyId: string }
  | { type: 'remedy-failed'; remedyId: string };

export const outcomeLines: HistoryLines<OutcomeEvent> = {
  proposed: ({ proposal: { decision, reasonTextId } }) => ({
    code: decision,
    ...(reasonTextId === undefined ? {} : { ref: reasonTextId }),
  }),
  approved: () => ({}),
  'proposal-rejected': ({ textId }) => (textId === undefined ? {} : { ref: textId }),
  // What was granted fills the entry: the explanation is named by the round, which nothing takes away.
  decided: ({ decision, remedies }) => ({ code: [decision, ...remedies.map(({ kind }) => kind)].join('+') }),
  'offer-accepted': ({ how }) => ({ code: how }),
  'offer-declined': () => ({}),
  'reaction-recorded': ({ because, reaction, contactId }) => ({
    code: because === undefined ? reaction : `${reaction}+${because}`,
    ...(contactId === undefined ? {} : { ref: contactId }),
  }),
  reopened: ({ reason }) => ({ code: reason }),
  withdrawn: ({ reason }) => ({ code: reason }),
  'remedy-confirmed': ({ remedyId }) => ({ ref: remedyId }),
  'remedy-failed': ({ remedyId }) => ({ ref: remedyId }),
};
