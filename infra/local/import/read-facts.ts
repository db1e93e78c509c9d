import {
  ACCEPTED_HOW,
  CHANNELS,
  CLOSURES,
  DECISIONS,
  REACTIONS,
  SEVERITIES,
} from '../../../shared/domain/case/vocabulary.ts';
import { endOfDay, startOfDay } from '../../../shared/domain/deadlines/calendar.ts';
import { INDICATOR_KINDS } from '../../../shared/domain/indicators/words.ts';
import type { CaseFacts } from '../../../shared/domain/loyalty/case-rows.ts';
import type { CustomerFacts } from '../../../shared/domain/loyalty/customer-rows.ts';
import { dayOf } from '../../../shared/domain/loyalty/day-formats.ts';
import type { ProblemSurvey } from '../../../shared/domain/loyalty/problem-survey.ts';
import { PURCHASE_KINDS, PURCHASE_STATUSES, type Purchase } from '../../../shared/domain/loyalty/purchase-rows.ts';
import { identify, idOfRepeat, type RowContext } from '../../../shared/domain/loyalty/row-context.ts';
import { earliest } from '../../../shared/domain/time.ts';
import type { Cells } from './cells.ts';
import { REMEDY_WORDS, YES_OR_NO } from './columns.ts';
import type { ToldConsent, ToldIndicator } from './derive.ts';

/** What a row says, provided that `cells.problem` is undefined afterwards. */
export function readPurchase(cells: Cells): Purchase {
  const currency = cells.currency();
  cells.required('amount');
  cells.required('purchased_at');
  return {
    customerId: cells.required('customer_id'),
    orderId: cells.text('order_id'),
    purchasedAt: cells.moment('purchased_at') ?? '',
    amountMinor: cells.amount('amount', currency) ?? 0,
    currency,
    status: cells.word('status', PURCHASE_STATUSES),
    kind: cells.word('kind', PURCHASE_KINDS),
    productCategory: cells.text('product_category'),
    goodwillMinor: cells.amount('goodwill_amount', currency),
    returnedAt: cells.moment('returned_at'),
    returnedMinor: cells.amount('returned_amount', currency),
    email: cells.text('email'),
    phone: cells.text('phone'),
    referralCode: cells.text('referral_code'),
  };
}

/** What a row says, provided that `cells.problem` is undefined afterwards. */
export function readCase(cells: Cells): CaseFacts {
  const currency = cells.currency();
  const remedyMinor = cells.amount('remedy_amount', currency);
  cells.required('received_at');
  return {
    caseId: cells.text('case_id'),
    customerId: cells.text('customer_id'),
    receivedAt: cells.moment('received_at') ?? '',
    closedAt: cells.moment('closed_at'),
    decidedAt: cells.moment('decided_at'),
    acceptedAt: cells.moment('accepted_at'),
    acceptedHow: cells.word('accepted_how', ACCEPTED_HOW),
    reactionAt: cells.moment('reaction_at'),
    reaction: cells.word('reaction', REACTIONS),
    channel: cells.word('channel', CHANNELS),
    category: cells.text('category'),
    decision: cells.word('decision', DECISIONS),
    closure: cells.word('closure', CLOSURES),
    segment: cells.text('segment'),
    product: cells.text('product'),
    severity: cells.word('severity', SEVERITIES),
    team: cells.text('team'),
    rootCause: cells.text('root_cause'),
    remedy: cells.word('remedy', REMEDY_WORDS),
    remedyMinor,
    currency: remedyMinor === undefined ? undefined : currency,
    playbook: cells.text('playbook'),
    contacts: cells.count('contacts'),
    complaintOrderId: cells.text('complaint_order_id'),
    recommend: cells.count('recommend'),
    mergedInto: cells.text('merged_into'),
    excluded: cells.word('excluded', YES_OR_NO) === 'true' ? 'mystery-shopper' : undefined,
    email: cells.text('email'),
    phone: cells.text('phone'),
  };
}

/** What a row says, provided that `cells.problem` is undefined afterwards. */
export function readCustomer(cells: Cells): CustomerFacts {
  return {
    customerId: cells.required('customer_id'),
    segment: cells.text('segment'),
    segmentFrom: cells.moment('segment_from'),
    firstSeen: cells.moment('first_seen'),
    region: cells.text('region'),
    email: cells.text('email'),
    phone: cells.text('phone'),
  };
}

/** What a row says, provided that `cells.problem` is undefined afterwards. */
export function readProblemSurvey(cells: Cells, timeZone: string): ProblemSurvey {
  const required = (column: string) => {
    cells.required(column);
    return cells.count(column) ?? 0;
  };
  cells.required('held_on');
  const heldOn = cells.moment('held_on');
  return {
    surveyId: cells.required('survey_id'),
    heldOn: heldOn === undefined ? '' : dayOf(heldOn, timeZone),
    product: cells.text('product'),
    population: required('population'),
    invited: required('invited'),
    answered: required('answered'),
    hadProblem: required('had_problem'),
    complained: required('complained'),
    silentBoughtAgain: cells.count('silent_bought_again'),
    complainantsBoughtAgain: cells.count('complainants_bought_again'),
  };
}

/** What a row says, provided that `cells.problem` is undefined afterwards. Without an id, the same words are the same entry. */
export function readIndicator(cells: Cells, context: RowContext): ToldIndicator {
  cells.required('kind');
  cells.required('day');
  const kind = cells.word('kind', INDICATOR_KINDS) ?? 'positive-feedback';
  const moment = cells.moment('day');
  const day = moment === undefined ? '' : dayOf(moment, context.timeZone);
  const [owner, value, text] = [cells.required('owner'), cells.count('value'), cells.text('text')];
  const { id, ordinal } = identify(['indicator', kind, day, owner, value ?? null, text ?? null], context);
  const indicatorId = cells.text('indicator_id') ?? idOfRepeat(id, ordinal);
  return { facts: { indicatorId, kind, day, owner, ...(value === undefined ? {} : { value }) }, text };
}

/**
 * What a row says, provided that `cells.problem` is undefined afterwards. Whoever said no on a day of which no hour is known is not to be
 * approached for what was said earlier on it: a day alone is its last instant (at most the import's) for a no, its first for a yes.
 */
export function readConsent(cells: Cells, { timeZone, at: now }: RowContext): ToldConsent {
  cells.required('given');
  cells.required('at');
  const moment = cells.moment('at', timeZone) ?? '';
  const given = cells.word('given', YES_OR_NO) === 'true';
  const first = moment.length === 10 ? startOfDay(moment, timeZone) : moment;
  const isWholeDay = moment.length === 10 && !given && first <= now;
  const last = isWholeDay ? earliest([endOfDay(moment, timeZone), now]) : undefined;
  return { customerId: cells.required('customer_id'), given, at: last ?? first };
}
