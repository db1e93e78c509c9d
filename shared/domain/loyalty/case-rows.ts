import type { ExcludedBecause, Reaction, RemedyKind, Severity } from '../case/vocabulary.ts';
import { type AcceptedHow, ANSWERS, type Channel, type Closure, type Decision } from '../case/vocabulary.ts';
import { addDays } from '../deadlines/calendar.ts';
import type { Day } from '../time.ts';
import { dayOf, readIsoMoment } from './day-formats.ts';
import {
  type Identity,
  identify,
  identityRows,
  idOf,
  idOfRepeat,
  type Refused,
  type RowContext,
  readContact,
} from './row-context.ts';
import type { CaseRow, IdentityRow } from './rows.ts';

/** A complaint of the past, as another system tells it. Texts are trimmed and not empty; moments are ISO 8601. */
export interface CaseFacts {
  caseId?: string | undefined;
  customerId?: string | undefined;
  receivedAt: string;
  closedAt?: string | undefined;
  decidedAt?: string | undefined;
  acceptedAt?: string | undefined;
  acceptedHow?: AcceptedHow | undefined;
  reactionAt?: string | undefined;
  reaction?: Reaction | undefined;
  channel?: Channel | undefined;
  category?: string | undefined;
  decision?: Decision | undefined;
  closure?: Closure | undefined;
  segment?: string | undefined;
  product?: string | undefined;
  severity?: Severity | undefined;
  team?: string | undefined;
  rootCause?: string | undefined;
  remedy?: RemedyKind | 'none' | undefined;
  remedyMinor?: number | undefined;
  currency?: string | undefined;
  playbook?: string | undefined;
  /** Inbound contacts up to the decision, the first included. */
  contacts?: number | undefined;
  complaintOrderId?: string | undefined;
  /** 0 to 10. */
  recommend?: number | undefined;
  /** `caseId` of the case that took this one. */
  mergedInto?: string | undefined;
  /** Why it counts in no report; left out where it counts. */
  excluded?: ExcludedBecause | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

const MOMENTS = {
  receivedAt: 'received_at',
  closedAt: 'closed_at',
  decidedAt: 'decided_at',
  acceptedAt: 'accepted_at',
  reactionAt: 'reaction_at',
} as const;
type Days = Record<keyof typeof MOMENTS, Day | null>;

/** Of the question whether one would recommend the firm. */
const MOST_LIKELY = 10;

/** Index day and reaction of an imported case (docs/reports/resolution-to-loyalty.md). */
export function indexDay(
  days: Pick<Days, 'decidedAt' | 'closedAt' | 'reactionAt'>,
  reaction: Reaction,
  surveyWindowDays: number,
): { t0: Day | null; fromClosure: boolean; reaction: Reaction } {
  const { decidedAt, closedAt, reactionAt } = days;
  const t0 = decidedAt === null ? closedAt : addDays(decidedAt, surveyWindowDays);
  // A reaction without a day of its own was known when the case was closed at the latest, else with the decision.
  const knownAt = reactionAt ?? closedAt ?? decidedAt;
  const isLate = ANSWERS.some((answer) => answer === reaction) && t0 !== null && knownAt !== null && knownAt > t0;
  return { t0, fromClosure: decidedAt === null && closedAt !== null, reaction: isLate ? 'no-reply' : reaction };
}

/**
 * The lake's rows of one imported case. Who it is: its id; without one, everything said about it, and its order among
 * lines that say the same. A case without a customer is kept and stays unmatched.
 */
export function caseRows(
  facts: CaseFacts,
  context: RowContext,
): { case: CaseRow; identities: IdentityRow[] } | Refused {
  const days: Days = { receivedAt: null, closedAt: null, decidedAt: null, acceptedAt: null, reactionAt: null };
  for (const name of Object.keys(MOMENTS) as (keyof Days)[]) {
    const text = facts[name];
    if (text === undefined) continue;
    const moment = readIsoMoment(text);
    if (moment === undefined) return { refused: `${MOMENTS[name]} is no date that exists` };
    days[name] = dayOf(moment, context.timeZone);
  }

  if (facts.remedyMinor !== undefined && facts.remedyMinor < 0) return { refused: 'remedy_amount is below zero' };

  if (facts.recommend !== undefined && facts.recommend > MOST_LIKELY) return { refused: 'recommend is above 10' };

  const contact = readContact(facts, context);
  const crm_key = facts.customerId === undefined ? null : context.mac('crm', facts.customerId);
  const anomalies = [...contact.anomalies, ...oddTimes(days, context.today)];
  const index = indexDay(days, facts.reaction ?? 'not-asked', context.surveyWindowDays);
  const isOver = days.decidedAt !== null || days.closedAt !== null;

  const complaint_order_key =
    facts.complaintOrderId === undefined ? null : context.mac('order', facts.complaintOrderId);
  const merged_into = facts.mergedInto === undefined ? null : idOf(namedCase(facts.mergedInto, context), context);
  const { id, ordinal, version } = identify(
    facts.caseId === undefined
      ? ['case', ...everythingSaid(facts, [crm_key, contact.emailKey, contact.phoneKey, complaint_order_key])]
      : namedCase(facts.caseId, context),
    context,
  );
  if (facts.caseId !== undefined && ordinal > 0) anomalies.push('repeated-case-id');

  return {
    case: {
      row_id: facts.caseId === undefined ? idOfRepeat(id, ordinal) : id,
      version: facts.caseId === undefined ? version : version + ordinal,
      source: 'import',
      crm_key,
      email_key: contact.emailKey,
      phone_key: contact.phoneKey,
      ambiguous: false,
      customer_key: null,
      received_day: days.receivedAt,
      decided_day: days.decidedAt,
      closed_day: days.closedAt,
      t0_day: index.t0,
      t0_from_closure: index.fromClosure,
      reaction: index.reaction,
      decision: facts.decision ?? null,
      closure: facts.closure ?? (merged_into !== null ? 'merged' : isOver ? 'decided' : null),
      merged_into,
      channel: facts.channel ?? null,
      category: facts.category ?? null,
      severity: facts.severity ?? null,
      team: facts.team ?? null,
      root_cause: facts.rootCause ?? null,
      causes: null,
      remedy: facts.remedy ?? null,
      segment: facts.segment ?? null,
      product: facts.product ?? null,
      playbook: facts.playbook ?? null,
      first_contact: facts.contacts === undefined || !isOver ? null : facts.contacts === 1,
      complaint_order_key,
      anomaly: anomalies.length === 0 ? null : anomalies.join(' '),
      at: context.at,
      kind: null,
      redress_minor: facts.remedyMinor ?? null,
      redress_currency: facts.remedyMinor === undefined ? null : (facts.currency ?? null),
      goodwill_minor: null,
      // Another system's history is not ours to vouch for.
      history_entries: null,
      history_head: null,
      // Its cause is in another system's words.
      cause_class: null,
      cause_roots: null,
      recommend: index.reaction === (facts.reaction ?? 'not-asked') ? (facts.recommend ?? null) : null,
      agreement: null,
      answered_by: null,
      change_wanted: null,
      excluded: facts.excluded ?? null,
      // How another system's people worked is not told.
      answered_day: null,
      answer_hours: null,
      regulatory_kept: null,
      own_kept: null,
      reopened_day: null,
      referral_code: null,
      story_day: null,
      // It is told as it ended: nothing has changed since.
      t0_received_day: null,
      t0_closure: null,
      landmark_received_day: null,
      landmark_kind: null,
      landmark_closure: null,
    },
    identities: crm_key === null ? [] : identityRows(crm_key, contact, context),
  };
}

function namedCase(caseId: string, context: RowContext): Identity {
  return ['case-id', context.mac('case', caseId)];
}

/** The facts in one order whatever the order of columns, with pseudonyms in place of what points at a person. */
function everythingSaid(facts: CaseFacts, pseudonyms: Identity): Identity {
  const { customerId: _customer, email: _email, phone: _phone, complaintOrderId: _order, ...open } = facts;
  const said = Object.entries(open).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...said.flatMap(([name, value]) => (value === undefined ? [] : [name, value])), ...pseudonyms];
}

/** Times that cannot be, as codes; the case is kept as it was told. */
function oddTimes(days: Days, today: Day): string[] {
  const { receivedAt, decidedAt, closedAt, reactionAt } = days;
  const isBefore = (a: Day | null, b: Day | null) => a !== null && b !== null && a < b;
  const odd: string[] = [];
  if (isBefore(closedAt, receivedAt)) odd.push('closed-before-received');
  if (isBefore(decidedAt, receivedAt)) odd.push('decided-before-received');
  if (isBefore(closedAt, decidedAt)) odd.push('closed-before-decided');
  if (isBefore(reactionAt, decidedAt)) odd.push('reaction-before-decision');
  if (Object.values(days).some((day) => isBefore(today, day))) odd.push('in-the-future');
  return odd;
}
