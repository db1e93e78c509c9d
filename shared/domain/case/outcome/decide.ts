import type { NamedCauses } from '../../causes/cause.ts';
import { addDays, endOfDay, localDay } from '../../deadlines/calendar.ts';
import { deadlinesFor, isRunning, kept, resumeDeadlines } from '../../deadlines/deadlines.ts';
import { policyFor, policyOf } from '../../policies/choice.ts';
import type { Case, Proposal, ProposedRemedy } from '../case.ts';
import { checkNamed } from '../causes/decide.ts';
import type { CommandRules, Context } from '../decide.ts';
import type { CaseEvent } from '../events.ts';
import {
  actorName,
  hasOpenRemedies,
  isFinal,
  isSurveyOver,
  reactionOf,
  roundAnsweredIn,
  wasReopenedFor,
} from '../guards.ts';
import { refOnShow } from '../playbook/decide.ts';
import type { Refusal } from '../refusal.ts';
import { isReviewer, notForReview } from '../review/reviewers.ts';
import type { Decision, ReopenReason } from '../vocabulary.ts';
import { lackingInLetter } from './letter-of-decision.ts';
import { noRoomFor } from './no-room.ts';
import { aboveEverybody, checkRemedies, granted, isWithinAuthority } from './remedies.ts';

/** Commands that end a round, and those that begin the next. */
export const outcomeRules = {
  decide(it, command, context) {
    const { by, now, rules } = context;
    const elsewhere = notForReview(it, by);
    if (elsewhere !== undefined) return elsewhere;
    const wrong = checkRemedies(command.remedies, rules);
    if (wrong !== undefined) return wrong;
    const misnamed = command.causes === undefined ? undefined : checkNamed(command.causes, rules);
    if (misnamed !== undefined) return misnamed;
    if (command.decision === 'not-upheld' && command.reasonTextId === undefined) {
      return {
        code: 'reason-required',
        message: 'A complaint that is not upheld is answered with reasons: say them in "explanation".',
        field: 'explanation',
      };
    }
    const incomplete = lackingInLetter(it, command, rules);
    if (incomplete !== undefined) return incomplete;
    const beyond = aboveEverybody(it, command.remedies, context);
    if (beyond !== undefined) return beyond;
    const above = isWithinAuthority(it, by, command.remedies, rules) ? context.noRoom : 'case';
    if (above === undefined) return [decided(it, command, actorName(by), context)];
    const { type: _, causes, ...terms } = command;
    const playbook = refOnShow(it, rules);
    const proposal: Proposal = {
      ...terms,
      by: actorName(by),
      at: now,
      above,
      ...(playbook === undefined ? {} : { playbook }),
    };
    return [{ type: 'proposed', proposal, ...(causes === undefined ? {} : { causes }) }];
  },

  approve(it, _command, context) {
    const { by, rules } = context;
    if (it.proposal === undefined) return { code: 'wrong-status', message: 'There is no proposal to approve.' };
    if (it.proposal.by === actorName(by)) {
      return { code: 'own-proposal', message: 'A proposal is approved by somebody else than its author.' };
    }
    const elsewhere = notForReview(it, by);
    if (elsewhere !== undefined) return elsewhere;
    if (!isWithinAuthority(it, by, it.proposal.remedies, rules)) {
      return {
        code: 'above-your-limit',
        message: 'The sum is above your own limit: somebody with more authority must approve.',
      };
    }
    const beyond = aboveEverybody(it, it.proposal.remedies, context);
    if (beyond !== undefined) return beyond;
    if (context.noRoom !== undefined) return noRoomFor(context.noRoom);
    return [{ type: 'approved' }, decided(it, it.proposal, it.proposal.by, context, actorName(by))];
  },

  reject(_it, command) {
    return [{ type: 'proposal-rejected', ...(command.textId === undefined ? {} : { textId: command.textId }) }];
  },

  acceptOffer(it, command) {
    if (it.round.declinedAt !== undefined) return answeredAlready('declined');
    return it.round.acceptedAt === undefined ? [{ type: 'offer-accepted', how: command.how }] : [];
  },

  declineOffer(it) {
    if (it.round.acceptedAt !== undefined) return answeredAlready('accepted');
    return it.round.declinedAt === undefined ? [{ type: 'offer-declined' }] : [];
  },

  recordReaction(it, command, context) {
    if (isSurveyOver(it, context.now)) {
      return { code: 'survey-over', message: 'The time for an answer is over. To go on, ask us to reopen the case.' };
    }
    if (context.by.kind === 'staff' && it.round.reactions.at(-1)?.by === 'customer') {
      return { code: 'customer-answered', message: 'The customer has answered; nobody answers in their place.' };
    }
    // Connect sends a block up to three times; a call answers once.
    if (command.contactId !== undefined && roundAnsweredIn(it, command.contactId)?.number === it.round.number)
      return [];
    const isRepeat =
      command.reaction === reactionOf(it) &&
      command.because === undefined &&
      command.textId === undefined &&
      command.marks === undefined;
    if (isRepeat) return [];
    if (it.round.reactions.length >= MOST_REACTIONS) {
      return { code: 'survey-over', message: 'You have answered many times; the last answer stands.' };
    }
    const recorded: CaseEvent = {
      type: 'reaction-recorded',
      by: context.by.kind,
      reaction: command.reaction,
      ...(command.because === undefined ? {} : { because: command.because }),
      ...(command.textId === undefined ? {} : { textId: command.textId }),
      ...(command.marks === undefined ? {} : { marks: command.marks }),
      ...(command.contactId === undefined ? {} : { contactId: command.contactId }),
    };
    if (command.reaction !== 'dissatisfied' || command.because === undefined) return [recorded];
    if (wasReopenedFor(it, command.because)) return [recorded];
    return [recorded, reopened(it, command.because, context)];
  },

  reopen(it, command, context) {
    if (command.reason === 'review' && !isReviewer(it, context.by)) {
      return { code: 'role-too-low', message: 'A review is for a supervisor who did not make the decision.' };
    }
    return [reopened(it, command.reason, context)];
  },

  withdraw(it, command) {
    // A decision is on record: calling the complaint none afterwards would take it out of every report.
    if (it.status === 'decided' && (command.reason === 'out-of-scope' || command.reason === 'not-a-complaint')) {
      return {
        code: 'wrong-status',
        message: 'A decided case ends as decided; it is withdrawn only if its customer wants it.',
        field: 'reason',
      };
    }
    const closure =
      command.reason === 'out-of-scope' || command.reason === 'not-a-complaint' ? command.reason : 'withdrawn';
    return [{ type: 'withdrawn', reason: command.reason, closure }];
  },

  confirmRemedy(it, command) {
    return remedyEvent(it, command.remedyId, 'done') ?? [{ type: 'remedy-confirmed', remedyId: command.remedyId }];
  },

  failRemedy(it, command, context) {
    const other = remedyEvent(it, command.remedyId, 'failed');
    if (other !== undefined) return other;
    const failed: CaseEvent = { type: 'remedy-failed', remedyId: command.remedyId };
    // A broken promise goes back to a person at once, not when somebody happens to look.
    const isOfDecision = it.remedies.some((remedy) => remedy.remedyId === command.remedyId && !remedy.automatic);
    return it.status === 'decided' && isOfDecision ? [failed, reopened(it, 'remedy-failed', context)] : [failed];
  },
} satisfies Partial<CommandRules>;

/** A changed mind is welcome; a link that is pressed all day is not, and each answer stands in the case. */
const MOST_REACTIONS = 10;

function answeredAlready(how: 'accepted' | 'declined'): Refusal {
  return { code: 'wrong-status', message: `The offer was ${how} already; to change it, reopen the case.` };
}

interface Terms {
  decision: Decision;
  remedies: readonly ProposedRemedy[];
  reasonTextId?: string;
  causes?: NamedCauses;
  /** Of a proposal: what was on show when it was made. */
  playbook?: string;
}

function decided(it: Case, terms: Terms, by: string, context: Context, approvedBy?: string): CaseEvent {
  const { now, rules } = context;
  const causes = terms.causes ?? it.causes;
  // What the agent saw while deciding: causes that the decision itself names come too late to have guided it.
  const playbook = terms.playbook ?? refOnShow(it, rules);
  const lastDay = addDays(localDay(now, rules.businessTimeZone), rules.surveyWindowDays);
  return {
    type: 'decided',
    decision: terms.decision,
    by,
    remedies: granted(it, terms.remedies, terms.decision, context),
    surveyUntil: endOfDay(lastDay, rules.businessTimeZone),
    // Every promise of an answer is kept by the decision; one that was missed stays missed.
    ...(approvedBy === undefined ? {} : { approvedBy }),
    deadlines: it.deadlines.map((deadline) => kept(deadline, now)),
    ...(terms.reasonTextId === undefined ? {} : { reasonTextId: terms.reasonTextId }),
    ...(causes === undefined ? {} : { causes }),
    ...(playbook === undefined ? {} : { playbook }),
  };
}

/** The new round gets promises of its own, counted from now; what was kept or missed before stays on record. */
export function reopened(it: Case, reason: ReopenReason, { now, rules }: Context): CaseEvent {
  const resumed = resumeDeadlines(it.deadlines, rules.calendar, now);
  const running = resumed.filter((deadline) => isRunning(deadline) && deadline.dueAt >= now).map(({ kind }) => kind);
  // Those of the house are renewed by today's rules where somebody took the case's own out of the configuration.
  const policy = policyOf(it.policy, rules.policies) ?? policyFor(it, rules);
  const fresh = deadlinesFor(policy, rules.calendar, { kind: it.kind, receivedAt: now })
    .filter(({ regulatory, kind }) => !regulatory && kind !== 'acknowledge' && !running.includes(kind))
    .map((deadline) => ({ ...deadline, from: now }));
  return { type: 'reopened', reason, newRun: isFinal(it), deadlines: [...resumed, ...fresh] };
}

/** Nothing more to do, a refusal, or `undefined` where the remedy may change. */
function remedyEvent(
  it: Case,
  remedyId: string,
  wanted: 'done' | 'failed',
): readonly CaseEvent[] | Refusal | undefined {
  const remedy = it.remedies.find((candidate) => candidate.remedyId === remedyId);
  if (remedy === undefined) {
    const known = hasOpenRemedies(it) ? 'See "remedies" of the case.' : 'The case has no open remedies.';
    return { code: 'unknown-remedy', message: `No remedy of that id. ${known}`, field: 'remedyId' };
  }
  if (remedy.state === wanted) return [];
  if (remedy.state !== 'granted') {
    return { code: 'remedy-not-open', message: `The remedy is already ${remedy.state}.`, field: 'remedyId' };
  }
  return undefined;
}
